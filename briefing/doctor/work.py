"""Checks of the job: articles, clock and zone, the state and the last success, what wakes the program."""

import shutil
import subprocess  # systemctl and crontab, argv lists
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from briefing.config import Config
from briefing.deliver.outbox import Outbox
from briefing.doctor.finding import Finding
from briefing.mailing.job import state_file
from briefing.mailing.notice import FAILING
from briefing.schedule import clock_changes, coming, timetable

UNIT_DIRS = ("/etc/systemd/system", "/usr/lib/systemd/system", "/run/systemd/system")
CRON_DIR = "/etc/cron.d"
SECONDS = 20
OLDEST = datetime(2025, 1, 1, tzinfo=UTC)


def check_inputs(config: Config) -> Iterator[Finding]:
    """Say whether the articles' places are there."""
    if not config.input.paths:
        yield Finding(
            "WARN", "input", "no articles are configured", 'set paths in [input], such as paths = ["articles"]'
        )
    for name in config.input.paths:
        if Path(name).exists():
            yield Finding("OK", "input", name)
        else:
            yield Finding("FAIL", "input", f"{name} is not there", "mend paths in [input]")


def check_clock(config: Config, now: datetime) -> Iterator[Finding]:
    """Say what time it is here, when the next edition is due, and what the clocks will do to it."""
    holidays = ""
    if config.schedule.holidays:
        try:
            holidays = Path(config.schedule.holidays).read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError):
            yield Finding("FAIL", "schedule", f"cannot read {config.schedule.holidays}", "mend [schedule] holidays")
    table = timetable(config.schedule, holidays)
    local = now.astimezone(table.zone)
    if now < OLDEST:
        yield Finding(
            "FAIL", "clock", f"the clock says {local:%Y-%m-%d %H:%M}", "set the clock: timedatectl set-ntp true"
        )
    else:
        yield Finding("OK", "clock", f"{local:%Y-%m-%d %H:%M} {table.zone.key}")
    following = next(iter(coming(table, now, 1)), None)
    if following is None:
        yield Finding("FAIL", "schedule", "no edition will ever be due", "mend days or holidays in [schedule]")
    else:
        due = following.due.astimezone(table.zone)
        yield Finding("OK", "schedule", f"the next edition is due on {due:%Y-%m-%d %H:%M}")
    if changes := clock_changes(table, local.date()):
        change = changes[0]
        words = "does not exist" if change.kind == "gap" else "comes twice"
        yield Finding(
            "WARN",
            "schedule",
            f"on {change.day} {table.at:%H:%M} {words}; that edition is due at {change.runs:%H:%M}",
            "an hour outside 00:00 to 04:00 is never touched by clock changes",
        )


def check_state(config: Config, now: datetime) -> Iterator[Finding]:
    """Say when an edition was last delivered, and what waits."""
    path = state_file(config)
    if not path.exists():
        yield Finding("OK", "history", "no edition yet")
        return
    with Outbox.opened(path, now) as box:
        issues = [issue for issue in box.issues() if issue.kind in ("brief", "line")]
        pending, failing = box.pending(), box.flag(FAILING)
    delivered = next((issue for issue in issues if issue.sent), None)
    if delivered is None:
        yield Finding("WARN", "history", "no edition was ever delivered", "`briefing run` says why")
    else:
        built = datetime.fromtimestamp(delivered.built_at, UTC)
        is_old = now - built > timedelta(days=7)
        remedy = "is anything waking `briefing run`?" if is_old else ""
        told = f"edition {delivered.day} was delivered, made on {built:%Y-%m-%d %H:%M} UTC"
        yield Finding("WARN" if is_old else "OK", "history", told, remedy)
        if built > now + timedelta(hours=1):
            yield Finding("FAIL", "clock", "the last edition was made in the future", "set the clock")
    if failing:
        yield Finding("WARN", "history", f"failing since {failing}", "`briefing history` and `briefing run` say why")
    if pending.queued or pending.unknown:
        told = f"{pending.queued} messages wait, {pending.unknown} are in doubt"
        yield Finding("WARN", "outbox", told, "`briefing outbox list` shows them")
    else:
        yield Finding("OK", "outbox", "nothing waits")


def check_timer(config: Config) -> Iterator[Finding]:
    """Say whether something wakes the program: a systemd timer, a file in cron.d, or a line of this user's crontab."""
    profile = config.schedule.profile
    timer = f"briefing-{profile}.timer"
    if any(Path(folder, timer).exists() for folder in UNIT_DIRS):
        state = _output(["systemctl", "is-active", timer])
        if state == "active":
            yield Finding("OK", "timer", f"{timer} is active")
        else:
            yield Finding(
                "WARN",
                "timer",
                f"{timer} is {state or 'there, but not known to be active'}",
                f"systemctl enable --now {timer}",
            )
        return
    if Path(CRON_DIR, f"briefing-{profile}").exists() or "briefing run" in _output(["crontab", "-l"]):
        yield Finding("OK", "timer", "cron wakes the program")
        return
    yield Finding(
        "WARN", "timer", "nothing seems to wake the program", "`briefing schedule systemd` or `briefing schedule cron`"
    )


def _output(command: list[str]) -> str:
    if shutil.which(command[0]) is None:
        return ""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False)  # noqa: S603 - fixed argv
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip()
