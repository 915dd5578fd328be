"""The three real articles: what the brief prints of them, against a reader's annotation."""

import json
import subprocess

import pytest

from tests.conftest import SHARED, needs_shared, run_briefing

pytestmark = needs_shared
THEMES = ["ukraine", "syria", "sanctions", "diplomacy"]


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    folder = tmp_path_factory.mktemp("real")
    done = run_briefing("build", SHARED / "seeds", "--date", "2018-04-17", cwd=folder)
    assert done.code == 0, done.err
    assert done.err == ""
    return folder / "out"


@pytest.fixture(scope="module")
def brief(built):
    return json.loads((built / "brief.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def gold():
    return {row["file"]: row for row in json.loads((SHARED / "eval" / "seeds_gold.json").read_text("utf-8"))["files"]}


def printed(brief):
    names = {source["id"]: source["name"] for source in brief["sources"]}
    for quote in [*brief["bottom_line"], *(q for section in brief["sections"] for q in section["quotes"])]:
        for start, end in quote["spans"]:
            yield names[quote["source"]], start, end


def test_four_sections_none_empty(brief):
    assert [section["theme"] for section in brief["sections"]][:4] == THEMES
    assert all(section["quotes"] for section in brief["sections"])


def test_every_printed_sentence_is_a_whole_sentence_that_may_be_chosen(brief, gold):
    for name, start, end in printed(brief):
        whole = {(s["start"], s["end"]): s for s in gold[name]["sentences"]}
        assert (start, end) in whole
        assert not whole[start, end].get("never_select")


def test_no_boilerplate_is_printed(brief, gold):
    for name, start, end in printed(brief):
        for span in gold[name]["boilerplate"]:
            assert end <= span["start"] or start >= span["end"]


def test_nothing_is_printed_twice(brief):
    found = list(printed(brief))
    assert len(found) == len(set(found))


def test_the_pdf_has_one_or_two_a4_pages_with_fonts_embedded(built):
    about = subprocess.run(["pdfinfo", built / "brief.pdf"], capture_output=True, text=True, check=True).stdout
    fields = dict(line.split(":", 1) for line in about.splitlines() if ":" in line)
    assert int(fields["Pages"]) in (1, 2)
    assert "A4" in fields["Page size"]
    fonts = subprocess.run(
        ["pdffonts", built / "brief.pdf"], capture_output=True, text=True, check=True
    ).stdout.splitlines()[2:]
    assert fonts
    assert all(line.split()[-5] == "yes" for line in fonts)
