"""A dry run: the edition is built and its mails are written as files, and neither state nor anybody's mailbox changes."""

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from briefing.deliver.channel import open_transport
from briefing.deliver.lock import locked
from briefing.deliver.outbox import Outbox
from briefing.deliver.record import NewMessage
from briefing.deliver.route import Route
from briefing.deliver.spool import Spool, spool_name
from briefing.deliver.transport import Outcome, Parcel
from briefing.errors import EmptyBriefError
from briefing.mailing.choice import choose
from briefing.mailing.event import Level, Tell, event
from briefing.mailing.job import Job, Report
from briefing.mailing.making import Order, edition_day, make
from briefing.schedule import Timetable
from briefing.schedule.due import edition

CODES = {"sent": 0, "away": 75, "later": 75, "unknown": 75, "refused": 5, "too big": 3, "auth": 77, "setup": 78}


def rehearse(
    job: Job, way: Route, table: Timetable, state: Path, *, clock: Callable[[], datetime], tell: Tell
) -> Report:
    """Build the edition, due or not, into a folder of its own, and say what would be sent to whom."""
    with tempfile.TemporaryDirectory(prefix="briefing-state-") as scratch:
        copy = _copied(state, Path(scratch))
        with locked(copy.with_suffix(".lock")) as lock, Outbox.opened(copy, clock(), lock) as box:
            return _rehearse(job, way, table, box, clock, tell)


def _copied(state: Path, scratch: Path) -> Path:
    """Copy the state with its journal, so that the real one is not even opened."""
    copy = scratch / state.name
    for suffix in ("", "-wal"):
        part = state.with_name(state.name + suffix)
        if part.is_file():
            shutil.copyfile(part, copy.with_name(copy.name + suffix))
    return copy


def _rehearse(job: Job, way: Route, table: Timetable, box: Outbox, clock: Callable[[], datetime], tell: Tell) -> Report:
    today = clock().astimezone(table.zone).date()
    day = job.day or ((edition_day(job.source) or today) if job.source else None)
    choice = choose(job, table, box, clock(), day)
    wanted = choice.edition if choice.state == "make" and choice.edition else edition(table, day or today)
    if choice.state != "make":
        tell(
            event("info", choice.state, f"without --dry-run nothing would be made: {choice.reason}", edition=wanted.key)
        )
    folder = Path(job.output) if job.output else Path(tempfile.mkdtemp(prefix="briefing-dry-run-"))
    order = Order(wanted.day, box.copies(wanted.day) + 1)
    try:
        made = make(
            replace(job, output=str(folder)), order, way, box, now=lambda: clock().astimezone(table.zone), tell=tell
        )
    except EmptyBriefError as error:
        tell(event("info", "nothing new", f"{error.message}; [mail] nothing_new is {job.config.mail.nothing_new!r}"))
        return Report(0, "dry run", wanted.key)
    paths = [*map(str, made.paths), *(str(_written(message, folder)) for message in made.messages)]
    people = ", ".join(message.recipient for message in made.messages)
    tell(event("info", "dry run", f"would send {len(made.messages)} messages to {people}", count=len(made.messages)))
    code = made.built.exit_code
    if job.check_server:
        code = _checked(job, way, made.messages, tell) or code
    return Report(code, "dry run", wanted.key, tuple(paths))


def _written(message: NewMessage, folder: Path) -> Path:
    parcel = _parcel(message)
    Spool(folder).send(parcel, lambda: None)
    return folder / spool_name(parcel)


def _parcel(message: NewMessage) -> Parcel:
    return Parcel(message.sender, message.recipient, message.data)


def _checked(job: Job, way: Route, messages: tuple[NewMessage, ...], tell: Tell) -> int:
    """Talk to the server about each recipient, and return the exit code of the worst answer."""
    transport = open_transport(way, job.config.mail)
    outcomes: list[Outcome] = []
    try:
        for message in messages:
            outcome = transport.check(_parcel(message))
            outcomes.append(outcome)
            level: Level = "info" if outcome.kind == "sent" else "warning"
            tell(event(level, "server check", f"{message.recipient}: {outcome.reply}", recipient=message.recipient))
            if outcome.kind in ("away", "auth", "setup"):
                break
    finally:
        transport.close()
    codes = {CODES[outcome.kind] for outcome in outcomes}
    return next((code for code in (77, 78, 5, 75, 3) if code in codes), 0)
