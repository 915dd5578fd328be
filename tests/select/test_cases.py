"""Each rule of the choice in a case file: settings and articles, `====`, the brief in lines."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.select.morning import CONFIG, brief_of, shown

CASES = sorted((Path(__file__).parents[1] / "cases" / "select").glob("*.txt"))


def run(text: str) -> str:
    """Return the brief that a case file's first half asks for."""
    head, *parts = text.split("\n--- ")
    settings = dict(line.split(" = ") for line in head.splitlines() if " = " in line)
    words = int(settings.pop("words"))
    config = replace(
        CONFIG,
        brief=replace(CONFIG.brief, words=words),
        select=replace(CONFIG.select, **{key: int(value) for key, value in settings.items()}),
    )
    return shown(brief_of(dict(part.split("\n", 1) for part in parts), config))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path, request: pytest.FixtureRequest) -> None:
    given, _, wanted = path.read_text(encoding="utf-8").partition("\n====\n")
    found = run(given)
    if request.config.getoption("--update-golden"):
        path.write_text(f"{given}\n====\n{found}\n", encoding="utf-8")
        return
    assert found == wanted.rstrip("\n")
