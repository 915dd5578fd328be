"""What printing costs: `build` against WeasyPrint alone, HTML against PDF, and the growth with the pages.

Run as `python benchmarks/render.py [pages ...]` from the checkout. Whole processes, all in one run; CPU seconds and
peak memory are those of the process and its children. Wants: build with PDF <= 1.15 times WeasyPrint alone on the same
page; HTML alone <= 1/6 of the CPU of the build with PDF; <= .5 CPU s and 4 MB a page beyond the first two.
"""

import io
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from pypdf import PdfReader

ROOT = Path(__file__).resolve().parents[1]
SEEDS = [str(path) for path in sorted((ROOT / "seeds").glob("*.txt"))[:3]]

KEPT = {"PYTHONDONTWRITEBYTECODE": ""}
"""The environment of every command: bytecode and templates are kept, as on a machine that has run it before."""

ALONE = """
import base64, json, sys
import importlib.util
spec = importlib.util.spec_from_file_location("press", {press!r})
press = importlib.util.module_from_spec(spec)
spec.loader.exec_module(press)
sys.stdout.buffer.write(press.press(json.load(open({order!r}))))
"""
PAGE = """
import json, sys
from briefing.app import load_edited, render_options
from briefing.config import Config
from briefing.render import pdf
json.dump(pdf._order(load_edited({brief!r}), render_options(Config())), open({order!r}, "w"))
"""
MANY = """
import sys
from tests.render.briefs import brief
from briefing.config import RenderOptions
from briefing.render.pdf import render_pdf
sys.stdout.buffer.write(render_pdf(brief({articles}, 12, {points}), RenderOptions()).data)
"""


def measured(*command: str) -> tuple[float, float, float, bytes]:
    """Return wall seconds, CPU seconds, peak MB of the largest process, and the output of a command."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    read, write = os.pipe()
    timed = "import resource,subprocess,sys,os; p=subprocess.run(sys.argv[2:]); os.write(int(sys.argv[1]), str(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss).encode()); sys.exit(p.returncode)"
    done = subprocess.run(
        [sys.executable, "-c", timed, str(write), *command],
        cwd=ROOT,
        env={**os.environ, **KEPT},
        capture_output=True,
        check=True,
        pass_fds=[write],
    )
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    os.close(write)
    peak = int(os.read(read, 99)) / 1024
    os.close(read)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return wall, cpu, peak, done.stdout


def best(rounds: int, commands: dict[str, tuple[str, ...]]) -> dict[str, tuple[float, float]]:
    """Return the least wall and CPU seconds of each command, run in turns so that a busy moment hits all alike."""
    runs: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            runs[name].append(measured(*command)[:2])
    return {name: (min(wall for wall, _ in made), min(cpu for _, cpu in made)) for name, made in runs.items()}


def build_times(folder: Path) -> None:
    """Print what `build` costs beside WeasyPrint alone."""
    out, order = folder / "out", folder / "order.json"
    build = (sys.executable, "-m", "briefing", "build", *SEEDS, "--output", str(out))
    measured(*build)
    measured(sys.executable, "-c", PAGE.format(order=str(order), brief=str(out / "brief.json")))
    alone = ALONE.format(press=str(ROOT / "briefing/render/press.py"), order=str(order))
    (folder / "alone.py").write_text(alone)
    rows = {
        "WeasyPrint alone": (sys.executable, "-P", str(folder / "alone.py")),
        "build html,pdf,json": build,
        "build html": (*build, "--format", "html"),
    }
    found = best(7, rows)
    for name, (wall, cpu) in found.items():
        print(f"{name:22} wall {wall:6.2f} s   CPU {cpu:6.2f} s")
    alone_wall, pdf, html = found["WeasyPrint alone"][0], found["build html,pdf,json"], found["build html"]
    print(f"build / WeasyPrint alone, wall: {pdf[0] / alone_wall:.2f} (want <= 1.15)")
    print(f"CPU of html / of html,pdf,json: 1/{pdf[1] / html[1]:.1f} (want <= 1/6)")


def growth(sizes: list[int]) -> None:
    """Print CPU and memory for briefs of growing length."""
    first = None
    for points in sizes:
        _, cpu, peak, data = measured(sys.executable, "-c", MANY.format(articles=min(6 * points, 300), points=points))
        pages = len(PdfReader(io.BytesIO(data)).pages)
        print(f"{pages:4} pages   CPU {cpu:6.2f} s   peak {peak:6.0f} MB", end="")
        if first:
            more = pages - first[0]
            print(f"   beyond the first: {(cpu - first[1]) / more:.2f} s, {(peak - first[2]) / more:.1f} MB a page")
        else:
            print()
        first = first or (pages, cpu, peak)


if __name__ == "__main__":
    sizes = [int(n) for n in sys.argv[1:]]
    with tempfile.TemporaryDirectory() as place:
        KEPT.update(PYTHONPYCACHEPREFIX=f"{place}/bytecode", XDG_CACHE_HOME=f"{place}/cache")
        build_times(Path(place))
        growth(sizes or [2, 30, 100, 330])
