"""Starts and stops the press, the process that WeasyPrint runs in; light to import, so that it can be started first.

In comes nothing; out goes a process that is already importing WeasyPrint and waits for an order on standard input.
"""

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

_waiting: list[subprocess.Popen[bytes]] = []


def warm() -> None:
    """Start a press now, so that its import runs beside other work; the next `take` gets it."""
    if not _waiting:
        _waiting.append(start())


def cool() -> None:
    """Stop a press that was started by `warm` and is not needed."""
    while _waiting:
        stop(_waiting.pop())


def take() -> subprocess.Popen[bytes]:
    """Return the press that waits, or a new one."""
    return _waiting.pop() if _waiting else start()


def start() -> subprocess.Popen[bytes]:
    """Start a press: -P keeps this folder, whose json.py would hide Python's own, off its path."""
    return subprocess.Popen(  # noqa: S603 (our own program, no shell)
        [sys.executable, "-P", str(Path(__file__).with_name("press.py"))],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd="/",
        env={**os.environ, "LC_ALL": "C.UTF-8"},
    )


def stop(child: subprocess.Popen[bytes]) -> None:
    """End a press if it still runs, and close its pipes."""
    child.kill()
    for pipe in (child.stdin, child.stdout, child.stderr):
        if pipe:
            with suppress(OSError):
                pipe.close()
    child.wait()
