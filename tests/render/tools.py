"""Programs that check what we print: found on the machine, or put into a cache folder of their own.

`outloud` stands in an environment of its own because it pulls an AGPL library that must not enter ours.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

OUTLOUD, AXE, VNU = "0.2.1", "4.14.1", "26.9.27"
CACHE = Path(os.environ.get("BRIEFING_TEST_TOOLS") or Path.home() / ".cache/briefing-test-tools")


def missing(what, how):
    """Fail under CI, skip elsewhere."""
    message = f"{what} is missing: {how}"
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)


def program(name, package):
    """Return the path of a program of the system."""
    found = shutil.which(name)
    return found or missing(name, f"apt-get install {package}")


def run(*command, **more):
    """Run a command and return it finished, its output as text."""
    return subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, check=False, timeout=600, **more
    )


def outloud():
    """Return the path of outloud in its own environment, made on first use."""
    home = CACHE / f"outloud-{OUTLOUD}"
    tool = home / "bin/outloud"
    if not tool.is_file():
        done = run(sys.executable, "-m", "venv", home)
        done = done if done.returncode else run(home / "bin/pip", "install", "--quiet", f"outloud=={OUTLOUD}")
        if done.returncode:
            shutil.rmtree(home, ignore_errors=True)
            missing(
                "outloud", f"python -m venv {home} && {home}/bin/pip install outloud=={OUTLOUD}: {done.stderr[-300:]}"
            )
    return tool


def node_file(package, version, path):
    """Return a file of an npm package, installed on first use."""
    npm = program("npm", "npm")
    home = CACHE / f"{package}-{version}"
    found = home / "node_modules" / package / path
    if not found.is_file():
        done = run(
            npm, "install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", home, f"{package}@{version}"
        )
        if done.returncode:
            shutil.rmtree(home, ignore_errors=True)
            missing(package, f"npm install --prefix {home} {package}@{version}: {done.stderr[-300:]}")
    return found


def axe():
    """Return the source of axe-core."""
    return node_file("axe-core", AXE, "axe.min.js").read_text(encoding="utf-8")


def vnu():
    """Return the command of the Nu HTML checker."""
    return [program("java", "default-jre-headless"), "-jar", node_file("vnu-jar", VNU, "build/dist/vnu.jar")]
