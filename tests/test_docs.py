"""The pages tell what the program does: every command, option, configuration key, exit code and format."""

import argparse
import re
from dataclasses import fields
from importlib import import_module

import pytest

from briefing import errors, registry
from briefing.cli import COMMANDS, make_parser
from briefing.config import RENAMED, TABLES
from tests.conftest import ROOT

DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(DOCS.rglob("*.md"))]


def page(name):
    return (DOCS / name).read_text("utf-8")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_on_the_commands_page(name):
    assert f"## `briefing {name}" in page("commands.md")


def options():
    parser = make_parser(full=True)
    (group,) = [a for a in parser._actions if isinstance(a, argparse._SubParsersAction)]
    for name, command in group.choices.items():
        subs = [a for a in command._actions if isinstance(a, argparse._SubParsersAction)]
        for part in [command, *(p for sub in subs for p in sub.choices.values())]:
            for action in part._actions:
                yield from ((name, option) for option in action.option_strings if option.startswith("--"))


@pytest.mark.parametrize(("command", "option"), sorted(set(options())))
def test_every_option_is_on_the_commands_page(command, option):
    section = page("commands.md").split(f"## `briefing {command}", 1)[1].split("\n## ", 1)[0]
    assert f"`{option}" in section or option in ("--help", "--debug")


@pytest.mark.parametrize(("table", "key"), [(t, f.name) for t, kind in TABLES.items() for f in fields(kind)])
def test_every_key_is_on_the_configuration_page(table, key):
    public = next((public for (where, public), hidden in RENAMED.items() if (where, hidden) == (table, key)), key)
    section = page("configuration.md").split(f"## `[{table}]`", 1)[1].split("\n## ", 1)[0]
    assert f"`{public}`" in section


def test_every_exit_code_is_documented():
    codes = {
        kind.exit_code
        for kind in vars(errors).values()
        if isinstance(kind, type) and issubclass(kind, errors.BriefingError)
    }
    for code in codes | {0, 2, 3, 130, 143}:
        assert re.search(rf"^\| {code} \|", page("exit-codes.md"), re.MULTILINE)


@pytest.mark.parametrize("name", registry.READERS.names())
def test_every_input_format_is_on_its_page(name):
    assert re.search(rf"\b{name}\b", page("inputs.md"), re.IGNORECASE)


@pytest.mark.parametrize("table", [registry.SCORERS, registry.RENDERERS], ids=lambda t: t.kind)
def test_every_part_is_named_in_the_docs(table):
    text = "\n".join(path.read_text("utf-8") for path in PAGES)
    for name in table.names():
        assert f"`{name}`" in text or f".{name}" in text, name


@pytest.mark.parametrize("path", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_links_between_the_pages_lead_somewhere(path):
    for target in re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", path.read_text("utf-8")):
        assert (path.parent / target).exists(), target


def test_every_command_teaches_by_example():
    for name in COMMANDS:
        assert "briefing " in import_module(f"briefing.cli.{name}").EXAMPLES


def test_the_example_configuration_is_one():
    from briefing.config import parse
    from briefing.starter import STARTER

    assert parse(STARTER).brief.title
    for block in re.findall(r"```toml\n(.*?)```", "\n".join(path.read_text("utf-8") for path in PAGES), re.DOTALL):
        parse(block)
