"""When: date expressions and what they are resolved from."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.dates import date
from briefing.dates.reading import Anchor
from briefing.model import Article, DateMention, Sentence, Span, fold

LINES = (Path(__file__).parent / "cases" / "dates" / "expressions.txt").read_text(encoding="utf-8").splitlines()
CASES = [line for line in LINES if not line.startswith("#")]
_MARK = re.compile(r"\{([^|{}]*)\|([^{}]*)\}")
_CORE = re.compile(r"^(?:on|in|the|until|by|at|over|from)\s+|[’']s$", re.IGNORECASE)


def _dates(text: str, published: str | None = None) -> tuple[DateMention, ...]:
    article = Article("a", "a.txt", "", "", "utf-8", "text/plain", text, published=published)
    sentences, place = [], 0
    for piece in re.split(r"(?<=[.”]) (?=[A-Z])", text):
        sentences.append(Sentence("a", len(sentences), 1, Span(place, place + len(piece)), fold(piece)))
        place += len(piece) + 1
    return date(article, sentences)


def _core(words: str) -> str:
    """The expression without what a reader may or may not count to it."""
    while (bare := _CORE.sub("", words)) != words:
        words = bare
    return words.lower()


@pytest.mark.parametrize("case", CASES)
def test_expressions_and_what_they_resolve_to(case):
    published, _, marked = case.partition("\t")
    gold = [(_core(words), None if value == "-" else value) for words, value in _MARK.findall(marked)]
    text = _MARK.sub(r"\1", marked)
    found = _dates(text, None if published == "-" else published)
    assert [(_core(mention.span.of(text)), mention.resolved) for mention in found] == gold


def test_the_cases_hold_enough():
    assert sum(len(_MARK.findall(case)) for case in CASES) >= 60


def test_what_the_words_state_needs_no_anchor_and_the_rest_names_it():
    text = "On May 2, 2016, the wall fell. Two days later the mayor went, and on Monday he was back."
    stated, leaning, weekday = _dates(text, "2016-05-11")
    assert (stated.resolved, stated.anchor) == ("2016-05-02", None)
    assert (leaning.resolved, leaning.anchor) == ("2016-05-04", "“May 2, 2016”")
    assert (weekday.resolved, weekday.anchor) == ("2016-05-09", "published 2016-05-11")


def test_a_weekday_six_days_back_speaks_against_the_day_of_publication():
    """Published on a Friday, "Saturday" is hardly the one before: the day is in doubt, so nothing is derived."""
    (mention,) = _dates("The envoy left on Saturday.", "2014-04-25")
    assert mention.resolved is None


@pytest.mark.parametrize("published", ["", "soon", "2019-13-40", "20190515", "2019-05-15T10:00:00+02:00"])
def test_a_day_of_publication_that_is_none_derives_nothing(published):
    (mention,) = _dates("It rained yesterday.", published)
    assert mention.resolved == ("2019-05-14" if published.startswith("2019-05-15") else None)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200), st.sampled_from([None, "2018-03-28", "0001-01-01", "9999-12-31", "x"]))
def test_nothing_raises_and_spans_lie_in_the_text(text, published):
    for mention in _dates(text, published):
        assert 0 <= mention.span.start < mention.span.end <= len(text)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            "last next this the Monday May 31 30 Feb. 2016 9999 year years week two ago later following day in on , . ’s "
            "weekend summer of end quarter 1990s yesterday earlier same and to – / decade before".split()
        ),
        max_size=14,
    ),
    st.sampled_from([None, "2018-03-28", "2018-03", "2018", "0001-01-01", "9999-12-31"]),
)
def test_any_heap_of_date_words_is_read_without_an_error(words, published):
    text = " ".join(words)
    for mention in _dates(text, published):
        assert mention.span.of(text).strip() == mention.span.of(text)


@pytest.mark.parametrize(
    ("published", "first", "grain"),
    [
        ("2024-02-29", "2024-02-29", "day"),
        ("2024-02-29T23:10:00+02:00", "2024-02-29", "day"),
        ("2024-02", "2024-02-01", "month"),
        ("2024", "2024-01-01", "year"),
    ],
)
def test_an_article_is_anchored_with_the_precision_of_its_date(published, first, grain):
    anchor = Anchor.of(published)
    assert (anchor.first.isoformat(), anchor.grain) == (first, grain)


@pytest.mark.parametrize("published", [None, "", "2024-02-30", "2024-13", "0000", "2024-W01-1", "2024-1-1", "20240101"])
def test_a_date_that_is_none_anchors_nothing(published):
    assert Anchor.of(published) is None
