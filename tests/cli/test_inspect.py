"""`briefing inspect` for a person: a page for one article, a table for many, the dropped pieces alone."""

from briefing.clean import clean, describe
from briefing.cli.inspection import Look, dropped, page, table
from briefing.model import Article, Candidate, Digest, Unit
from briefing.segment import segment

TEXT = """Bay opens to grain ships
By Ida Brandt
The harbour council approved the grain corridor on Tuesday, officials said.
Advertisement
What comes next
Ships from three countries are waiting \x1b[31moutside the bay, the port authority told reporters.
"""


def digest(text=TEXT, name="bay.txt"):
    source = Article("bay-1", name, "", "", "utf-8", "text/plain", text)
    blocks = clean(source)
    source = describe(source, blocks)
    sentences = segment(source, blocks)
    candidates = tuple(Candidate(s, 0.5, (), Unit((s.index,)), s.index + 1) for s in sentences)
    return Digest(source, blocks, candidates, ())


def test_a_page_shows_what_was_kept_dropped_and_stated():
    shown = page(digest(), Look())
    assert "title     Bay opens to grain ships (title line)" in shown
    assert "authors   Ida Brandt (byline)" in shown
    assert "outlet    not stated" in shown
    assert "- furniture dropped by ad-marker: Advertisement" in shown
    assert "  1 ¶1      The harbour council approved" in shown
    assert "\n  What comes next" in shown
    assert shown.index("ad-marker") < shown.index("What comes next") < shown.index("Ships from three")


def test_the_text_of_an_article_cannot_command_the_terminal():
    for shown in (
        page(digest(), Look()),
        dropped(digest(name="\x1b]0;x.txt"), Look()),
        table([digest(name="\x9b1m")], Look()),
    ):
        assert "\x1b" not in shown
        assert "\x9b" not in shown


def test_styles_come_only_where_asked_for_and_lines_fit_the_page():
    assert "\x1b[2m" in page(digest(), Look(styled=True))
    assert all(len(line) <= 60 for line in page(digest(), Look(60)).splitlines())


def test_a_table_has_a_line_an_article():
    lines = table([digest(), digest(name="second.txt")], Look(80)).splitlines()
    assert [line.split()[0] for line in lines] == ["article", "bay.txt", "second.txt"]
    assert all(len(line) <= 80 for line in lines)


def test_dropped_names_the_role_and_the_rule():
    assert dropped(digest(), Look()).splitlines()[1:] == [
        "  - byline by byline: By Ida Brandt",
        "  - furniture by ad-marker: Advertisement",
    ]
    assert (
        dropped(digest("The bay is open, they said.\nIt stays open, they said."), Look()) == "bay.txt: nothing dropped"
    )


def test_the_command_prints_a_page_a_table_and_the_dropped(briefing, tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT.replace("\x1b[31m", ""), encoding="utf-8")
    assert "byline" in briefing("inspect", "a.txt").out
    assert briefing("inspect", "a.txt", "b.txt").out.startswith("article")
    assert "ad-marker" in briefing("inspect", ".", "--dropped").out
