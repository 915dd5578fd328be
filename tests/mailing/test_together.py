"""Many runs at once, and signals at any moment: each recipient gets one copy, and a run stops when it is told to."""

import os
import random
import re
import shutil
import signal
import time
from collections import Counter

import pytest

from briefing.cli import main
from tests.deliver.servers import Scripted

pytestmark = pytest.mark.slow

PEOPLE = ("anna@example.org", "bela@example.org")
ROUNDS = 20
TOGETHER = 20
SIGNALS = int(os.environ.get("SIGNALS", "200"))


@pytest.fixture
def site(desk):
    """Return the newsroom with a finished brief to mail, set up for SMTP on loopback."""
    assert main(["build", str(desk.root / "articles"), "--output", str(desk.root / "ready"), "--format", "json"]) == 0
    desk.config('transport = "spool"\nspool_dir = "spool"', 'host = "127.0.0.1"\nport = PORT\nsecurity = "none"')
    desk.config('bcc = ["chloe@example.org"]\noperator = "operator@example.org"\n', "")
    return desk


def arguments(site):
    return [
        *("run", "--config", str(site.root / "daily.toml"), "--from", str(site.root / "ready" / "brief.json")),
        *("--format", "json", "--quiet"),
    ]


def forked(site):
    """Run the command in a child process and return its number; its code is what the command would end with."""
    child = os.fork()
    if child:
        return child
    code = 99
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a test run in the background was told to ignore it
    try:
        quiet = os.open(site.root / "output", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        os.dup2(quiet, 1)
        os.dup2(quiet, 2)
        code = main(arguments(site))
    except SystemExit as stop:
        code = stop.code
    except KeyboardInterrupt:  # before the command minds its signals, which Python itself would end with
        code = 130
    finally:
        os._exit(code)


def reset(site):
    for name in ("state", "out"):
        shutil.rmtree(site.root / name, ignore_errors=True)


def copies(server):
    return Counter(recipient for recipient, _ in server.mails)


def test_twenty_runs_at_once_deliver_one_copy_twenty_times(site):
    with Scripted() as server:
        site.config("PORT", str(server.port))
        codes = Counter()
        for _ in range(ROUNDS):
            reset(site)
            server.mails.clear()
            children = [forked(site) for _ in range(TOGETHER)]
            ended = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
            codes.update(ended)
            assert copies(server) == dict.fromkeys(PEOPLE, 1)
            assert set(ended) <= {0, 75}
    assert codes[0] >= ROUNDS
    assert codes[75] > 0
    print(f"\nexit codes of {ROUNDS} x {TOGETHER}: {dict(codes)}")  # noqa: T201 - the record of a run by hand


def waited(child, seconds):
    """Return the child's exit code and how long it took, killing it after `seconds`."""
    begun = time.monotonic()
    while time.monotonic() - begun < seconds:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status), time.monotonic() - begun
        time.sleep(0.005)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return None, seconds


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_at_any_moment_stops_the_run_and_the_next_one_finishes_it(site, number):
    chance = random.Random(int(number))
    # A server that thinks for a moment, so that moments of sending come up as often as moments of building.
    slow = {step: lambda _, answer=answer: time.sleep(0.02) or answer for step, answer in ANSWERS.items()}
    with Scripted(slow) as server:
        site.config("PORT", str(server.port))
        reset(site)
        _, whole = waited(forked(site), 30)
        codes, twice = Counter(), 0
        for _ in range(SIGNALS // 2):
            reset(site)
            server.mails.clear()
            server.dots.clear()
            child = forked(site)
            time.sleep(chance.random() * whole)
            os.kill(child, number)
            code, took = waited(child, 10)
            codes[code] += 1
            assert took < 2, f"{took:.1f} s"
            assert code in (0, 128 + number, -number), code
            again, _ = waited(forked(site), 30)
            assert again == 0
            arrived = Counter(server.dots)
            assert set(arrived) == set(PEOPLE)
            for person in PEOPLE:
                twice += arrived[person] - 1
            idents = {(who, re.search(rb"Message-ID: (\S+)", body)[1]) for who, body in server.mails}
            assert len(idents) == 2
    print(f"\n{signal.Signals(number).name}: {dict(codes)}, sent twice: {twice}")  # noqa: T201 - the record of a run by hand
    assert codes[128 + number] > SIGNALS // 8
    assert twice == 0


ANSWERS = {
    "banner": "220 slow",
    "mail": "250 fine",
    "rcpt": "250 fine",
    "data": "354 go on",
    "dot": "250 queued as S1",
}
