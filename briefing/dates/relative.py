"""Relative expressions in ("Monday", "last week", "two days later"), readings out.

Each needs an anchor fine enough: the day of publication, or the mention before for words that lean on it.
"""

import datetime as dt

from briefing.dates.grammar import Expression, weekday
from briefing.dates.reading import (
    ONE,
    UNKNOWN,
    WEEK,
    Anchor,
    Reading,
    anchored,
    one_month,
    one_week,
    shifted,
    three_months,
    years,
)

_COUNTS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30,
}  # fmt: skip


SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}


def read_weekday(expression: Expression, way: str, published: Anchor | None, before: Reading | None) -> Reading:
    """Read a weekday: the last one, or the coming one where the verb looks ahead."""
    parts = expression.parts
    if "plural" in parts:
        return UNKNOWN
    wanted = weekday(parts["weekday"])
    shift = parts.get("shift", "").lower()
    if shift in ("following", "the following", "the next", "the previous"):
        if before is None or before.first is None or before.grain != "day":
            return UNKNOWN
        return anchored(_nearest(before.first, wanted, -1 if "previous" in shift else 1, same=False), before)
    if published is None or published.grain != "day":
        return UNKNOWN
    now = published.first
    week = parts.get("week", "next" if "of" in parts else "").lower()
    if week:
        monday = one_week(now, {"last": -1, "this": 0, "next": 1}[week]).first
        return anchored(Reading(monday + wanted * ONE, monday + wanted * ONE), published) if monday else UNKNOWN
    if shift == "next" or (way == "ahead" and shift not in ("last", "past")):
        return anchored(_nearest(now, wanted, 1, same=shift != "next"), published)
    found = _nearest(now, wanted, -1, same=shift not in ("last", "past"))
    # Six days back by the bare name is no news style: rather the day of publication is a day off.
    stale = not shift and found.first is not None and (now - found.first).days == 6
    return UNKNOWN if stale else anchored(found, published)


def _nearest(day: dt.date, wanted: int, step: int, *, same: bool) -> Reading:
    found = day if same else day + step * ONE
    while found.weekday() != wanted:
        found += step * ONE
    return Reading(found, found)


def read_ago(expression: Expression, _way: str, published: Anchor | None, before: Reading | None) -> Reading:
    """Read "two weeks ago" from the day of publication, "two weeks later" from the mention before."""
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
    return anchored(shifted(anchor.first, anchor.grain, parts["unit"], step), anchor)


def read_unit(expression: Expression, way: str, published: Anchor | None, before: Reading | None) -> Reading:
    """Read "last month", "this week", "the following year"."""
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
    if unit in SEASONS:
        return anchored(_season(start, unit, step), anchor)
    if unit in ("morning", "afternoon", "evening", "night", "day"):
        return anchored(shifted(start, grain, "day", step), anchor)
    if unit == "week":
        return anchored(one_week(start, step), anchor) if grain == "day" else UNKNOWN
    if unit == "weekend":
        return anchored(_weekend(start, step, way), anchor) if grain == "day" else UNKNOWN
    if unit in ("month", "year"):
        return anchored(shifted(start, grain, unit, step), anchor)
    return UNKNOWN


def _season(start: dt.date, season: str, step: int) -> Reading:
    year, month = start.year, SEASONS[season]
    if step < 0 and start.month < month + 3:
        year -= 1
    elif step > 0 and start.month >= month:
        year += 1
    elif step == 0 and season == "winter" and start.month < 6:
        year -= 1
    return three_months(year, month)


def _weekend(start: dt.date, step: int, way: str, *, over: bool = False) -> Reading:
    """Return Saturday and Sunday.

    On a working day "this weekend" is the coming one, on Monday and Tuesday the last one unless the verb looks ahead;
    "the weekend" (`over`) is the last one unless the verb looks ahead.
    """
    if start.weekday() < 5 and step == 0:
        step = -1 if way != "ahead" and (over or start.weekday() < 2) else 0
    saturday = start - dt.timedelta(days=start.weekday()) + 5 * ONE + step * WEEK
    return Reading(saturday, saturday + ONE)


def read_weekend(expression: Expression, way: str, published: Anchor | None, _before: Reading | None) -> Reading:
    """Read "the weekend": the last one, or the coming one where the verb looks ahead."""
    del expression
    if published is None or published.grain != "day":
        return UNKNOWN
    return anchored(_weekend(published.first, 0, way, over=True), published)


def read_edge(expression: Expression, way: str, published: Anchor | None, before: Reading | None) -> Reading:
    """Read "the end of the year" as its last day, "the start of the month" as its first."""
    del way, before
    parts = expression.parts
    if published is None or published.grain == "year":
        return UNKNOWN
    step = {"last": -1, "next": 1}.get(parts.get("which", ""), 0)
    now = published.first
    if parts["unit"] == "year":
        whole = years(now.year + step)
    elif parts["unit"] == "month":
        whole = one_month(now.year, now.month + step)
    elif parts["unit"] == "week" and published.grain == "day":
        whole = one_week(now, step)
    else:
        return UNKNOWN
    if parts["edge"] in ("end", "close"):
        return anchored(Reading(whole.last, whole.last), published)
    if parts["edge"] in ("start", "beginning"):
        return anchored(Reading(whole.first, whole.first), published)
    return anchored(whole, published)


def read_in_unit(expression: Expression, _way: str, published: Anchor | None, before: Reading | None) -> Reading:
    """Know "Earlier in the week": the week of publication."""
    unit = expression.parts.get("unit") or expression.parts["later"]
    if unit == "day":
        same = before is not None and before.grain == "day" and before.first == before.last
        return before._replace(anchor=f"“{before.words}”") if same and before is not None else UNKNOWN
    if published is None:
        return UNKNOWN
    if unit == "week":
        return anchored(one_week(published.first), published) if published.grain == "day" else UNKNOWN
    return anchored(shifted(published.first, published.grain, unit, 0), published)


def read_prior(expression: Expression, _way: str, _published: Anchor | None, before: Reading | None) -> Reading:
    """Know "The year before", "the day after": from the mention before, if there is one."""
    if before is None or before.first is None:
        return UNKNOWN
    step = 1 if expression.parts["side"] == "after" else -1
    return anchored(shifted(before.first, before.grain, expression.parts["unit"], step), before)


def read_deictic(expression: Expression, _way: str, published: Anchor | None, _before: Reading | None) -> Reading:
    """Read today, yesterday, tomorrow and tonight."""
    if published is None or published.grain != "day":
        return UNKNOWN
    day = published.first + {"yesterday": -1, "tomorrow": 1}.get(expression.parts["word"].lower(), 0) * ONE
    return anchored(Reading(day, day), published)
