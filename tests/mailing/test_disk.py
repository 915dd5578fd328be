"""A disk that fails or is full: told in words, nothing torn, nothing lost, and the next run goes on."""

import os
import shutil
import subprocess
import sys
from collections import Counter

import pytest

from briefing.cli import main
from tests.deliver.servers import Scripted
from tests.mailing.test_kills import CHECKOUT, PEOPLE, arguments, ident_of, need, points, reset, site, states, strace

pytestmark = pytest.mark.slow
__all__ = ["site"]

WRITES = ("pwrite64", "fdatasync", "fsync", "rename", "ftruncate")
FAULTS = int(os.environ.get("DISK_FAULTS", "12"))
EXPECTED = (0, 3, 73, 74, 75)


def check(before, mails, where):
    """Each recipient has his mail; twice only where the doubt was on record, and then under the same Message-ID."""
    arrived = Counter(recipient for recipient, _ in mails)
    assert set(arrived) == set(PEOPLE), where
    for person in PEOPLE:
        idents = {ident_of(body) for recipient, body in mails if recipient == person}
        assert len(idents) == 1, where
        assert arrived[person] == 1 or before[person][0] in ("dot_sent", "unknown"), (where, before)


@pytest.mark.parametrize("error", ["EIO", "ENOSPC"])
def test_an_error_at_any_write_is_told_in_words_and_the_next_run_goes_on(site, error):
    need("strace")
    with Scripted() as server:
        site.config("PORT", str(server.port))
        reset(site)
        every = [point for point in points(site) if point[0] in WRITES]
        chosen = [every[number * len(every) // FAULTS] for number in range(FAULTS)]
        codes = Counter()
        for call, number in chosen:
            reset(site)
            server.mails.clear()
            done = strace(site, "-e", f"trace={call}", "-e", f"inject={call}:error={error}:when={number}")
            told = done.stderr.decode()
            assert done.returncode in EXPECTED, (call, number, told)
            assert "Traceback" not in told
            assert "bug" not in told
            codes[done.returncode] += 1
            before = states(site)
            assert [main(arguments(site)) for _ in range(2)][1] == 0
            check(before, server.mails, (error, call, number))
        print(f"\n{error}: {dict(codes)}")  # noqa: T201 - the record of a run by hand


def test_a_full_disk_under_the_state_loses_nothing_at_twenty_sizes(site):
    need("unshare")
    if os.geteuid() != 0:
        pytest.skip("needs root for a small disk of its own")
    command = [sys.executable, "-m", "briefing", *arguments(site)]
    state = site.root / "state"
    script = (
        'mount -t tmpfs -o "size=$1k" tmpfs "$2"; shift; place=$1; shift; "$@"; echo "first $?";'
        ' mount -o remount,size=16m "$place"; "$@"; echo "second $?"; "$@"; echo "third $?"; ls "$place"'
    )
    with Scripted() as server:
        site.config("PORT", str(server.port))
        firsts = Counter()
        for size in range(40, 1000, 48):
            shutil.rmtree(site.root / "out", ignore_errors=True)
            state.mkdir(exist_ok=True)
            server.mails.clear()
            done = subprocess.run(
                ["unshare", "--mount", "sh", "-c", script, "sh", str(size), str(state), *command],
                cwd=CHECKOUT, capture_output=True, text=True, timeout=60, check=False,
            )  # fmt: skip
            told = dict(
                line.split() for line in done.stdout.splitlines() if line.split()[0] in ("first", "second", "third")
            )
            assert int(told["first"]) in EXPECTED, done.stderr
            assert "Traceback" not in done.stderr
            assert "bug" not in done.stderr
            assert told["third"] == "0", (size, done.stdout, done.stderr)
            assert Counter(who for who, _ in server.mails) == dict.fromkeys(PEOPLE, 1), size
            assert "damaged" not in done.stdout
            firsts[int(told["first"])] += 1
        print(f"\nfull disk, first runs: {dict(firsts)}")  # noqa: T201 - the record of a run by hand
        assert firsts[0] > 0
        assert firsts[0] < sum(firsts.values())
