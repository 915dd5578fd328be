"""A timetable in, the days out on which its local time does not exist or exists twice."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Literal

from briefing.schedule.timetable import Timetable


@dataclass(frozen=True, slots=True)
class ClockChange:
    """A day on which the clock change touches the edition: "gap" (no such time) or "overlap" (twice).

    `runs` is the local time at which the edition is due all the same.
    """

    day: date
    kind: Literal["gap", "overlap"]
    runs: datetime


def clock_changes(table: Timetable, first: date, days: int = 730) -> tuple[ClockChange, ...]:
    """Return the touched working days from `first` on, `days` ahead."""
    found: list[ClockChange] = []
    for offset in range(days):
        day = first + timedelta(days=offset)
        if table.works_on(day):
            wanted = datetime.combine(day, table.at, tzinfo=table.zone)
            runs = wanted.astimezone(UTC).astimezone(table.zone)
            if runs.replace(tzinfo=None) != wanted.replace(tzinfo=None):
                found.append(ClockChange(day, "gap", runs))
            elif wanted.utcoffset() != wanted.replace(fold=1).utcoffset():
                found.append(ClockChange(day, "overlap", runs))
    return tuple(found)
