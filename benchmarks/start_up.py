"""What start-up and the light paths cost, as ratios of CPU time in one run.

    python benchmarks/start_up.py [--rounds N]

Each command runs in a process of its own, in turn, N times after a round that does not count; the least CPU time of each
counts. As on a machine that has run it before, modules and templates are there as bytecode: in a folder of this run's
own. `first build` finds no templates kept. Bounds: help at most 4 times bare Python; a build of HTML at most a sixth of
the same build with PDF.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def cpu_seconds(command: list[str], folder: str, cache: str) -> float:
    """Return the CPU seconds, user and system, that a command and its children take."""
    known = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    env = {**known, "PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": f"{folder}/bytecode", "XDG_CACHE_HOME": cache}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=folder, env=env, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    briefing = [sys.executable, "-m", "briefing"]
    texts = [str(path) for path in sorted((ROOT / "seeds").glob("*.txt"))]
    build = [*briefing, "build", *texts, "--format"]
    commands = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "briefing --help": [*briefing, "--help"],
        "build --format html": [*build, "html"],
        "first build --format html": [*build, "html"],
        "build --format html,pdf,json": [*build, "html,pdf,json"],
    }
    least = dict.fromkeys(commands, float("inf"))
    with tempfile.TemporaryDirectory() as folder:
        for number in range(-1, rounds):
            for name, command in commands.items():
                cache = f"{folder}/cache{number if name.startswith('first') else ''}"
                seconds = cpu_seconds(command, folder, cache)
                least[name] = min(least[name], seconds) if number >= 0 else float("inf")
    bare, pdf = least["python -c pass"], least["build --format html,pdf,json"]
    for name, seconds in least.items():
        print(
            f"{name:32} {seconds:6.3f} s   {seconds / bare:6.1f} x bare Python   {seconds / pdf:5.2f} x build with PDF"
        )


if __name__ == "__main__":
    main()
