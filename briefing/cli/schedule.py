"""`briefing schedule`: what wakes the program, and when."""

import argparse
from typing import TYPE_CHECKING

from briefing.cli import say
from briefing.cli.settings import add_config, settings_of

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.schedule import Timetable
    from briefing.schedule.units import Task
    from briefing.settings import Settings

EXAMPLES = """\
examples:
  briefing schedule show --config daily.toml --next 5     when the next editions are due, and what the clocks do then
  briefing schedule systemd --config /etc/briefing/daily.toml
                                                          print service, timer and failure unit
  briefing schedule systemd --config /etc/briefing/daily.toml --install
                                                          write them to /etc/systemd/system
  briefing schedule cron --config daily.toml              print a line for `crontab -e`

launchd, GitHub Actions and Kubernetes: docs/scheduling.md.
"""
SYSTEMD_DIR = "/etc/systemd/system"
CRON_DIR = "/etc/cron.d"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `schedule`."""
    parser.add_argument("what", choices=("show", "systemd", "cron"), help="what to print")
    add_config(parser)
    parser.add_argument("--next", metavar="N", type=int, default=5, help="show: how many editions (default: 5)")
    parser.add_argument("--user", metavar="NAME", default="", help="run as this user (default: one that systemd makes)")
    parser.add_argument("--install", action="store_true", help="write the files instead of printing them")
    parser.add_argument("--into", metavar="DIR", default="", help="with --install: another folder")
    parser.add_argument("--json", action="store_true", help="show: one JSON object an edition")


def run(args: argparse.Namespace) -> int:
    """Print, or with --install write, what was asked for."""
    from pathlib import Path

    from briefing.errors import ConfigError
    from briefing.schedule import timetable

    settings = settings_of(args)
    schedule = settings.config.schedule
    holidays = ""
    if schedule.holidays:
        try:
            holidays = Path(schedule.holidays).read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise ConfigError(f"[schedule] holidays: cannot read {schedule.holidays}") from error
    table = timetable(schedule, holidays)
    if args.what == "show":
        return _show(table, args.next, as_json=args.json)
    return _units(args, settings, table)


def _show(table: "Timetable", count: int, *, as_json: bool) -> int:
    import json
    from datetime import UTC, datetime

    from briefing.schedule import clock_changes, coming

    now = datetime.now(UTC)
    changes = {change.day: change for change in clock_changes(table, now.astimezone(table.zone).date())}
    for edition in coming(table, now, max(1, min(count, 366))):
        local = edition.due.astimezone(table.zone)
        touched = changes.get(edition.day)
        if as_json:
            row = {"edition": edition.key, "due": edition.due.isoformat(), "local": local.isoformat()}
            say.raw(json.dumps(row | {"clock_change": touched.kind if touched else None}))
        else:
            say.product(f"{edition.day}  {local:%a %H:%M} {table.zone.key}  ({edition.due:%Y-%m-%d %H:%M} UTC)")
    for change in changes.values():
        words = (
            f"the clocks skip {table.at:%H:%M}; the edition is due at {change.runs:%H:%M}"
            if change.kind == "gap"
            else f"the clocks show {table.at:%H:%M} twice; the edition is due the first time"
        )
        say.note(f"warning: on {change.day} {words}")
    return 0


def _units(args: argparse.Namespace, settings: "Settings", table: "Timetable") -> int:
    from datetime import UTC, datetime
    from pathlib import Path

    from briefing.errors import UsageError
    from briefing.mailing.job import state_file
    from briefing.mailing.task import task_of
    from briefing.schedule import clock_changes
    from briefing.schedule.units import systemd_units

    if not settings.file:
        raise UsageError("no configuration to schedule", hint="name it with --config FILE")
    state_file(settings.config)  # refuses a profile's name that is none
    made_up = args.what == "systemd" and not args.user
    task = task_of(settings.config, settings.file, args.user, made_up=made_up)
    if args.what == "cron":
        return _cron(args, task, table)
    units = systemd_units(task, table, clock_changes(table, datetime.now(UTC).date()))
    if args.install:
        for name, text in units:
            _write(Path(args.into or SYSTEMD_DIR, name), text)
        say.note(f"now run: systemctl daemon-reload && systemctl enable --now briefing-{task.profile}.timer")
        return 0
    for name, text in units:
        say.raw(f"# {SYSTEMD_DIR}/{name}\n{text}")
    return 0


def _cron(args: argparse.Namespace, task: "Task", table: "Timetable") -> int:
    from pathlib import Path

    from briefing.schedule.units import cron_file, cron_text

    if args.install:
        _write(Path(args.into or CRON_DIR, f"briefing-{task.profile}"), cron_file(task, table))
    else:
        say.raw(cron_text(task, table))
    return 0


def _write(path: "Path", text: str) -> None:
    from briefing.deliver.folder import write_atomically

    write_atomically(path, text.encode())
    path.chmod(0o644)
    say.product(str(path))
