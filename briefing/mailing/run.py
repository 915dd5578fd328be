"""One call of `briefing run`: choose the edition, make it, queue it, send what waits, tell who has to know.

Safe to call at any time and any number of times: what is delivered stays delivered, what waits is tried again, and a
run that dies leaves nothing half done behind.
"""

import sqlite3
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

from briefing.deliver.drain import Tally
from briefing.deliver.lock import locked
from briefing.deliver.outbox import Outbox
from briefing.deliver.ping import check_ping, ping
from briefing.deliver.record import NewEdition, NewMessage
from briefing.deliver.route import Route, route
from briefing.deliver.store import make_private_folder
from briefing.errors import BriefingError, ConfigError, EmptyBriefError
from briefing.mailing.choice import HELD, Choice, choose
from briefing.mailing.event import Level, Tell, event
from briefing.mailing.job import Job, Report, state_file
from briefing.mailing.making import Made, Order, check_job, edition_day, make, one_line
from briefing.mailing.notice import FAILING, queue_failure, queue_recovery
from briefing.mailing.posting import post
from briefing.mailing.rehearsal import rehearse
from briefing.schedule import Edition, Timetable, timetable

KEEP = timedelta(days=30)
"""How long the bytes of mail that was sent or has failed are kept."""


def run_edition(job: Job, *, clock: Callable[[], datetime], tell: Tell) -> Report:
    """Do the job and return what was done; `clock` tells the time (aware).

    Raises ConfigError for settings that cannot work, TemporaryError where another run is at work. What fails later is
    in the report, after it was put on record and told of.
    """
    way = route(job.config.mail)
    table = timetable(job.config.schedule, _holidays(job))
    check_job(job)
    for key in ("ping_start", "ping_success", "ping_failure"):
        if url := getattr(job.config.mail, key):
            check_ping(url, key)
    path = state_file(job.config)
    if job.dry_run:
        return rehearse(job, way, table, path, clock=clock, tell=tell)
    make_private_folder(path.parent)
    with locked(path.with_suffix(".lock"), wait=job.lock_wait) as lock, Outbox.opened(path, clock(), lock) as box:
        return _Run(job, way, table, box, clock, tell).perform()


def _holidays(job: Job) -> str:
    name = job.config.schedule.holidays
    try:
        return Path(name).read_bytes().decode("utf-8-sig") if name else ""
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(
            f"[schedule] holidays: cannot read {name}", hint="a UTF-8 text with one day a line"
        ) from error


