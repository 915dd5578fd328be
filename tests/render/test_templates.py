"""Templates: where they are found, what a user's may do, and what a broken one says."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from briefing.config import RenderOptions
from briefing.errors import ConfigError
from briefing.render import chart, fulltext, view
from briefing.render.html import render_html
from briefing.render.templates import css_string, find_templates
from tests.render.briefs import rich


def own(tmp_path, name, text):
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return RenderOptions(template_dir=str(tmp_path))


def test_one_file_of_the_user_stands_in_for_one_of_ours(tmp_path):
    options = own(tmp_path, "parts/method.html", "<p>Ask {{ view.brand or 'the desk' }}.</p>")
    text = render_html(rich(), options).data.decode()
    assert "<p>Ask the desk.</p>" in text
    assert "Bottom line" in text


def test_an_own_look_is_a_folder_and_may_build_on_the_default(tmp_path):
    own(tmp_path, "desk/screen.css", '{% include "default/screen.css" %}\n.mine { color: red; }')
    text = render_html(rich(), RenderOptions(template_dir=str(tmp_path), look="desk")).data.decode()
    assert ".mine { color: red; }" in text
    assert ".bottom-line" in text


def test_the_current_folder_is_never_searched(tmp_path, monkeypatch):
    own(tmp_path, "templates/base.html", "mine")
    monkeypatch.chdir(tmp_path)
    assert render_html(rich(), RenderOptions()).data != b"mine"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a\n{{ view.titel }}", r"method\.html, line 2: .*titel"),
        ("{% if %}", r"method\.html, line 1"),
        ("{{ view.title | nosuch }}", r"method\.html, line 1: .*nosuch"),
        ('{% include "nothing.html" %}', "nothing.html"),
    ],
)
def test_a_broken_template_is_named_with_its_line(tmp_path, text, said):
    with pytest.raises(ConfigError, match=said):
        render_html(rich(), own(tmp_path, "parts/method.html", text))


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ view.brief.__init__.__globals__ }}",
        "{{ t.__class__.__init__.__globals__['os'] }}",
        "{% set x = view.parts.append(1) %}",
        "{{ '%s' | attr('format') }}{{ ('{0.__class__}' | attr('format'))(view) }}",
    ],
)
def test_a_user_template_stays_in_its_sandbox(tmp_path, text):
    with pytest.raises(ConfigError):
        render_html(rich(), own(tmp_path, "parts/method.html", text))


@pytest.mark.parametrize("name", ["../pyproject.toml", "/etc/passwd", "parts/../../x", "none.html"])
def test_no_name_leaves_the_folders(name):
    with pytest.raises(ConfigError):
        find_templates().path(name)


@pytest.mark.parametrize(("folder", "look"), [("/nowhere/at/all", "default"), ("", "nosuch"), ("", "../x")])
def test_a_folder_or_look_that_is_not_there_is_an_error(folder, look):
    with pytest.raises(ConfigError):
        find_templates(folder, look)


def test_a_css_string_cannot_be_left():
    assert css_string('a"; } </style>\n\\') == '"a\\22 \\3b  \\7d  \\3c \\2f style\\3e \\a \\5c "'


def test_the_documentation_names_every_variable():
    text = (Path(__file__).resolve().parents[2] / "docs/templates.md").read_text()
    for module in (view, chart, fulltext):
        for kind in vars(module).values():
            if isinstance(kind, type) and kind.__module__ == module.__name__ and not kind.__name__.startswith("_"):
                section = re.search(rf"^### `{kind.__name__}`$(.*?)(?=^##|\Z)", text, re.MULTILINE | re.DOTALL)
                assert section, f"docs/templates.md has no section on {kind.__name__}"
                for name in kind._fields if issubclass(kind, tuple) else [one.name for one in fields(kind)]:
                    assert f"`{name}`" in section[1], f"docs/templates.md does not name {kind.__name__}.{name}"
