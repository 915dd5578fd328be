"""The job is killed at system calls from the build to the sent mark, and nothing is lost, torn or sent twice unawares.

The kills are spread evenly over all calls of the kinds below that a run makes. KILLS=500 makes a longer run.
"""

import os
import re
import shutil
import sqlite3
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from briefing.cli import main
from tests.deliver.servers import Scripted

pytestmark = pytest.mark.slow

KILLS = int(os.environ.get("KILLS", "104"))
CALLS = ("pwrite64", "fdatasync", "fsync", "rename", "sendto", "recvfrom", "connect", "unlink", "ftruncate")
CHECKOUT = Path(__file__).resolve().parents[2]
PEOPLE = ("anna@example.org", "bela@example.org")
ALLOWED_WINDOW = 12
"""System calls of the kinds above between the server's yes and the committed mark."""


def need(program):
    """Skip where a program is missing; in CI, fail."""
    if shutil.which(program) is None:
        if os.environ.get("CI") == "true":
            pytest.fail(f"this suite needs {program}: apt install {program}")
        pytest.skip(f"needs {program}: apt install {program}")


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
        *("--format", "html,json", "--quiet"),
    ]


def reset(site):
    for name in ("state", "out"):
        shutil.rmtree(site.root / name, ignore_errors=True)


def strace(site, *options):
    command = ["strace", "-f", "-qq", "-o", str(site.root / "trace"), *options]
    command += [sys.executable, "-m", "briefing", *arguments(site)]
    return subprocess.run(command, cwd=CHECKOUT, capture_output=True, timeout=60, check=False)


def points(site):
    """Return every (call, number) of a run, in the order in which they come."""
    done = strace(site, "-e", "trace=" + ",".join(CALLS))
    assert done.returncode == 0, done.stderr
    counts, found = Counter(), []
    for line in (site.root / "trace").read_text().splitlines():
        call = re.match(r"\d+\s+(\w+)\(", line)
        if call and call[1] in CALLS:
            counts[call[1]] += 1
            found.append((call[1], counts[call[1]]))
    return found


def states(site):
    if not site.state.exists():
        return {}
    with sqlite3.connect(site.state) as connection:
        try:
            rows = connection.execute(
                "SELECT recipient, state, message_id FROM message m JOIN delivery d ON d.message = m.id"
            ).fetchall()
        except sqlite3.OperationalError:
            rows = []
    connection.close()
    return {recipient: (state, ident) for recipient, state, ident in rows}


def ident_of(body):
    return re.search(rb"Message-ID: (<.*?>)", body)[1].decode()


@pytest.mark.parametrize("policy", ["resend", "hold"])
def test_a_kill_at_any_call_loses_nothing(site, policy):
    need("strace")
    with Scripted() as server:
        site.config("PORT", f'{server.port}\non_unknown = "{policy}"')
        reset(site)
        every = points(site)
        reference = {name: (site.root / "out" / name).read_bytes() for name in ("brief.html", "brief.json")}
        share = KILLS // 2
        chosen = [every[number * len(every) // share] for number in range(share)]
        tally = Counter(points=len(every))
        for call, number in chosen:
            reset(site)
            server.mails.clear()
            killed = strace(site, "-e", f"trace={call}", "-e", f"inject={call}:signal=KILL:when={number}")
            tally["kills" if killed.returncode in (-9, 137) else "ran through"] += 1
            before = states(site)
            delivered = Counter(recipient for recipient, _ in server.mails)
            for name, content in reference.items():
                path = site.root / "out" / name
                assert not path.exists() or path.read_bytes() == content, f"{name} is torn at {call} {number}"
            codes = [main(arguments(site)) for _ in range(2)]
            check(policy, before, delivered, server.mails, tally, (call, number, codes))
            for name, content in reference.items():
                assert (site.root / "out" / name).read_bytes() == content
            assert not list((site.root / "state").glob("*.damaged-*"))
        print(f"\n{policy}: {dict(tally)}")  # noqa: T201 - the record of a run by hand
        assert tally["kills"] >= share * 0.95


def check(policy, before, delivered, mails, tally, where):
    """Compare what arrived with what the state said when the run died."""
    arrived = Counter(recipient for recipient, _ in mails)
    idents = {}
    for recipient, body in mails:
        idents.setdefault(recipient, set()).add(ident_of(body))
    for person in PEOPLE:
        state = before.get(person, ("", ""))[0]
        assert len(idents.get(person, {1})) == 1, f"another Message-ID at {where}"
        if arrived[person] > 1:
            tally["duplicates"] += 1
            assert policy == "resend", f"a duplicate under hold at {where}"
            assert state == "dot_sent", f"a duplicate from {state} at {where}"
            assert arrived[person] == 2
        if arrived[person] == 0:
            assert (policy, state) == ("hold", "dot_sent"), f"lost from {state} at {where}"
        if policy == "hold" and state == "dot_sent":
            tally["held"] += 1
            tally["held, delivered"] += delivered[person]


def test_the_window_of_doubt_is_a_few_calls(site):
    need("strace")
    with Scripted() as server:
        site.config("PORT", str(server.port))
        reset(site)
        done = strace(site, "-e", "trace=" + ",".join(CALLS), "-s", "60")
        assert done.returncode == 0, done.stderr
    lines = (site.root / "trace").read_text().splitlines()
    yes = [number for number, line in enumerate(lines) if "250 queued as" in line]
    assert len(yes) == len(PEOPLE)
    for start in yes:
        end = next(number for number, line in enumerate(lines) if number > start and "fdatasync(" in line)
        assert end - start <= ALLOWED_WINDOW
