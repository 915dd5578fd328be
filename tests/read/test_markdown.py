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


def test_setext_headings_rules_and_fences():
    article = read(
        "Talks resume\n============\n\nOne.\n\nNext\n----\n\n***\n\n```\n# no heading\n```\n\n[1]: https://a.example\n"
    )
    assert article.title.of(article.text) == "Talks resume"
    assert article.text.split() == ["Talks", "resume", "One.", "Next", "#", "no", "heading"]


def test_lines_broken_at_a_width_are_joined():
    long = "Envoys of both sides met again on Monday in the old town hall, their"
    text = f"# Talks\n\n{long}\n[first](https://a.example/with/a/long/address) meeting since the\nspring.\n\n{long}\n{long}\nend.\n- item"
    lines = [line for line in read(text).text.split("\n") if line]
    assert lines == ["Talks", f"{long} first meeting since the spring.", f"{long} {long} end.", "item"]
