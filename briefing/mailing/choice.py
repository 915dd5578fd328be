"""The timetable, the record and what was asked for in, the edition to make out, or the reason why there is none."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Literal

from briefing.deliver.outbox import Outbox
from briefing.deliver.record import Issue
from briefing.mailing.job import Job
from briefing.schedule import Edition, Timetable, Verdict, judge
from briefing.schedule.due import edition

SINCE = "since"
HELD = "held"
MADE = ("brief", "line")

State = Literal["make", "not due", "done", "missed", "held"]


@dataclass(frozen=True, slots=True)
class Choice:
    """What to do: `edition` is the one to make, or the one that the reason is about; `is_late` for the LATE mark."""

    state: State
    edition: Edition | None
    reason: str
    is_late: bool = False


def choose(job: Job, table: Timetable, box: Outbox, now: datetime, day: date | None) -> Choice:
    """Return what to do at `now`; `day` is the edition that was asked for by name, None for the one that is due."""
    if not box.flag(SINCE):
        box.set_flag(SINCE, now.astimezone(UTC).isoformat())
    if day is not None:
        return _asked(job, edition(table, day), box)
    verdict = judge(table, now, timedelta(hours=job.config.schedule.catch_up))
    following = f"; the next is due on {_local(verdict.next, table)}" if verdict.next else ""
    if verdict.edition is None:
        return Choice("not due", None, f"no edition is due{following}")
    if job.again:
        return Choice("make", verdict.edition, "asked for again")
    recorded = [issue for issue in box.issues(day=verdict.edition.day) if issue.kind != "notice"]
    if recorded and not (job.assume_unsent and recorded[0].kind == "missed"):
        return Choice("done", verdict.edition, f"edition {verdict.edition.day} is {_done(recorded[0])}{following}")
    return (
        _missed(verdict.edition, box, job, following, table) if verdict.state == "missed" else _due(job, verdict, box)
    )


def _due(job: Job, verdict: Verdict, box: Outbox) -> Choice:
    if verdict.edition is not None and _is_held(verdict.edition.day, box, job):
        return Choice("held", verdict.edition, _HELD)
    is_late = verdict.late > timedelta(minutes=job.config.schedule.late_after)
    return Choice("make", verdict.edition, "due", is_late=is_late)


_HELD = (
    "the state file was damaged, so that nobody knows whether this edition was sent: it is built, and sending is held"
)


def _asked(job: Job, wanted: Edition, box: Outbox) -> Choice:
    recorded = [issue for issue in box.issues(day=wanted.day) if issue.kind in MADE]
    if recorded and not job.again:
        return Choice("done", wanted, f"edition {wanted.day} is {_done(recorded[0])}; --again mails it once more")
    if _is_held(wanted.day, box, job):
        return Choice("held", wanted, _HELD)
    return Choice("make", wanted, "asked for")


def _is_held(day: date, box: Outbox, job: Job) -> bool:
    held = box.flag(HELD)
    return bool(held) and day.isoformat() <= held and not job.assume_unsent


def _missed(last: Edition, box: Outbox, job: Job, following: str, table: Timetable) -> Choice:
    """Tell of a missed edition once; one that was due before this state existed was nobody's to make."""
    if last.due < datetime.fromisoformat(box.flag(SINCE)):
        return Choice("not due", last, f"no edition is due{following}")
    return Choice(
        "missed",
        last,
        f"edition {last.day} was due on {_local(last, table)}, more than {job.config.schedule.catch_up} hours ago, and"
        f" is not made any more; `briefing run --edition {last.day}` makes it all the same",
    )


def _done(issue: Issue) -> str:
    if issue.reached_nobody:
        return "on record as failed: nobody's server took it"
    words = {"brief": "delivered or on its way", "line": "delivered or on its way", "missed": "on record as missed"}
    return words.get(issue.kind, "done: there was nothing new for it")


def _local(last: Edition, table: Timetable) -> str:
    return f"{last.due.astimezone(table.zone):%Y-%m-%d %H:%M} {table.zone.key}"
