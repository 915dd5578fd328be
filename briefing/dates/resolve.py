"""One expression and its anchors in, its reading out: the days that it means, and what they were derived from.

An expression that needs an anchor and has none, or whose anchor is too coarse ("two days later" after a bare year), has
no reading. Arithmetic that leaves the calendar has none either.
"""

from collections.abc import Callable

from briefing.dates.grammar import Expression
from briefing.dates.reading import UNKNOWN, Anchor, Reading, anchored, one_day, one_month, three_months, years
from briefing.dates.relative import (
    SEASONS,
    read_ago,
    read_deictic,
    read_edge,
    read_in_unit,
    read_prior,
    read_unit,
    read_weekday,
    read_weekend,
)
from briefing.lexicon import MONTHS

_NEAR = 45
"""Days: a day without a year and without a telling verb may lie so far ahead, else it lies in the past."""


def _month_number(name: str) -> int:
    return MONTHS[name.lower().rstrip(".")]


def _iso_day(expression: Expression, _way: str, _published: Anchor | None, _before: Reading | None) -> Reading:
    parts = expression.parts
    return one_day(int(parts["year"]), int(parts["number"]), int(parts["day"]))


def _slashed(expression: Expression, _way: str, _published: Anchor | None, _before: Reading | None) -> Reading:
    """Month first or day first is told by a number above 12, or does not matter; else nobody knows."""
    first, second, year = (int(expression.parts[name]) for name in ("first", "second", "year"))
    if first > 12:
        return one_day(year, second, first)
    if second > 12 or first == second:
        return one_day(year, first, second)
    return UNKNOWN


def _year_of(
    expression: Expression, way: str, published: Anchor | None, before: Reading | None, latest: int
) -> tuple[int | None, Anchor | Reading | None]:
    """Return the year of a month or day that may not state it, and the anchor it comes from.

    `latest`: 100 x month + day, by which "in the past" is told within the anchor's year.
    """
    parts = expression.parts
    if "year" in parts:
        return int(parts["year"]), None
    which = parts.get("which", "")
    if which in ("that", "the same"):
        return (before.first.year, before) if before is not None and before.first is not None else (None, None)
    if which and published is not None:
        return published.first.year + {"last": -1, "this": 0, "next": 1}[which], published
    if published is None:
        return _year_before(before, latest)
    if published.grain == "year":
        return None, None
    today = 100 * published.first.month + (published.first.day if published.grain == "day" else 31)
    year = published.first.year
    if way == "ahead":
        return (year if latest >= today - today % 100 else year + 1), published
    if way == "back" or parts.get("shift", "").lower() in ("last", "past"):
        return (year if latest <= today else year - 1), published
    month_gap = latest // 100 - today // 100
    if latest > today and month_gap * 31 > _NEAR:
        return year - 1, published
    if latest < today and (month_gap + 12) * 31 < _NEAR:
        return year + 1, published
    return year, published


def _year_before(before: Reading | None, latest: int) -> tuple[int | None, Reading | None]:
    """Without a day of publication: the year of the full date just before, if the story runs on within that year."""
    if before is None or before.first is None or before.grain == "year" or before.words == "":
        return None, None
    if latest // 100 >= before.first.month:
        return before.first.year, before
    return None, None


def _dated(expression: Expression, way: str, published: Anchor | None, before: Reading | None) -> Reading:
    parts = expression.parts
    month, day = _month_number(parts["month"]), int(parts["day"])
    year, anchor = _year_of(expression, way, published, before, 100 * month + day)
    if year is None:
        return UNKNOWN
    reading = one_day(year, month, day)
    if "last" in parts and reading.first is not None:
        end = one_day(year, month, int(parts["last"]))
        if end.last is not None and end.last > reading.first:
            reading = Reading(reading.first, end.last)
    return anchored(reading, anchor)


def _in_month(expression: Expression, way: str, published: Anchor | None, before: Reading | None) -> Reading:
    parts = expression.parts
    month = _month_number(parts["month"])
    shift = parts.get("shift", "").lower()
    if shift in ("last", "past", "next") and "year" not in parts and published is not None:
        now = published.first
        if published.grain == "year":
            return UNKNOWN
        step = int(month <= now.month) if shift == "next" else -int(month >= now.month)
        return anchored(one_month(now.year + step, month), published)
    year, anchor = _year_of(expression, way, published, before, 100 * month + 1)
    return UNKNOWN if year is None else anchored(one_month(year, month), anchor)


def _years(expression: Expression, _way: str, _published: Anchor | None, _before: Reading | None) -> Reading:
    parts = expression.parts
    first = int(parts["from"])
    last = int(parts["to"]) if len(parts["to"]) == 4 else first // 100 * 100 + int(parts["to"])
    return years(first, last) if last > first else UNKNOWN


def _decade(expression: Expression, _way: str, _published: Anchor | None, _before: Reading | None) -> Reading:
    parts = expression.parts
    first = int(parts["decade"]) if "decade" in parts else 1900 + int(parts["short"])
    return years(first, first + 9)


def _one_year(expression: Expression, _way: str, _published: Anchor | None, _before: Reading | None) -> Reading:
    return years(int(expression.parts["year"]))


def _season_of(expression: Expression, _way: str, _published: Anchor | None, _before: Reading | None) -> Reading:
    parts = expression.parts
    return three_months(int(parts["year"]), SEASONS[parts["season"].lower()])


def _quarter(expression: Expression, _way: str, published: Anchor | None, _before: Reading | None) -> Reading:
    parts = expression.parts
    order = ("first", "second", "third", "fourth")
    if "half" in parts:
        year, month = int(parts["halfyear"]), 1 + 6 * order.index(parts["half"])
        return Reading(one_month(year, month).first, one_month(year, month + 5).last, "month")
    month = 1 + 3 * order.index(parts["quarter"])
    if "year" in parts:
        return three_months(int(parts["year"]), month)
    if published is None:
        return UNKNOWN
    year = published.first.year + {"last": -1, "this": 0, "next": 1}[parts["which"]]
    return anchored(three_months(year, month), published)


_READERS: dict[str, Callable[[Expression, str, Anchor | None, Reading | None], Reading]] = {
    "iso": _iso_day, "slashed": _slashed, "day": _dated, "month": _in_month, "span": _years, "decade": _decade,
    "year": _one_year, "weekday": read_weekday, "ago": read_ago, "unit": read_unit, "weekend": read_weekend, "end": read_edge,
    "prior": read_prior, "in unit": read_in_unit, "season": _season_of, "quarter": _quarter, "deictic": read_deictic,
}  # fmt: skip


def read(expression: Expression, way: str, published: Anchor | None, before: Reading | None) -> Reading:
    """Return what `expression` means. `way`: "back", "ahead" or ""; `before`: the mention that it may lean on."""
    try:
        return _READERS[expression.form](expression, way, published, before)
    except (ValueError, OverflowError):
        return UNKNOWN
