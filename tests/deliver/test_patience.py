"""A signal waits while a message is between handed over and on record, but not for long."""

import os
import signal
import time

import pytest

from briefing.deliver.patience import patient


@pytest.fixture(autouse=True)
def hearing():
    """Hear SIGINT, which a test run in the background was told to ignore."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def interrupted(seconds, work):
    """Send ourselves a SIGINT inside, and then work on."""
    with patient(seconds):
        os.kill(os.getpid(), signal.SIGINT)
        work()


def test_a_signal_inside_is_obeyed_at_the_end():
    done = []
    with pytest.raises(KeyboardInterrupt):
        interrupted(1, lambda: done.append(1))
    assert done == [1]


def test_a_signal_inside_does_not_wait_for_ever():
    begun = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        interrupted(0.2, lambda: time.sleep(5))
    assert time.monotonic() - begun < 2


def test_without_a_signal_everything_is_as_before():
    before = [signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT, signal.SIGALRM)]
    with patient():
        pass
    assert [signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT, signal.SIGALRM)] == before


def test_the_handler_from_before_is_asked():
    heard = []
    before = signal.signal(signal.SIGTERM, lambda number, frame: heard.append(number))
    try:
        with patient():
            os.kill(os.getpid(), signal.SIGTERM)
        assert heard == [signal.SIGTERM]
    finally:
        signal.signal(signal.SIGTERM, before)
