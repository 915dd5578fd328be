"""What the program says to a person: messages on stderr, the product on stdout, nothing that a terminal could obey."""

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType, TracebackType
from typing import Protocol, Self


class Told(Protocol):
    """A problem, as far as it is told."""

    @property
    def where(self) -> str:
        """The input or output that it is about."""

    @property
    def message(self) -> str:
        """What is wrong, in plain words."""

    @property
    def severity(self) -> str:
        """One of note, warning and error."""


def escape(text: str) -> str:
    r"""Return `text` with everything that a terminal would obey made visible.

    >>> escape("a\x1b[31mb")
    'a\\x1b[31mb'
    """
    return "".join(c if c.isprintable() or c in "\n\t" else c.encode("unicode_escape").decode("ascii") for c in text)


def error(message: str, *, hint: str = "") -> None:
    """Tell of a failure on stderr, and what to do about it."""
    _to_stderr(f"briefing: error: {message}")
    if hint:
        _to_stderr(f"hint: {hint}")


def note(message: str) -> None:
    """Tell something on stderr."""
    _to_stderr(f"briefing: {message}")


def problem(told: Told) -> None:
    """Tell of a problem on stderr, one line."""
    _to_stderr(f"briefing: {told.severity}: {told.where}: {told.message}")


def product(text: str) -> None:
    """Print what the command was run for on stdout: a path, or JSON that was asked for."""
    print(escape(text))


def raw(text: str) -> None:
    """Print machine-readable text on stdout as it is."""
    sys.stdout.write(text if text.endswith("\n") else text + "\n")


def line(text: str) -> None:
    """Write a line for a machine on stderr."""
    _to_stderr(text)


def _to_stderr(text: str) -> None:
    try:
        print(escape(text).replace("\n", " "), file=sys.stderr, flush=True)
    except (OSError, ValueError):
        hush()


def hush() -> None:
    """Write nothing more to a pipe that nobody reads."""
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, sys.stdout.fileno())


@contextmanager
def interruptible() -> Iterator[None]:
    """Let SIGTERM end the work like an exception, so that temporary files are cleaned up; exit code 143."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise SystemExit(143)

    try:
        before = signal.signal(signal.SIGTERM, stop)
    except ValueError:  # not the main thread: somebody else minds the signals
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


class Progress:
    """A line on the terminal that says how far the work is; silent in the first second, and off a terminal."""

    def __init__(self, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._start = clock()
        self._shown = False
        self._live = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"

    def __call__(self, step: str, done: int, total: int) -> None:
        """Show `step` with `done` of `total`."""
        if self._live and self._clock() - self._start > 1:
            self._shown = True
            sys.stderr.write(f"\r\x1b[K{step} {done} of {total}")
            sys.stderr.flush()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