class _Run:
    """The run with everything it needs; `codes` and `reasons` grow as things go wrong."""

    def __init__(
        self, job: Job, way: Route, table: Timetable, box: Outbox, clock: Callable[[], datetime], tell: Tell
    ) -> None:
        self._job, self._way, self._table, self._box = job, way, table, box
        self._clock, self._tell = clock, tell
        self._codes: list[int] = []
        self._reasons: list[str] = []
        self._paths: tuple[str, ...] = ()
        self._worked = False
        self._crash: Exception | None = None

    def perform(self) -> Report:
        self._after_damage()
        if doubtful := self._box.recover(self._clock()):
            self._tell(
                event(
                    "warning", "in doubt", f"{doubtful} messages of a run that broke off are in doubt", count=doubtful
                )
            )
        choice = choose(self._job, self._table, self._box, self._clock(), self._day())
        key = choice.edition.key if choice.edition else ""
        self._tell(event("info", choice.state, choice.reason, edition=key))
        if choice.edition is not None and choice.state in ("make", "held", "missed"):
            self._work(choice, choice.edition)
        tally = self._post()
        self._judge(tally)
        tally = self._notify(tally)
        self._box.prune(self._clock() - KEEP)
        code = next((code for code in (1, 6, 65, 73, 74, 77, 78, 5, 75, 4, 3) if code in self._codes), 0)
        code = code or next(iter(self._codes), 0)
        if self._worked or tally.sent or tally.failed:
            self._ping_end(code)
        if self._crash is not None:
            raise self._crash
        waiting = self._box.pending()
        state = _state(choice, tally, code)
        return Report(code, state, key, self._paths, tally.sent, waiting.queued, tally.failed, waiting.unknown)

    def _day(self) -> date | None:
        """Return the day of the edition that was asked for by name; an edited brief names its own."""
        if self._job.day is None and self._job.source:
            return edition_day(self._job.source) or self._today()
        return self._job.day

    def _today(self) -> date:
        return self._now().date()

    def _now(self) -> datetime:
        return self._clock().astimezone(self._table.zone)

    def _after_damage(self) -> None:
        if self._box.damaged is None:
            return
        self._box.set_flag(HELD, self._today().isoformat())
        words = (
            f"the state file was damaged and lies at {self._box.damaged} now; what was sent up to today is not known:"
            " such an edition is built, but not sent before `briefing run --assume-unsent`"
        )
        self._tell(event("error", "state damaged", words, path=str(self._box.damaged)))
        self._reasons.append(words)

    def _work(self, choice: Choice, edition: Edition) -> None:
        """Make the edition, or put on record that it is not made."""
        self._worked = True
        if choice.state == "missed":
            self._record(edition, "missed", choice.reason)
            self._fail(3, choice.reason)
            return
        self._ping("ping_start")
        if self._job.assume_unsent:
            self._box.set_flag(HELD, "")
        order = Order(edition.day, self._box.copies(edition.day) + 1, self._late(choice, edition))
        try:
            self._make(choice, edition, order)
        except EmptyBriefError as error:
            self._nothing_new(edition, order, error)
        except BriefingError as error:
            words = f"{error.message}{'; ' + error.hint if error.hint else ''}"
            self._tell(event("error", "build failed", words, edition=edition.key))
            self._fail(error.exit_code, f"edition {edition.day} could not be built: {words}")
        except sqlite3.Error:  # without the record there is nothing more to do
            raise
        except Exception as error:  # noqa: BLE001 - a bug is told like any failure, and raised after that
            self._crash = error
            self._fail(1, f"edition {edition.day} could not be built: a bug in briefing, {type(error).__name__}")

    def _make(self, choice: Choice, edition: Edition, order: Order) -> None:
        made = make(self._job, order, self._way, self._box, now=self._now, tell=self._tell)
        self._paths = tuple(str(path) for path in made.paths)
        for problem in made.built.problems:
            level: Level = "info" if problem.severity == "note" else "warning"
            self._tell(event(level, "problem", f"{problem.where}: {problem.message}", stage=problem.stage))
        if order.late:
            self._tell(event("warning", "late", order.late, edition=edition.key))
        if made.built.exit_code or order.late:
            self._codes.append(3)
        if choice.state == "held":
            self._record(edition, "missed", choice.reason)
            self._fail(3, choice.reason)
            return
        self._queue(edition, "brief", made.messages, made, "LATE" if order.late else "")

    def _late(self, choice: Choice, edition: Edition) -> str:
        if not choice.is_late:
            return ""
        due = edition.due.astimezone(self._table.zone)
        return f"this edition is late: due {due:%H:%M}, built {self._now():%H:%M} {self._table.zone.key}"

    def _nothing_new(self, edition: Edition, order: Order, error: EmptyBriefError) -> None:
        policy = self._job.config.mail.nothing_new
        if self._job.fail_if_empty:
            self._codes.append(error.exit_code)
        self._tell(event("info", "nothing new", f"{error.message}; [mail] nothing_new is {policy!r}", policy=policy))
        if policy == "send":
            try:
                every = Order(order.day, order.copy, order.late, all_articles=True)
                self._make(Choice("make", edition, ""), edition, every)
            except EmptyBriefError:
                policy = "line"  # not one article, old or new: there is no brief to send
        if policy == "line":
            self._queue(edition, "line", one_line(self._job, order, self._way, now=self._now))
        elif policy == "skip":
            self._record(edition, "nothing", error.message)

    def _queue(
        self,
        edition: Edition,
        kind: str,
        messages: tuple[NewMessage, ...],
        made: Made | None = None,
        remark: str = "",
    ) -> None:
        """Put the edition and all its messages on record at once: from here on it will be delivered."""
        title = made.built.brief.title if made else self._job.config.brief.title
        row = NewEdition(
            edition.day,
            kind,
            title,
            self._job.run_id,
            edition.due,
            self._clock(),
            len(made.memory) if made else 0,
            remark,
        )
        self._box.add(row, messages, made.memory if made else ())
        self._tell(event("info", "queued", f"{len(messages)} messages", edition=edition.key, count=len(messages)))

    def _record(self, edition: Edition, kind: str, remark: str) -> None:
        title = self._job.config.brief.title
        self._box.add(NewEdition(edition.day, kind, title, self._job.run_id, edition.due, self._clock(), 0, remark))

    def _post(self) -> Tally:
        try:
            return post(self._box, self._way, self._job.config.mail, clock=self._clock, tell=self._tell)
        except BriefingError as error:
            words = f"{error.message}{'; ' + error.hint if error.hint else ''}"
            self._tell(event("error", "sending failed", words))
            self._fail(error.exit_code, f"mail could not be sent: {words}")
            return Tally()

    def _fail(self, code: int, reason: str) -> None:
        self._codes.append(code)
        self._reasons.append(reason)

    def _judge(self, tally: Tally) -> None:
        """Turn what became of the messages into exit codes and reasons."""
        if tally.stopped in ("auth", "setup"):
            self._fail(77 if tally.stopped == "auth" else 78, f"mail could not be sent: {tally.reply}")
            self._tell(event("error", "sending stopped", tally.reply, kind=tally.stopped))
        if tally.light:
            self._codes.append(3)
            words = f"{tally.light} mails went without the PDF, which is too large for the server"
            self._tell(event("warning", "too large", words, count=tally.light))
        for recipient, reply in tally.failures:
            self._fail(5, f"{recipient}: refused for good: {reply}")
        waiting = self._box.pending()
        if waiting.queued:
            self._codes.append(75)
        if waiting.unknown:
            hold = self._job.config.mail.on_unknown == "hold"
            self._codes.append(3 if hold else 75)
            if hold and tally.unknown:
                self._reasons.append(f"{waiting.unknown} messages are held: nobody knows whether they arrived")

    def _notify(self, tally: Tally) -> Tally:
        """Queue and send what the operator has to know."""
        config, now = self._job.config, self._now()
        if self._reasons:
            queued = queue_failure(self._box, self._way, config, self._reasons, now, self._job.run_id)
        elif tally.sent and not self._codes and self._box.flag(FAILING):
            queued = queue_recovery(self._box, self._way, config, now, self._job.run_id)
        else:
            return tally
        if queued and not tally.stopped:
            self._post()  # the outcome of a notice is no news for the operator
        return tally

    def _ping(self, key: str) -> None:
        url = getattr(self._job.config.mail, key)
        if url and (trouble := ping(url)):
            self._tell(event("warning", "ping", trouble))

    def _ping_end(self, code: int) -> None:
        """Say how it ended; a run that left mail waiting has not ended."""
        if code in (0, 3, 4):
            self._ping("ping_success" if not self._reasons else "ping_failure")
        elif code != 75:
            self._ping("ping_failure")


def _state(choice: Choice, tally: Tally, code: int) -> str:
    """Return in a word or two what the run did."""
    if tally.sent and choice.state == "make":
        return "sent"
    if code == 75:
        return "queued"
    if choice.state == "make":
        return "nothing new" if code in (0, 3, 4) else "failed"
    return {"done": "nothing to do"}.get(choice.state, choice.state)
