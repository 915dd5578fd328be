"""Patterns that wait for their first use behave as compiled ones, and none of them is broken."""

import importlib
import pkgutil
import re
from collections.abc import Mapping

import pytest

import briefing
from briefing import lazy

MODULES = [found.name for found in pkgutil.walk_packages(briefing.__path__, "briefing.")]


def test_a_pattern_compiles_when_it_is_first_asked(monkeypatch):
    made = []
    compiled = re.compile
    monkeypatch.setattr(re, "compile", lambda *a: made.append(a) or compiled(*a))
    waiting = lazy.pattern("a+", re.IGNORECASE)
    assert not made
    assert waiting.search("bAa").span() == (1, 3)
    assert waiting.sub("-", "aab") == "-b"
    assert [m.group() for m in waiting.finditer("aba")] == ["a", "a"]
    assert waiting.pattern == "a+"
    assert len(made) <= 2


def test_bytes_have_patterns_too():
    assert lazy.pattern(rb"\d").findall(b"a1") == [b"1"]


def patterns_in(value):
    if isinstance(value, lazy._Unread):
        yield value
    elif isinstance(value, tuple | list):
        for item in value:
            yield from patterns_in(item)
    elif isinstance(value, Mapping):
        yield from patterns_in(list(value.values()))


@pytest.mark.parametrize("name", [name for name in MODULES if "__main__" not in name and "press" not in name])
def test_every_pattern_can_be_compiled(name):
    for waiting in patterns_in(list(vars(importlib.import_module(name)).values())):
        assert waiting.pattern
