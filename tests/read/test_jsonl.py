"""JSON lines: the text exactly as given, fields as stated, bad lines named."""

import json

import pytest

from briefing.errors import InputError
from briefing.model import Source
from briefing.read.jsonl import read_jsonl


def read(*rows, name="pool.jsonl"):
    data = "\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows)
    return read_jsonl(Source(name, data.encode()))


def test_fields():
    row = {
        "id": "k-1",
        "text": " Talks\r\n\r\nbegan. ",
        "title": "Another title",
        "outlet": "The Herald",
        "author": "Ada Long and Ben Short",
        "published": "2026-03",
        "url": "https://herald.example/1",
    }
    (article,) = read(row)
    assert (article.id, article.text) == ("k-1", row["text"])
    assert (article.title, article.headline, article.title_text) == (None, "Another title", "Another title")
    assert (article.outlet, article.authors) == ("The Herald", ("Ada Long", "Ben Short"))
    assert (article.published, article.url) == ("2026-03", "https://herald.example/1")
    assert {origin for _, origin in article.origins} == {"JSON field"}


@pytest.mark.parametrize(
    ("text", "title", "found"),
    [
        ("Talks\nbegan.", "Talks", "Talks"),
        ("\n Talks resume in the hall They began.", "Talks resume in the hall", "Talks resume in the hall"),
        ("Talks began.", "Talks", None),
        ("We say: Talks\n", "Talks", None),
        ("Talksome\n", "Talks", None),
    ],
)
def test_title_in_the_text_is_a_span(text, title, found):
    (article,) = read({"text": text, "title": title})
    assert (article.title and article.title.of(text)) == found
    assert article.headline == (None if found else title)


def test_bad_lines_are_named_and_the_others_read():
    articles = read(
        {"text": "One."}, "{broken", '{"text": 3}', '{"text": " "}', '{"text": "\\ud800"}', "", {"text": "Two."}
    )
    assert [article.text for article in articles] == ["One.", "Two."]
    assert [problem.where.split(", ")[1] for problem in articles[0].problems] == [
        "line 2",
        "line 3",
        "line 4",
        "line 5",
    ]


@pytest.mark.parametrize("given", ["../up", "a/b", "", ".", "con\x00", "x" * 200, "a\\b"])
def test_ids_that_are_no_file_names_are_replaced(given):
    (article,) = read({"id": given, "text": "One."})
    assert article.id.startswith("pool-")


def test_number_as_id_list_of_authors_unclear_date():
    (article,) = read({"id": 7, "text": "One.", "author": ["Ada Long", "B, C"], "published": "03/04/2026"})
    assert (article.id, article.authors, article.published) == ("7", ("Ada Long", "B, C"), None)
    assert article.problems[0].severity == "note"


def test_one_object_over_lines_and_a_list():
    assert read(json.dumps({"text": "One."}, indent=1))[0].text == "One."
    assert [article.text for article in read(json.dumps([{"text": "One."}, {"text": "Two."}], indent=1))] == [
        "One.",
        "Two.",
    ]


@pytest.mark.parametrize("data", ["[1]", "{}", "[" * 100_000, '{"a":' * 100_000, "1" * 10_000])
def test_nothing_to_read_is_named(data):
    with pytest.raises(InputError):
        read(data)
