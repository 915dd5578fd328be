"""Signals that wait a moment: SIGTERM and SIGINT held back while a message is between "handed over" and "on record".

Most answers come within a second, and a message whose answer was read is not in doubt. After `seconds` the signal is
obeyed all the same.
"""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

SECONDS = 1.2
HELD = (signal.SIGTERM, signal.SIGINT)


@contextmanager
def patient(seconds: float = SECONDS) -> Iterator[None]:
    """Hold SIGTERM and SIGINT back inside, for at most `seconds` after one came; off the main thread, do nothing."""
    came: list[int] = []
    before = {int(number): signal.getsignal(number) for number in (*HELD, signal.SIGALRM)}

    def hold(number: int, _frame: FrameType | None) -> None:
        if not came:
            signal.setitimer(signal.ITIMER_REAL, seconds)
        came.append(number)

    def obey(_number: int, frame: FrameType | None) -> None:
        restore()
        _obey(before[came[0]], came.pop(0), frame)

    def restore() -> None:
        signal.setitimer(signal.ITIMER_REAL, 0)
        for number, handler in before.items():
            signal.signal(number, handler)

    try:
        signal.signal(signal.SIGALRM, obey)
    except ValueError:  # not the main thread, where no signal arrives
        yield
        return
    for number in HELD:
        signal.signal(number, hold)
    try:
        yield
    finally:
        restore()
    if came:
        _obey(before[came[0]], came[0], None)


def _obey(handler: object, number: int, frame: FrameType | None) -> None:
    """Do what the signal would have done."""
    if callable(handler):
        handler(number, frame)
    elif handler == signal.SIG_DFL:
        signal.raise_signal(number)
