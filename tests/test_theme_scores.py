"""Scores that may not fall: on our own sentences everywhere, on the measuring data where it is."""

import pytest

from benchmarks import themes as measure
from briefing.config import themes_in
from briefing.theme.defaults import DEFAULT_THEMES
from briefing.theme.terms import classify
from tests.conftest import ROOT, SHARED, needs_shared

THEMES = themes_in(DEFAULT_THEMES)
OWN = [
    line.partition("\t")[::2]
    for line in (ROOT / "tests" / "cases" / "default-themes.tsv").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize("theme", measure.NAMES)
def test_our_own_sentences(theme):
    found = [(theme in wanted.split(), theme in tags(text)) for wanted, text in OWN]
    counts = [found.count(kind) for kind in ((True, True), (False, True), (True, False))]
    assert measure.scores(*counts)[2] >= 0.95, [t for (w, g), (_, t) in zip(found, OWN, strict=True) if w != g]


def tags(text):
    return {tag.theme_id for tag in classify([measure.alone(text)], THEMES)[0]}


@needs_shared
def test_single_sentences_reach_the_floors():
    found = dict(measure.sentence_themes(SHARED / "eval"))
    for theme, floor in {"ukraine": 0.97, "syria": 0.97, "sanctions": 0.95, "diplomacy": 0.90}.items():
        assert number(found[f"sentences, {theme}"]) >= floor
    assert number(found["sentences, micro"]) >= 0.95
    assert number(found["sentences, macro"]) >= 0.95


@needs_shared
def test_sentences_in_context_reach_the_floors():
    for name, value in measure.in_context(SHARED):
        precision, recall = float(value.split()[1]), float(value.split()[5])
        assert (precision >= 0.90, recall >= 0.80) == (True, True), (name, value)


@needs_shared
def test_copies_are_all_found():
    pool = [row["text"] for row in measure.rows(SHARED / "eval" / "raw_pool.jsonl")][:60]
    ((_, value),) = measure.copies(pool)
    assert value.startswith("P 1.000 R 1.000")


@needs_shared
def test_stories_reach_the_floors():
    for name, value in measure.stories(SHARED / "eval"):
        if "undated" not in name:
            words = value.split()
            assert float(words[1]) >= 0.79, (name, value)
            assert float(words[words.index("P") + 1]) >= 0.85
            assert float(words[words.index("R") + 1]) >= 0.5


def number(value):
    return float(value.split()[1])


def test_the_default_ids_are_stable():
    assert [theme.id for theme in THEMES] == ["ukraine", "syria", "sanctions", "diplomacy"]
