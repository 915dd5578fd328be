"""What a date expression means, as data: days with a grain and an anchor; and the calendar arithmetic for it."""

import datetime as dt
from typing import NamedTuple

from briefing import lazy

WEEK = dt.timedelta(days=7)


ONE = dt.timedelta(days=1)

_ISO = lazy.pattern(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


class Anchor(NamedTuple):
    """The day, month or year that relative words start from; `grain` is "day", "month" or "year"."""

    first: dt.date
    grain: str
    words: str

    @staticmethod
    def of(published: str | None) -> "Anchor | None":
        """Read an ISO 8601 date of any precision; None where there is none or it is malformed."""
        head = (published or "")[:10]
        found = _ISO.fullmatch(head)
        if not found:
            return None
        year, month, day = found.groups()
        try:
            first = dt.date(int(year), int(month or 1), int(day or 1))
        except ValueError:
            return None
        return Anchor(first, "day" if day else "month" if month else "year", f"published {head}")


class Reading(NamedTuple):
    """The days `first` to `last` that an expression means; `grain` says how exact; `anchor` None: the words suffice."""

    first: dt.date | None = None
    last: dt.date | None = None
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
        return self._replace(words=" ".join(words.split()))


UNKNOWN = Reading()


def _iso(day: dt.date, grain: str) -> str:
    size = {"day": 10, "month": 7, "year": 4}[grain]
    return day.isoformat()[:size]


def anchored(reading: Reading, anchor: Anchor | Reading | None) -> Reading:
    """Return the reading with the words for what it was derived from."""
    if reading.first is None or anchor is None:
        return reading
    return reading._replace(anchor=anchor.words if isinstance(anchor, Anchor) else f"“{anchor.words}”")


def one_day(year: int, month: int, day: int) -> Reading:
    """Return a day, or UNKNOWN where the calendar has none such."""
    try:
        found = dt.date(year, month, day)
    except ValueError:
        return UNKNOWN
    return Reading(found, found)


def one_month(year: int, month: int) -> Reading:
    """Return a month; `month` may run over into other years."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    last = dt.date(year + month // 12, month % 12 + 1, 1) - ONE
    return Reading(dt.date(year, month, 1), last, "month")


def years(first: int, last: int | None = None) -> Reading:
    """Return a year, or the years from `first` to `last`."""
    return Reading(dt.date(first, 1, 1), dt.date(last or first, 12, 31), "year")


def one_week(day: dt.date, shift: int = 0) -> Reading:
    """Return the week from Monday to Sunday that `day` lies in, `shift` weeks on."""
    monday = day - dt.timedelta(days=day.weekday()) + shift * WEEK
    return Reading(monday, monday + 6 * ONE)


def three_months(year: int, month: int) -> Reading:
    """Return the three months from `month` on."""
    return Reading(one_month(year, month).first, one_month(year, month + 2).last, "month")


def shifted(start: dt.date, grain: str, unit: str, step: int) -> Reading:
    """Move `step` units from `start`, no finer than the words: "two months ago" is a month, not a day."""
    if unit in ("year", "decade"):
        return years(start.year + step * (10 if unit == "decade" else 1))
    if unit == "month" and grain != "year":
        return one_month(start.year, start.month + step)
    if unit in ("day", "night", "week") and grain == "day":
        if unit == "week" and abs(step) > 1:
            return one_week(start, step)
        day = start + step * (WEEK if unit == "week" else ONE)
        return Reading(day, day)
    return UNKNOWN
