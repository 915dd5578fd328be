"""A timetable and an instant in, the edition that is due then out.

An edition is a profile and a local date, never an instant, so that a second run, a clock set back or a day that has
02:30 twice cannot make a second one. A local time that does not exist (clocks go forward over it) is taken by the
offset before the change, as PEP 495 defines: 02:30 becomes 03:30 of the same day. A time that exists twice is taken
the first time.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Literal

from briefing.schedule.timetable import Timetable

SEARCH_DAYS = 400  # longer than any run of holidays; a timetable without a working day in it has no edition


@dataclass(frozen=True, slots=True)
class Edition:
    """One issue of a profile's brief: its local date, and when it is due (aware, UTC)."""

    profile: str
    day: date
    due: datetime

    @property
    def key(self) -> str:
        """The name that state, log and Message-ID know it by."""
        return f"{self.profile}/{self.day.isoformat()}"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a run at this instant has to do: `edition` is the last one that fell due, `late` the time since then."""

    state: Literal["due", "missed", "not due"]
    edition: Edition | None
    late: timedelta
    next: Edition | None


def due_time(table: Timetable, day: date) -> datetime:
    """Return the instant at which the edition of `day` is due, in UTC."""
    return datetime.combine(day, table.at, tzinfo=table.zone).astimezone(UTC)


def judge(table: Timetable, now: datetime, catch_up: timedelta) -> Verdict:
    """Return what is due at `now` (aware): "missed" where the last edition fell due more than `catch_up` ago.

    A missed edition of an earlier local date is still reported as missed; whether anybody has to hear of it is for
    the caller, who knows what was delivered. "not due" means that no edition has fallen due within SEARCH_DAYS.
    """
    last = _latest(table, now)
    following = next(iter(coming(table, now, 1)), None)
    if last is None:
        return Verdict("not due", None, timedelta(0), following)
    late = now - last.due
    return Verdict("due" if late <= catch_up else "missed", last, late, following)


def edition(table: Timetable, day: date) -> Edition:
    """Return the edition of `day`, working day or not."""
    return Edition(table.profile, day, due_time(table, day))


def _latest(table: Timetable, now: datetime) -> Edition | None:
    today = now.astimezone(table.zone).date()
    # From tomorrow on: a zone's change can put a due time a day before its date's midnight passes elsewhere.
    for back in range(-1, SEARCH_DAYS):
        day = today - timedelta(days=back)
        if table.works_on(day) and due_time(table, day) <= now:
            return edition(table, day)
    return None


def coming(table: Timetable, now: datetime, count: int) -> tuple[Edition, ...]:
    """Return the next `count` editions that fall due after `now`, in order."""
    today = now.astimezone(table.zone).date()
    found: list[Edition] = []
    for ahead in range(-1, SEARCH_DAYS):
        if len(found) == count:
            break
        day = today + timedelta(days=ahead)
        if table.works_on(day) and due_time(table, day) > now:
            found.append(edition(table, day))
    return tuple(found)
