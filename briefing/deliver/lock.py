"""A path in, the right to be the only one at work out: a lock that the kernel drops when its holder dies.

The file also keeps a witness: how many messages were known as sent. A state that knows of fewer has lost writes.
"""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefing.errors import OutputError, TemporaryError

PAUSE = 0.1


class Lock:
    """A lock that is held; `witness` and `attest` read and write the number beside it."""

    def __init__(self, handle: int) -> None:
        self._handle = handle

    def witness(self) -> int:
        """Return the number that was attested last, 0 where there is none."""
        digits = os.pread(self._handle, 32, 0).decode("ascii", "replace").strip()
        return int(digits) if digits.isdecimal() else 0

    def attest(self, count: int) -> None:
        """Write down `count`."""
        os.pwrite(self._handle, f"{count:<31}\n".encode("ascii"), 0)


@contextmanager
def locked(path: Path, *, wait: float = 0) -> Iterator[Lock]:
    """Hold the lock at `path`, waiting at most `wait` seconds; raise TemporaryError where somebody else has it."""
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
    except OSError as error:
        raise OutputError(
            f"cannot open {path}: {error.strerror}", hint="mend [state] dir or its permissions"
        ) from error
    try:
        deadline = time.monotonic() + wait
        while not _taken(handle):
            if time.monotonic() >= deadline:
                raise TemporaryError(
                    "another run of this profile is at work", hint="wait for it, or give --lock-wait SECONDS"
                )
            time.sleep(PAUSE)
        yield Lock(handle)
    finally:
        os.close(handle)


def _taken(handle: int) -> bool:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
