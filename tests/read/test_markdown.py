"""Markdown: the words without the marks."""

import pytest

from briefing.model import Source
from briefing.read.markdown import read_markdown


def read(text: str):
    (article,) = read_markdown(Source("note.md", text.encode()))
    return article


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("Some **bold** and *soft* words.", "Some bold and soft words."),
        ("A [link](https://a.example/x_(y)) here.", "A link here."),
        ("![A map](map.png)After.", "After."),
        ("2 * 3 * 4 and snake_case_name stay.", "2 * 3 * 4 and snake_case_name stay."),
        ("\\*Not soft\\*", "*Not soft*"),
        ("> Quoted words.", "Quoted words."),
        ("- item", "item"),
        ("-5 degrees", "-5 degrees"),
        ("See <https://a.example>.", "See https://a.example."),
    ],
)
def test_marks_go_and_words_stay(marked, plain):
    assert read(marked).text == plain


def test_heading_is_the_title():
    article = read("Rubric\n\n# Talks *resume*\n\nEnvoys met.\n\n## Next\n\nMore.")
    assert article.title.of(article.text) == "Talks resume"
    assert dict(article.origins)["title"] == "Markdown heading"


def test_front_matter_states_metadata():
    article = read('---\ntitle: "Talks"\nauthor: Ada Long\ndate: 2026-03\n---\nEnvoys met.')
    assert article.text == "Envoys met."
    assert (article.headline, article.authors, article.published) == ("Talks", ("Ada Long",), "2026-03")
    assert dict(article.origins) == dict.fromkeys(("headline", "authors", "published"), "front matter")
