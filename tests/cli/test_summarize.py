import pytest

from tests.conftest import SEEDS
from tests.score.passage import TEXT


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "budget.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_three_sentences_of_a_file_in_plain_text(briefing, article):
    done = briefing("summarize", article)
    assert done.code == 0, done.err
    lines = done.out.splitlines()
    assert 2 <= len(lines) <= 3
    assert all(line in TEXT for line in lines)


def test_standard_input(briefing):
    done = briefing("summarize", "--sentences", "1", stdin=TEXT)
    assert done.code == 0, done.err
    assert done.out.strip() == TEXT.splitlines()[0]


def test_json_has_places_scores_and_reasons(briefing, article):
    (record,) = briefing("summarize", article, "--json", "--percent", "50").lines
    assert record["method"] == "ranked"
    assert [source["name"] for source in record["sources"]] == ["budget.txt"]
    for quote in record["quotes"]:
        assert quote["text"] == " ".join(TEXT[start:end] for start, end in quote["spans"])
        assert 0 < quote["score"] < 1
        assert quote["reason"]


def test_a_folder_together_is_one_summary(briefing):
    done = briefing("summarize", SEEDS, "--together", "--sentences", "6", "--json")
    (record,) = done.lines
    assert len(record["sources"]) > 3
    assert len({quote["source"] for quote in record["quotes"]}) > 2
    assert sum(len(quote["spans"]) for quote in record["quotes"]) <= 6


def test_markdown_names_each_article(briefing):
    done = briefing("summarize", SEEDS, "--markdown", "--words", "60")
    assert done.out.count("\n## ") + done.out.startswith("## ") == len([p for p in SEEDS.iterdir() if p.is_file()])
    assert "\n- " in done.out


def test_edmundson_uses_the_themes(briefing):
    assert briefing("summarize", SEEDS, "--method", "edmundson").code == 0


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["--method", "rankd"], 2, "did you mean 'ranked'?"),
        (["--sentences", "0"], 2, "from 1 up"),
        (["--percent", "150"], 2, "up to 100"),
        (["--sentences", "2", "--words", "30"], 2, "not allowed with"),
        (["missing.txt"], 65, "no such file"),
    ],
)
def test_what_cannot_be_done_is_said(briefing, arguments, code, words):
    done = briefing("summarize", *arguments, stdin=TEXT)
    assert done.code == code
    assert words in done.err
    assert done.out == ""
