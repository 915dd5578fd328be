"""Checks of the machine: Python, the PDF's libraries and fonts, folders and their room."""

import os
import shutil
import subprocess  # our own interpreter and fontconfig, argv lists
import sys
from collections.abc import Iterator
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

from briefing.config import Config
from briefing.doctor.finding import Finding
from briefing.mailing.job import state_folder

SECONDS = 60
LOW = 200 * 1024 * 1024


def check_python() -> Iterator[Finding]:
    """Say whether this Python has the flaw that lets an encoded line break become a header."""
    version = ".".join(str(part) for part in sys.version_info[:3])
    message = EmailMessage(policy=SMTP)
    message["Subject"] = "A =?UTF-8?Q?=0D=0ABcc:_x@example.org?="
    try:
        is_flawed = b"\nBcc:" in message.as_bytes()
    except ValueError:  # later versions refuse it
        is_flawed = False
    if is_flawed:
        yield Finding(
            "WARN",
            "python",
            f"{version} has the mail flaw CVE-2024-6923; briefing writes its headers itself and is not touched by it",
            "update Python all the same: other programs use it",
        )
    else:
        yield Finding("OK", "python", version)


def check_pango() -> Iterator[Finding]:
    """Load the PDF library in a process of its own: where fonts or Pango are broken, it can take its process down."""
    command = [sys.executable, "-c", "import weasyprint; print(weasyprint.__version__)"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False)  # noqa: S603 - our own interpreter
    except subprocess.TimeoutExpired:
        yield Finding("FAIL", "pdf", f"WeasyPrint did not load within {SECONDS} seconds", "look at the fonts: fc-list")
        return
    if done.returncode == 0:
        yield Finding("OK", "pdf", f"WeasyPrint {done.stdout.strip()} and Pango")
        return
    lines = done.stderr.strip().splitlines() or [f"ended with {done.returncode}"]
    yield Finding(
        "FAIL", "pdf", f"WeasyPrint cannot be loaded: {lines[-1]}", "apt install libpango-1.0-0 libpangoft2-1.0-0"
    )


def check_fonts(config: Config) -> Iterator[Finding]:
    """Ask fontconfig for a font of each language in use, besides those that the templates bring along."""
    fc_list = shutil.which("fc-list")
    if fc_list is None:
        yield Finding("WARN", "fonts", "fontconfig's fc-list is not there to ask", "apt install fontconfig")
        return
    for language in dict.fromkeys((config.brief.language, config.brand.labels)):
        command = [fc_list, f":lang={language.split('-')[0]}", "family"]
        done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False)  # noqa: S603 - fontconfig
        families = {line.split(",")[0] for line in done.stdout.splitlines() if line.strip()}
        if families:
            yield Finding("OK", "fonts", f"{len(families)} families for {language}")
        else:
            yield Finding(
                "WARN", "fonts", f"no font of this machine covers {language}", "apt install fonts-noto or fonts-dejavu"
            )


def check_folders(config: Config) -> Iterator[Finding]:
    """Say whether output and state can be written, and how much room there is."""
    state = state_folder(config)
    for name, folder in (("output", Path(config.output.dir)), ("state", state)):
        there = next((place for place in (folder, *folder.absolute().parents) if place.exists()), Path("/"))
        if not there.is_dir() or not os.access(there, os.W_OK | os.X_OK):
            yield Finding("FAIL", name, f"{folder} cannot be written", f"mend [{name}] dir or its permissions")
            continue
        free = shutil.disk_usage(there).free
        level = "OK" if free > LOW else "WARN"
        told = f"{folder}, {free // 1_000_000} MB free"
        yield Finding("OK" if level == "OK" else "WARN", name, told, "" if level == "OK" else "free some space")
    if state.is_dir() and state.stat().st_mode & 0o077:
        yield Finding("WARN", "state", f"others can look into {state}", f"chmod 700 {state}")
