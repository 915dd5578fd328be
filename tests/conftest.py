"""What all tests share: where things stand, a way to run the command, and the golden files' update flag."""

import atexit
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SEEDS = ROOT / "seeds"
SHARED = ROOT.parent / "shared"
"""Articles and measures that lie beside the checkout and are not part of it."""

COVERAGE = {name: value for name, value in os.environ.items() if name.startswith("COVERAGE")}
"""What tells a child process to have its own coverage measured."""

CACHE = tempfile.mkdtemp(prefix="briefing-tests-")
"""Where runs of this session keep what they keep: never the user's own cache folder."""
os.environ["XDG_CACHE_HOME"] = CACHE
atexit.register(shutil.rmtree, CACHE, ignore_errors=True)

needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="the measuring data beside the checkout is not here")


def pytest_addoption(parser):
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew from what the code does")


class Finished:
    """A finished command."""

    def __init__(self, done):
        self.code = done.returncode
        self.out = done.stdout
        self.err = done.stderr

    @property
    def json(self):
        return json.loads(self.out)

    @property
    def lines(self):
        return [json.loads(line) for line in self.out.splitlines()]


def run_briefing(*args, cwd=None, env=None, stdin=None, python=("-m", "briefing"), bound=False):
    """Run the command in a process of its own; return code, stdout and stderr.

    `bound` takes from root the right to pass over permissions.
    """
    drop = (
        ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all"]
        if bound and os.geteuid() == 0
        else []
    )
    done = subprocess.run(
        [*drop, sys.executable, *python, *map(str, args)],
        cwd=cwd,
        env={
            "PATH": os.environ["PATH"],
            "HOME": str(cwd or "/tmp"),
            "PYTHONPATH": str(ROOT),
            "LANG": "C.UTF-8",
            "XDG_CACHE_HOME": CACHE,
            **COVERAGE,
            **(env or {}),
        },
        input=stdin,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    return Finished(done)


@pytest.fixture
def briefing(tmp_path):
    """Run `briefing` in an empty folder."""

    def run(*args, cwd=tmp_path, **options):
        return run_briefing(*args, cwd=cwd, **options)

    return run


@pytest.fixture
def golden(request):
    """Compare text with tests/golden/NAME, or write it there under --update-golden."""

    def compare(name, text):
        path = ROOT / "tests" / "golden" / name
        if request.config.getoption("--update-golden"):
            path.write_text(text, encoding="utf-8")
        assert path.is_file(), f"{path.name} is missing: run pytest --update-golden"
        assert text == path.read_text(encoding="utf-8")

    return compare
