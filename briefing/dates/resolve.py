"""One expression and its anchors in, its reading out: the days that it means, and what they were derived from.

An expression that needs an anchor and has none, or whose anchor is too coarse ("two days later" after a bare year), has
no reading. Arithmetic that leaves the calendar has none either.
"""

import calendar
import datetime
from collections.abc import Callable
from dataclasses import dataclass, replace

from briefing.dates.grammar import Expression, weekday
from briefing.lexicon import MONTHS

_COUNTS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30,
}  # fmt: skip
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_WEEK = datetime.timedelta(days=7)
_ONE = datetime.timedelta(days=1)
_NEAR = 45
"""Days: a day without a year and without a telling verb may lie so far ahead, else it lies in the past."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """The day, month or year that relative words start from; `grain` is "day", "month" or "year"."""

    first: datetime.date
    grain: str
    words: str

    @staticmethod
    def of(published: str | None) -> "Anchor | None":
        """Read an ISO 8601 date of any precision; None where there is none or it is malformed."""
        head = (published or "")[:10]
        for size, grain, form in ((10, "day", "%Y-%m-%d"), (7, "month", "%Y-%m"), (4, "year", "%Y")):
            if len(head) == size or (size == 10 and len(head) > 10):
                try:
                    day = datetime.datetime.strptime(head[:size], form).date()  # noqa: DTZ007 - a day has no zone
                except ValueError:
                    return None
                return Anchor(day, grain, f"published {head[:size]}")
        return None


@dataclass(frozen=True, slots=True)
class Reading:
    """The days `first` to `last` that an expression means; `grain` says how exact; `anchor` None: the words suffice."""

    first: datetime.date | None = None
    last: datetime.date | None = None
    grain: str = "day"
    anchor: str | None = None
    words: str = ""

    @property
    def resolved(self) -> str | None:
        """ISO 8601: a day, a month, a year, or an interval of these; None where nothing is known."""
        if self.first is None or self.last is None:
            return None
        one, other = _iso(self.first, self.grain), _iso(self.last, self.grain)
        return one if one == other else f"{one}/{other}"

    def worded(self, words: str) -> "Reading":
        """Return the reading with the words that it was read from."""
        return replace(self, words=" ".join(words.split()))


UNKNOWN = Reading()


def _iso(day: datetime.date, grain: str) -> str:
    size = {"day": 10, "month": 7, "year": 4}[grain]
    return day.isoformat()[:size]


def _day(year: int, month: int, day: int) -> Reading:
    try:
        found = datetime.date(year, month, day)
    except ValueError:
        return UNKNOWN
    return Reading(found, found)


def _month(year: int, month: int) -> Reading:
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    last = calendar.monthrange(year, month)[1]
    return Reading(datetime.date(year, month, 1), datetime.date(year, month, last), "month")


def _year(first: int, last: int | None = None) -> Reading:
    return Reading(datetime.date(first, 1, 1), datetime.date(last or first, 12, 31), "year")


def _week(day: datetime.date, shift: int = 0) -> Reading:
    monday = day - datetime.timedelta(days=day.weekday()) + shift * _WEEK
    return Reading(monday, monday + 6 * _ONE)


def read(expression: Expression, way: str, published: Anchor | None, before: Reading | None) -> Reading:
    """Return what `expression` means. `way`: "back", "ahead" or ""; `before`: the mention that it may lean on."""
    try:
        return _READERS[expression.form](expression, way, published, before)
    except (ValueError, OverflowError):
        return UNKNOWN


def _anchored(reading: Reading, anchor: Anchor | Reading | None) -> Reading:
    if reading.first is None or anchor is None:
        return reading
    return replace(reading, anchor=anchor.words if isinstance(anchor, Anchor) else f"“{anchor.words}”")


def _month_number(name: str) -> int:
    return MONTHS[name.lower().rstrip(".")]


def _iso_day(expression: Expression, _way: str, _published: Anchor | None, _before: Reading | None) -> Reading:
    parts = expression.parts
    return _day(int(parts["year"]), int(parts["number"]), int(parts["day"]))


def _slashed(expression: Expression, _way: str, _published: Anchor | None, _before: Reading | None) -> Reading:
    """Month first or day first is told by a number above 12, or does not matter; else nobody knows."""
    first, second, year = (int(expression.parts[name]) for name in ("first", "second", "year"))
    if first > 12:
        return _day(year, second, first)
    if second > 12 or first == second:
        return _day(year, first, second)
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
    reading = _day(year, month, day)
    if "last" in parts and reading.first is not None:
        end = _day(year, month, int(parts["last"]))
        if end.last is not None and end.last > reading.first:
            reading = Reading(reading.first, end.last)
    return _anchored(reading, anchor)


def _in_month(expression: Expression, way: str, published: Anchor | None, before: Reading | None) -> Reading:
    parts = expression.parts
    month = _month_number(parts["month"])
    shift = parts.get("shift", "").lower()
    if shift in ("last", "past", "next") and "year" not in parts and published is not None:
        now = published.first
        if published.grain == "year":
            return UNKNOWN
        step = int(month <= now.month) if shift == "next" else -int(month >= now.month)
        return _anchored(_month(now.year + step, month), published)
    year, anchor = _year_of(expression, way, published, before, 100 * month + 1)
    return UNKNOWN if year is None else _anchored(_month(year, month), anchor)


def _years(expression: Expression, _way: str, _published: Anchor | None, _before: Reading | None) -> Reading:
    parts = expression.parts
    first = int(parts["from"])
    last = int(parts["to"]) if len(parts["to"]) == 4 else first // 100 * 100 + int(parts["to"])
    return _year(first, last) if last > first else UNKNOWN


def _decade(expression: Expression, _way: str, _published: Anchor | None, _before: Reading | None) -> Reading:
    parts = expression.parts
    first = int(parts["decade"]) if "decade" in parts else 1900 + int(parts["short"])
    return _year(first, first + 9)


def _one_year(expression: Expression, _way: str, _published: Anchor | None, _before: Reading | None) -> Reading:
    return _year(int(expression.parts["year"]))


def _weekday(expression: Expression, way: str, published: Anchor | None, before: Reading | None) -> Reading:
    parts = expression.parts
    if "plural" in parts:
        return UNKNOWN
    wanted = weekday(parts["weekday"])
    shift = parts.get("shift", "").lower()
    if shift in ("following", "the following", "the next", "the previous"):
        if before is None or before.first is None or before.grain != "day":
            return UNKNOWN
        return _anchored(_nearest(before.first, wanted, -1 if "previous" in shift else 1, same=False), before)
    if published is None or published.grain != "day":
        return UNKNOWN
    now = published.first
    week = parts.get("week", "next" if "of" in parts else "").lower()
    if week:
        monday = _week(now, {"last": -1, "this": 0, "next": 1}[week]).first
        return _anchored(Reading(monday + wanted * _ONE, monday + wanted * _ONE), published) if monday else UNKNOWN
    if shift == "next" or (way == "ahead" and shift not in ("last", "past")):
        return _anchored(_nearest(now, wanted, 1, same=shift != "next"), published)
    found = _nearest(now, wanted, -1, same=shift not in ("last", "past"))
    # Six days back by the bare name is no news style: rather the day of publication is a day off.
    stale = not shift and found.first is not None and (now - found.first).days == 6
    return UNKNOWN if stale else _anchored(found, published)


def _nearest(day: datetime.date, wanted: int, step: int, *, same: bool) -> Reading:
    found = day if same else day + step * _ONE
    while found.weekday() != wanted:
        found += step * _ONE
    return Reading(found, found)


def _ago(expression: Expression, _way: str, published: Anchor | None, before: Reading | None) -> Reading:
    parts = expression.parts
    words = parts["count"].lower()
    count = int(words) if words.isdigit() else _COUNTS.get(words, 0)
    if not count or parts.get("about", "just").lower() != "just":
        return UNKNOWN
    side = parts["side"]
    anchor: Anchor | Reading | None = published if side in ("ago", "from now", "hence") else before
    if anchor is None or anchor.first is None:
        return UNKNOWN
    step = -count if side in ("ago", "earlier", "before", "prior") else count
    return _anchored(_shifted(anchor.first, anchor.grain, parts["unit"], step), anchor)


def _shifted(start: datetime.date, grain: str, unit: str, step: int) -> Reading:
    """Move `step` units from `start`, no finer than the words: "two months ago" is a month, not a day."""
    if unit in ("year", "decade"):
        return _year(start.year + step * (10 if unit == "decade" else 1))
    if unit == "month" and grain != "year":
        return _month(start.year, start.month + step)
    if unit in ("day", "night", "week") and grain == "day":
        if unit == "week" and abs(step) > 1:
            return _week(start, step)
        day = start + step * (_WEEK if unit == "week" else _ONE)
        return Reading(day, day)
    return UNKNOWN


def _unit(expression: Expression, way: str, published: Anchor | None, before: Reading | None) -> Reading:
    parts = expression.parts
    shift, unit = parts["shift"].lower(), parts["unit"]
    leaning = shift.startswith(("the", "that"))
    anchor: Anchor | Reading | None = before if leaning else published
    if anchor is None or anchor.first is None:
        return UNKNOWN
    step = {"last": -1, "previous": -1, "preceding": -1, "next": 1, "following": 1, "coming": 1}.get(
        shift.split()[-1], 0
    )
    if "also" in parts and shift in ("last", "next"):
        if parts["also"].strip() not in ("before last", "after next"):
            return UNKNOWN
        step *= 2
    start, grain = anchor.first, anchor.grain
    if unit in _SEASONS:
        return _anchored(_season(start, unit, step), anchor)
    if unit in ("morning", "afternoon", "evening", "night", "day"):
        return _anchored(_shifted(start, grain, "day", step), anchor)
    if unit == "week":
        return _anchored(_week(start, step), anchor) if grain == "day" else UNKNOWN
    if unit == "weekend":
        return _anchored(_weekend(start, step, way), anchor) if grain == "day" else UNKNOWN
    if unit in ("month", "year"):
        return _anchored(_shifted(start, grain, unit, step), anchor)
    return UNKNOWN


def _season(start: datetime.date, season: str, step: int) -> Reading:
    year, month = start.year, _SEASONS[season]
    if step < 0 and start.month < month + 3:
        year -= 1
    elif step > 0 and start.month >= month:
        year += 1
    elif step == 0 and season == "winter" and start.month < 6:
        year -= 1
    return _three_months(year, month)


def _three_months(year: int, month: int) -> Reading:
    return Reading(_month(year, month).first, _month(year, month + 2).last, "month")


def _weekend(start: datetime.date, step: int, way: str, *, over: bool = False) -> Reading:
    """Saturday and Sunday: on a working day "this weekend" is the coming one, on Monday and Tuesday the last one unless the verb looks ahead;
    "the weekend" (`over`) is the last one unless the verb looks ahead.
    """
    if start.weekday() < 5 and step == 0:
        step = -1 if way != "ahead" and (over or start.weekday() < 2) else 0
    saturday = start - datetime.timedelta(days=start.weekday()) + 5 * _ONE + step * _WEEK
    return Reading(saturday, saturday + _ONE)


def _the_weekend(expression: Expression, way: str, published: Anchor | None, _before: Reading | None) -> Reading:
    del expression
    if published is None or published.grain != "day":
        return UNKNOWN
    return _anchored(_weekend(published.first, 0, way, over=True), published)


def _edge(expression: Expression, way: str, published: Anchor | None, before: Reading | None) -> Reading:
    del way, before
    parts = expression.parts
    if published is None or published.grain == "year":
        return UNKNOWN
    step = {"last": -1, "next": 1}.get(parts.get("which", ""), 0)
    now = published.first
    if parts["unit"] == "year":
        whole = _year(now.year + step)
    elif parts["unit"] == "month":
        whole = _month(now.year, now.month + step)
    elif parts["unit"] == "week" and published.grain == "day":
        whole = _week(now, step)
    else:
        return UNKNOWN
    if parts["edge"] in ("end", "close"):
        return _anchored(Reading(whole.last, whole.last), published)
    if parts["edge"] in ("start", "beginning"):
        return _anchored(Reading(whole.first, whole.first), published)
    return _anchored(whole, published)


def _in_unit(expression: Expression, _way: str, published: Anchor | None, _before: Reading | None) -> Reading:
    """ "Earlier in the week": the week of publication."""
    if published is None:
        return UNKNOWN
    unit = expression.parts.get("unit") or expression.parts["later"]
    if unit == "week":
        return _anchored(_week(published.first), published) if published.grain == "day" else UNKNOWN
    return _anchored(_shifted(published.first, published.grain, unit, 0), published)


def _prior(expression: Expression, _way: str, _published: Anchor | None, before: Reading | None) -> Reading:
    """ "The year before", "the day after": from the mention before, if there is one."""
    if before is None or before.first is None:
        return UNKNOWN
    step = 1 if expression.parts["side"] == "after" else -1
    return _anchored(_shifted(before.first, before.grain, expression.parts["unit"], step), before)


def _season_of(expression: Expression, _way: str, _published: Anchor | None, _before: Reading | None) -> Reading:
    parts = expression.parts
    return _three_months(int(parts["year"]), _SEASONS[parts["season"].lower()])


def _quarter(expression: Expression, _way: str, published: Anchor | None, _before: Reading | None) -> Reading:
    parts = expression.parts
    order = ("first", "second", "third", "fourth")
    if "half" in parts:
        year, month = int(parts["halfyear"]), 1 + 6 * order.index(parts["half"])
        return Reading(_month(year, month).first, _month(year, month + 5).last, "month")
    month = 1 + 3 * order.index(parts["quarter"])
    if "year" in parts:
        return _three_months(int(parts["year"]), month)
    if published is None:
        return UNKNOWN
    year = published.first.year + {"last": -1, "this": 0, "next": 1}[parts["which"]]
    return _anchored(_three_months(year, month), published)


def _deictic(expression: Expression, _way: str, published: Anchor | None, _before: Reading | None) -> Reading:
    if published is None or published.grain != "day":
        return UNKNOWN
    day = published.first + {"yesterday": -1, "tomorrow": 1}.get(expression.parts["word"].lower(), 0) * _ONE
    return _anchored(Reading(day, day), published)


_READERS: dict[str, Callable[[Expression, str, Anchor | None, Reading | None], Reading]] = {
    "iso": _iso_day, "slashed": _slashed, "day": _dated, "month": _in_month, "span": _years, "decade": _decade,
    "year": _one_year, "weekday": _weekday, "ago": _ago, "unit": _unit, "weekend": _the_weekend, "end": _edge,
    "prior": _prior, "in unit": _in_unit, "season": _season_of, "quarter": _quarter, "deictic": _deictic,
}  # fmt: skip
