"""`briefing run`: the scheduled job."""

import argparse
import json
import time
from typing import TYPE_CHECKING

from briefing.cli import say
from briefing.cli.settings import add_inputs, day_of, settings_of

if TYPE_CHECKING:
    from briefing.mailing import Event, Report

EXAMPLES = """\
examples:
  briefing run --config daily.toml                what a scheduler calls, as often as it likes
  briefing run --config daily.toml --dry-run      build, and write the mails to a folder instead of sending them
  briefing run --config daily.toml --dry-run --check-smtp
                                                  also ask the mail server about each recipient
  briefing run --config daily.toml --from out/brief.json
                                                  mail a brief that was edited by hand
  briefing run --config daily.toml --edition 2026-11-24 --again
                                                  mail the edition of a day once more

Safe at any time: an edition that was delivered is not sent again, mail that waits is tried again.
Exit code 0: done, or nothing was due; 3: with warnings, or late; 5: somebody was refused for good; 75: mail waits, or
another run is at work; 77: the mail server refused the login; 78: configuration. docs/operations.md says more.
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `run`."""
    add_inputs(parser)
    parser.add_argument("--output", metavar="DIR", help="the folder for the brief's files (default: [output] dir)")
    parser.add_argument("--format", metavar="LIST", help="html, pdf, json, md, ... (default: [output] formats)")
    parser.add_argument("--edition", metavar="DAY", type=day_of, help="make the edition of that day, due or not")
    parser.add_argument("--from", dest="source", metavar="BRIEF", help="mail this brief.json, edited by hand")
    parser.add_argument("--again", action="store_true", help="make and mail the edition although it was delivered")
    parser.add_argument("--dry-run", action="store_true", help="write the mails to a folder, send and remember nothing")
    parser.add_argument(
        "--check-smtp", action="store_true", help="with --dry-run: talk to the mail server up to each recipient"
    )
    parser.add_argument(
        "--lock-wait", metavar="SECONDS", type=_seconds, default=0.0, help="wait so long for another run to end"
    )
    parser.add_argument(
        "--assume-unsent", action="store_true", help="after a damaged state file: send what may have been sent before"
    )
    parser.add_argument("--fail-if-empty", action="store_true", help="exit code 4 where there is nothing new")
    parser.add_argument("--log-format", choices=("text", "json"), default="text", help="how events are told on stderr")
    parser.add_argument("--json", action="store_true", help="print what was done as one JSON object")
    parser.add_argument("--quiet", action="store_true", help="tell of warnings and errors only")


def _seconds(text: str) -> float:
    try:
        value = float(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of seconds") from error
    if not 0 <= value <= 86_400:
        raise argparse.ArgumentTypeError("give 0 to 86400 seconds")
    return value


def run(args: argparse.Namespace) -> int:
    """Do the job; print the paths of what was written."""
    from datetime import UTC, datetime
    from uuid import uuid4

    from briefing.app import choose_inputs
    from briefing.cli.build import formats_of
    from briefing.errors import BriefingError, UsageError
    from briefing.mailing import Job, run_edition

    if args.check_smtp and not args.dry_run:
        raise UsageError("--check-smtp goes with --dry-run", hint="`briefing doctor` checks the server as well")
    log = Log(args.log_format, uuid4().hex[:12], quiet=args.quiet)
    try:
        settings = settings_of(args)
        job = Job(
            config=settings.config,
            run_id=log.run_id,
            inputs=() if args.source else choose_inputs(args.inputs, settings),
            output=args.output or "",
            formats=formats_of(args.format) if args.format else (),
            day=args.edition,
            source=args.source or "",
            again=args.again,
            dry_run=args.dry_run,
            check_server=args.check_smtp,
            assume_unsent=args.assume_unsent,
            fail_if_empty=args.fail_if_empty,
            lock_wait=args.lock_wait,
        )
        report = run_edition(job, clock=lambda: datetime.now(UTC), tell=log.tell)
    except BriefingError as error:
        log.failed(error.exit_code, error.message, error.hint)
        if args.log_format == "json":
            return error.exit_code
        raise
    except (SystemExit, KeyboardInterrupt) as stop:
        log.failed(130 if isinstance(stop, KeyboardInterrupt) else int(stop.code or 0), "told to stop")
        raise
    except Exception as error:
        log.failed(1, f"{type(error).__name__}: {error}", "please report this with what --debug prints")
        raise
    log.summary(report)
    _print(report, as_json=args.json)
    return report.exit_code


def _print(report: "Report", *, as_json: bool) -> None:
    if not as_json:
        for path in report.paths:
            say.product(path)
        return
    from dataclasses import asdict

    say.raw(json.dumps(asdict(report), ensure_ascii=False))


class Log:
    """Events to stderr: one line each, for people, or one JSON object each, for machines."""

    def __init__(self, form: str, run_id: str, *, quiet: bool = False) -> None:
        self.run_id = run_id
        self._json = form == "json"
        self._quiet = quiet
        self._start = time.monotonic()
        self._edition = ""

    def tell(self, event: "Event") -> None:
        """Write one event."""
        fields = dict(event.fields)
        self._edition = str(fields.pop("edition", self._edition))
        if self._json:
            self._line(event.level, event.name, event.message, fields)
        elif event.level != "info":
            say.note(f"{event.level}: {event.message}")
        elif not self._quiet:
            say.note(event.message)

    def summary(self, report: "Report") -> None:
        """Write the last line of a run that came to its end."""
        counts = f"{report.sent} sent, {report.queued} waiting, {report.failed} failed, {report.unknown} in doubt"
        if self._json:
            fields: dict[str, str | int] = {"state": report.state, "exit_code": report.exit_code, "sent": report.sent}
            fields |= {"queued": report.queued, "failed": report.failed, "unknown": report.unknown}
            fields |= {"duration_ms": round((time.monotonic() - self._start) * 1000)}
            level = "info" if report.exit_code == 0 else "warning" if report.exit_code in (3, 4, 75) else "error"
            self._line(level, "summary" if report.exit_code in (0, 3, 4) else "exit_error", counts, fields)
        elif not self._quiet:
            say.note(f"{report.state}: {counts}")

    def failed(self, code: int, message: str, hint: str = "") -> None:
        """Write the last line of a run that did not come to its end."""
        if self._json:
            self._line("error", "exit_error", message, {"exit_code": code, "hint": hint})

    def _line(self, level: str, name: str, message: str, fields: dict[str, str | int]) -> None:
        from datetime import UTC, datetime

        head = {"ts": datetime.now(UTC).isoformat(timespec="milliseconds"), "level": level, "event": name}
        head |= {"run_id": self.run_id, "edition": self._edition, "message": message}
        say.line(json.dumps(head | fields, ensure_ascii=True))
