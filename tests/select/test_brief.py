"""What holds for every brief, whatever the articles: limits, order, each sentence once."""

import random
import subprocess
import sys
from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Brief, Quote
from briefing.pipeline import draft
from briefing.render.json import dump_brief
from tests.conftest import ROOT
from tests.select.morning import CONFIG, DAY, MORNING, brief_of, digested, sized

MORE = {
    **MORNING,
    "again": MORNING["talks"].replace("Geneva", "Vienna") + "\n\nNobody in Vienna spoke of a peace.",
    "cut": "\n\n".join(MORNING["strikes"].split("\n\n")[:3]),
    "column": "Column\n\nWe should send Ukraine 300 missiles. Surely the sanctions on Russia will fail. I said so in May.",
    "storm": "Storm\n\nA storm killed 42 people and destroyed 1,200 houses in Madagascar on Tuesday.",
}
DIGESTS = digested(MORE)


def printed(brief: Brief) -> list[Quote]:
    return [*brief.bottom_line, *(quote for section in brief.sections for quote in section.quotes)]


def words(brief: Brief) -> int:
    return sum(len(quote.text.split()) for quote in printed(brief))


@settings(max_examples=25, deadline=None)
@given(st.permutations(DIGESTS))
def test_the_order_of_arrival_changes_nothing(order: list) -> None:
    assert dump_brief(draft(order, CONFIG, DAY)) == dump_brief(draft(DIGESTS, CONFIG, DAY))


def test_the_hash_seed_changes_nothing() -> None:
    code = "from tests.select.test_brief import *; print(dump_brief(draft(DIGESTS, CONFIG, DAY)))"
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(outputs) == 1


@pytest.mark.parametrize("limit", [0, 10, 21, 50, 100, 150, 300])
def test_the_limit_of_words_holds(limit: int) -> None:
    brief = draft(DIGESTS, sized(limit), DAY)
    assert words(brief) <= (limit or 10_000)
    assert limit < 50 or words(brief) > limit * 0.6 or words(brief) == words(draft(DIGESTS, sized(10_000), DAY))


@pytest.mark.parametrize("limit", [0, 60, 120, 240])
def test_no_sentence_is_printed_twice(limit: int) -> None:
    places = [(q.source_id, span.start) for q in printed(draft(DIGESTS, sized(limit), DAY)) for span in q.spans]
    assert len(places) == len(set(places))


def test_each_point_stands_under_its_strongest_theme_and_names_the_others() -> None:
    brief = draft(DIGESTS, CONFIG, DAY)
    for section in brief.sections:
        for quote in section.quotes:
            assert (quote.themes or ("other",))[0] == section.theme
    assert any(len(quote.themes) > 1 for quote in printed(brief))


def test_every_printed_theme_has_a_sentence_in_the_bottom_line() -> None:
    brief = draft(DIGESTS, CONFIG, DAY)
    assert 3 <= len(brief.bottom_line) <= 5
    live = {s.theme for s in brief.sections if s.theme != "other" and any("opinion" not in q.labels for q in s.quotes)}
    assert live <= {theme for quote in brief.bottom_line for theme in quote.themes}
    assert not any("opinion" in quote.labels for quote in brief.bottom_line)
    assert len({quote.source_id for quote in brief.bottom_line}) == len(brief.bottom_line)


def test_no_bottom_line_where_none_is_wanted() -> None:
    assert brief_of(MORNING, sized(bottom_line=0)).bottom_line == ()


def test_sections_are_as_long_as_the_settings_say() -> None:
    brief = draft(DIGESTS, sized(per_section=2, others=1), DAY)
    assert max(len(section.quotes) for section in brief.sections) == 2
    assert sum(len(section.quotes) for section in brief.sections if section.theme == "other") <= 1


def test_opinion_takes_no_more_than_its_share() -> None:
    for share in (0.0, 0.34, 0.5):
        for section in draft(DIGESTS, sized(opinion_share=share), DAY).sections:
            opinions = sum("opinion" in quote.labels for quote in section.quotes)
            assert opinions <= max(share * len(section.quotes), 1)


def test_copies_are_one_source() -> None:
    brief = draft(DIGESTS, CONFIG, DAY)
    assert {source.id: source.copies for source in brief.sources if source.copies} == {
        "strikes": ("cut.txt",),
        "again": ("talks.txt",),
    }
    assert brief.coverage.copies == 2
    assert brief.coverage.articles == len(MORE)


def test_every_article_is_condensed_in_whole_units() -> None:
    brief = draft(DIGESTS, CONFIG, DAY)
    for source in brief.sources:
        assert 1 <= sum(len(quote.spans) for quote in source.condensed) <= 4
        starts = [span.start for quote in source.condensed for span in quote.spans]
        assert starts == sorted(set(starts))


def test_the_coverage_note_counts_what_was_left_out() -> None:
    brief = draft(DIGESTS, sized(30), DAY)
    assert brief.coverage.used + sum(n for _, n in brief.coverage.left_out) + brief.coverage.copies == len(MORE)
    assert brief.coverage.undated == len(brief.sources)


def test_an_empty_theme_says_whether_anything_was_found() -> None:
    brief = brief_of({"storm": MORE["storm"], "talks": MORNING["talks"]}, sized(25))
    found = {section.theme: (len(section.quotes), section.found) for section in brief.sections}
    assert found["syria"] == (0, 0)
    assert found["ukraine"][1] > 0


def test_later_reports_come_first_among_equals() -> None:
    text = "Note\n\nRussia expelled {} diplomats of {} on Friday and will close the consulate in {}."
    towns = [("Norway", "Bergen", "2026-01-02"), ("Canada", "Toronto", "2026-01-04"), ("Chile", "Santiago", None)]
    found = digested({land: text.format(n, land, town) for n, (land, town, _) in enumerate(towns, 4)})
    days = {land: day for land, _, day in towns}
    dated = [replace(d, article=replace(d.article, published=days[d.article.id])) for d in found]
    for order in permutations(dated):
        section = next(s for s in draft(order, sized(bottom_line=0, per_section=8), DAY).sections if s.quotes)
        assert [quote.source_id for quote in section.quotes] == ["Canada", "Norway", "Chile"]


def test_many_articles_share_the_pool() -> None:
    rng = random.Random(5)
    names = ["Arlen", "Besk", "Corvo", "Dray", "Eldon", "Fenn"]
    texts = {
        f"a{i:03d}": f"Ukraine's army shot down {rng.randint(3, 99)} missiles over {rng.choice(names)} on day {i}. "
        f"Syria's government will send {rng.randint(3, 99)} envoys to {rng.choice(names)}."
        for i in range(60)
    }
    brief = brief_of(texts)
    assert 4 < len(printed(brief)) <= 5 + 8 * 4 + 3
