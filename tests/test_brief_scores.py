"""What whole briefs carry may not fall: on our own articles everywhere, on the measuring data where it is."""

import pytest

from benchmarks import brief as measure
from briefing.app import digest_inputs
from tests.conftest import SEEDS, SHARED, needs_shared


@pytest.fixture(scope="module")
def seeds():
    digests, _ = digest_inputs([SEEDS], measure.CONFIG)
    return digests


def test_the_bottom_line_of_our_own_articles(seeds):
    brief = measure.brief_of(seeds, 0)
    text = " ".join(quote.text for quote in brief.bottom_line)
    assert 3 <= len(brief.bottom_line) <= 5
    assert len({quote.source_id for quote in brief.bottom_line}) == len(brief.bottom_line)
    for fact in ("anti-tank missiles", "13 diplomats", "105 missiles", "19 Russians"):
        assert fact in text


def test_a_short_brief_of_our_own_articles_hears_most_of_them(seeds):
    brief = measure.brief_of(seeds, 200)
    assert sum(source.used for source in brief.sources) >= 5
    assert all(
        any(q.themes[0] == theme for q in measure.printed(brief) if q.themes)
        for theme in ("ukraine", "syria", "sanctions")
    )


@needs_shared
def test_briefs_carry_the_vital_facts():
    found = dict(measure.facts_carried(SHARED / "eval"))
    mean, parts = found["mean"], found["mean over subsets of five"]
    assert mean["vital"] >= 0.5
    assert mean["useful"] >= 0.87
    assert mean["fresh"] >= 0.83
    assert parts["vital"] >= 0.54
    assert parts["fresh"] >= 0.84


@needs_shared
def test_the_bottom_line_holds_nothing_idle():
    weights = measure.weights_of_the_bottom_line(SHARED)
    assert 3 <= len(weights) <= 5
    assert min(weights) >= 1
    assert sum(weights) / len(weights) >= 1.5
