"""The public names: all there, all documented, nothing loaded before it is used."""

import subprocess
import sys

import pytest

import briefing


def test_every_public_name_resolves_and_is_documented():
    for name in briefing.__all__:
        value = getattr(briefing, name)
        assert name == "__version__" or value.__doc__


def test_dir_lists_the_public_names_and_no_others():
    assert dir(briefing) == sorted(briefing.__all__)


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="nothing"):
        _ = briefing.nothing


def test_importing_the_package_loads_nothing_else():
    code = "import sys, briefing; print([m for m in sys.modules if m.startswith('briefing.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
