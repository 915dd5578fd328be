"""The house keeps its walls: import contracts, file sizes, parts that keep their shape."""

import ast
import inspect
import subprocess
import sys
from pathlib import Path

import pytest

from briefing import registry
from tests.conftest import ROOT

SOURCES = sorted((ROOT / "briefing").rglob("*.py"))


def test_import_contracts_hold():
    done = subprocess.run(
        [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_file_is_one_thought(path):
    assert len(path.read_text("utf-8").splitlines()) <= 300


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(ROOT)))
def test_only_the_command_line_prints(path):
    calls = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
    prints = [call for call in calls if isinstance(call.func, ast.Name) and call.func.id == "print"]
    assert not prints or path.parent.name == "cli"


REGISTRIES = [value for value in vars(registry).values() if isinstance(value, registry.Registry)]
ARGUMENTS = {
    "briefing.readers": 1,
    "briefing.scorers": 1,
    "briefing.explainers": 1,
    "briefing.classifiers": 2,
    "briefing.renderers": 2,
    "briefing.channels": 3,
}


@pytest.mark.parametrize(
    ("table", "name"), [(r, name) for r in REGISTRIES for name in r.names()], ids=lambda v: getattr(v, "group", v)
)
def test_every_registered_part_resolves_and_takes_its_arguments(table, name):
    part = table.get(name)
    required = [
        p for p in inspect.signature(part).parameters.values() if p.default is p.empty and p.kind is not p.KEYWORD_ONLY
    ]
    assert len(required) <= ARGUMENTS[table.group]
    assert part.__doc__


def test_an_unknown_part_is_named_with_its_neighbour():
    with pytest.raises(registry.UsageError) as caught:
        registry.SCORERS.get("leed")
    assert "leed" in caught.value.message
    assert "lead" in caught.value.hint
