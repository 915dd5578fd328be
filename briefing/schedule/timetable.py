"""The `[schedule]` table and the holiday file's text in, a Timetable out; nothing is read from disk but zone data."""

import re
from dataclasses import dataclass
from datetime import date, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from briefing.config import ScheduleTable
from briefing.errors import ConfigError

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NAMES = {
    name: index
    for index, full in enumerate(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
    for name in (full, full[:3])
}
_RANGE = re.compile(r"(\d{4}-\d\d-\d\d)\s*\.\.\s*(\d{4}-\d\d-\d\d)")
_YEARLY = re.compile(r"\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Timetable:
    """At which local time, on which weekdays (0 is Monday), in which zone, and on which days not.

    `yearly` holds (month, day) pairs that are free in every year.
    """

    profile: str
    at: time
    days: frozenset[int]
    zone: ZoneInfo
    holidays: frozenset[date] = frozenset()
    yearly: frozenset[tuple[int, int]] = frozenset()

    def works_on(self, day: date) -> bool:
        """Say whether `day` has an edition."""
        return day.weekday() in self.days and day not in self.holidays and (day.month, day.day) not in self.yearly


def timetable(table: ScheduleTable, holidays: str = "") -> Timetable:
    """Return the Timetable that `[schedule]` and the text of its holiday file state, or raise ConfigError."""
    try:
        at = time.fromisoformat(table.at.strip())
    except ValueError as error:
        raise ConfigError(
            f"[schedule] at: {table.at!r} is no time of day", hint='write hours and minutes, for example at = "06:30"'
        ) from error
    try:
        zone = ZoneInfo(table.time_zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ConfigError(
            f"[schedule] time_zone: no zone {table.time_zone!r} on this machine",
            hint='use an IANA name such as "Europe/Brussels"; where the machine has no zone data, install tzdata',
        ) from error
    free, yearly = _holidays(holidays)
    return Timetable(table.profile, at.replace(tzinfo=None), _weekdays(table.days), zone, free, yearly)


def _weekdays(names: tuple[str, ...]) -> frozenset[int]:
    unknown = [name for name in names if name.strip().lower() not in _NAMES]
    if unknown or not names:
        raise ConfigError(
            f"[schedule] days: {unknown[0]!r} is no day of the week" if unknown else "[schedule] days: names no day",
            hint='for example days = ["mon", "tue", "wed", "thu", "fri"]',
        )
    return frozenset(_NAMES[name.strip().lower()] for name in names)


def _holidays(text: str) -> tuple[frozenset[date], frozenset[tuple[int, int]]]:
    """Read one day a line: `2026-12-25`, `2026-12-24..2027-01-02`, or `12-25` for each year; `#` starts a comment."""
    days: set[date] = set()
    yearly: set[tuple[int, int]] = set()
    for number, line in enumerate(text.splitlines(), 1):
        entry = line.split("#")[0].strip()
        if not entry:
            continue
        try:
            if span := _RANGE.fullmatch(entry):
                first, last = date.fromisoformat(span[1]), date.fromisoformat(span[2])
                days.update(first + timedelta(days=offset) for offset in range((last - first).days + 1))
            elif _YEARLY.fullmatch(entry):
                month, day = (int(part) for part in entry.split("-"))
                yearly.add((date(2000, month, day).month, day))
            else:
                days.add(date.fromisoformat(entry))
        except ValueError as error:
            raise ConfigError(
                f"holiday file, line {number}: {entry!r} is no day",
                hint="one day a line: 2026-12-25, 2026-12-24..2027-01-02, or 12-25 for each year",
            ) from error
    return frozenset(days), frozenset(yearly)
