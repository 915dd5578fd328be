"""A Task (what to run, where, when) in, the text of systemd units or a crontab line out; nothing is written here."""

import shlex
from dataclasses import dataclass

from briefing.schedule.gaps import ClockChange
from briefing.schedule.timetable import DAYS, Timetable

Unit = tuple[str, str]
"""A unit's file name and its text."""

# Everything that a program that reads files, writes files and talks to one mail server does not need. Measured with
# `systemd-analyze security --offline=true`. Limits may be set, because the PDF press sets its own.
HARDENING = """\
NoNewPrivileges=yes
ProtectSystem=strict
ProtectProc=invisible
ProcSubset=pid
PrivateTmp=yes
PrivateDevices=yes
ProtectHostname=yes
ProtectClock=yes
ProtectKernelTunables=yes
ProtectKernelModules=yes
ProtectKernelLogs=yes
ProtectControlGroups=yes
RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
LockPersonality=yes
MemoryDenyWriteExecute=yes
RemoveIPC=yes
KeyringMode=private
CapabilityBoundingSet=
AmbientCapabilities=
SystemCallArchitectures=native
SystemCallFilter=@system-service
SystemCallFilter=~@privileged @resources
SystemCallFilter=prlimit64 setrlimit
SystemCallErrorNumber=EPERM
UMask=0077
DevicePolicy=closed"""


@dataclass(frozen=True, slots=True)
class Task:
    """One profile's job: `command` is an argv list; paths are absolute.

    `reads` and `writes` are the folders and files that it needs; `credential` the password file ("" for none); `user`
    a user's name, or "" for one that systemd makes up.
    """

    profile: str
    command: tuple[str, ...]
    reads: tuple[str, ...] = ()
    writes: tuple[str, ...] = ()
    credential: str = ""
    user: str = ""


def systemd_units(task: Task, table: Timetable, changes: tuple[ClockChange, ...] = ()) -> tuple[Unit, ...]:
    """Return service, timer and failure unit of the profile; `changes` are the days on which the time does not exist."""
    name = f"briefing-{task.profile}"
    return (
        (f"{name}.service", _service(task)),
        (f"{name}.timer", _timer(task, table, changes)),
        ("briefing-failure@.service", FAILURE),
    )


def _service(task: Task) -> str:
    who = f"User={task.user}" if task.user else "DynamicUser=yes"
    lines = [
        "[Unit]",
        f"Description=Policy brief, profile {task.profile}",
        "Documentation=man:systemd.service(5)",
        "Wants=network-online.target",
        "After=network-online.target",
        "OnFailure=briefing-failure@%N.service",
        "# Five tries an hour; then the timer's next turn.",
        "StartLimitIntervalSec=1h",
        "StartLimitBurst=6",
        "",
        "[Service]",
        "Type=oneshot",
        "ExecStart=" + " ".join(_quoted(word) for word in task.command),
        "# 3 and 4 are warnings; 75 means that mail waits, and that trying again helps.",
        "SuccessExitStatus=3 4",
        "Restart=on-failure",
        "RestartSec=5min",
        "RestartPreventExitStatus=2 5 6 65 77 78",
        "TimeoutStartSec=30min",
        "Nice=10",
        who,
        f"StateDirectory=briefing-{task.profile}",
        "StateDirectoryMode=0700",
    ]
    if task.credential:
        # Taken to the end of the line, blanks and all: quotes would be part of the path.
        lines.append("LoadCredential=mail-password:" + task.credential.replace("%", "%%"))
    # A home is hidden but for what is named here: the configuration, the articles, the output.
    lines.append("ProtectHome=tmpfs")
    lines += [f"BindReadOnlyPaths={_escaped(path)}" for path in task.reads]
    lines += [f"BindPaths={_escaped(path)}" for path in task.writes]
    return "\n".join([*lines, HARDENING]) + "\n"


def _timer(task: Task, table: Timetable, changes: tuple[ClockChange, ...]) -> str:
    days = ",".join(day.capitalize() for index, day in enumerate(DAYS) if index in table.days)
    zone = table.zone.key
    lines = [
        "[Unit]",
        f"Description=Policy brief, profile {task.profile}, {days} at {table.at:%H:%M} {zone}",
        "",
        "[Timer]",
        f"OnCalendar={days} *-*-* {table.at:%H:%M:%S} {zone}",
    ]
    gaps = sorted({f"{change.runs:%H:%M:%S}" for change in changes if change.kind == "gap"})
    if gaps:
        # systemd leaves out a time that does not exist; the second one costs nothing on all other days.
        lines.append("# The clocks skip the time above on some days: then this one counts.")
        lines += [f"OnCalendar={days} *-*-* {time} {zone}" for time in gaps]
    lines += [
        "# A turn that was slept through is made up for, within [schedule] catch_up.",
        "Persistent=true",
        "AccuracySec=1s",
        "RandomizedDelaySec=120",
        "FixedRandomDelay=true",
        "",
        "[Install]",
        "WantedBy=timers.target",
    ]
    return "\n".join(lines) + "\n"


FAILURE = (
    """\
[Unit]
Description=Tell of a brief that failed: %i

[Service]
Type=oneshot
# Mail may be what is broken: this goes to the journal at the level of an error. Put your own alarm here.
ExecStart=/usr/bin/systemd-cat --priority=err --identifier=briefing echo "%i failed; see: journalctl -u %i"
DynamicUser=yes
ProtectHome=yes
PrivateNetwork=yes
IPAddressDeny=any
"""
    + HARDENING.replace(" AF_INET AF_INET6", "")
    + "\n"
)


def _quoted(word: str) -> str:
    """Return a word of a command line as systemd reads it."""
    plain = word.replace("%", "%%").replace("$", "$$")
    if plain and all(c.isalnum() or c in "%$/._-=:,+@" for c in plain):
        return plain
    escaped = plain.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _escaped(path: str) -> str:
    return _quoted(path).replace("$$", "$")


def cron_text(task: Task, table: Timetable) -> str:
    """Return crontab lines: every quarter of an hour, whatever cron's own zone; the program knows when it is due."""
    command = " ".join(shlex.quote(word) for word in task.command).replace("%", "\\%")
    days = ",".join(day for index, day in enumerate(DAYS) if index in table.days)
    return (
        f"# briefing, profile {task.profile}: due {days} at {table.at:%H:%M} {table.zone.key}. cron knows one time zone\n"
        "# and no missed turns, so it asks every 15 minutes; most of the time nothing is due and nothing is printed.\n"
        f"*/15 * * * * {command} --quiet >/dev/null\n"
    )


def cron_file(task: Task, table: Timetable) -> str:
    """Return the same for /etc/cron.d, where a line names its user."""
    line = cron_text(task, table)
    return line.replace("*/15 * * * * ", f"*/15 * * * * {task.user or 'root'} ")
