"""Start-up stays light: help needs no library, and each output loads only what it is made with."""

import json

import pytest

from tests.conftest import SEEDS, run_briefing

HEAVY = ("sumy", "nltk", "weasyprint", "numpy", "lxml", "trafilatura", "pypdf", "jinja2")
PROBE = """
import sys, json
before = set(sys.modules)  # what measures the tests has loaded something too
sys.argv = ["briefing", *{args!r}]
try:
    from briefing.__main__ import main
    main()
except SystemExit:
    pass
sys.stderr.write("\\nLOADED " + json.dumps(sorted(set(sys.modules) - before)))
"""


OTHER_WAYS = (
    "asyncio", "difflib", "email", "http.client", "nltk", "sqlite3", "ssl", "subprocess", "textwrap", "_strptime",
    "briefing.cli.run", "briefing.condensing", "briefing.deliver.outbox", "briefing.deliver.smtp", "briefing.doctor",
    "briefing.mailing", "briefing.preview", "briefing.proof", "briefing.read.html", "briefing.render.docx",
    "briefing.render.mail", "briefing.render.pdf", "briefing.schedule", "briefing.starter", "briefing.theme.suggest",
    "jinja2.ext", "jinja2.debug", "jinja2.sandbox", "zoneinfo",
)  # fmt: skip
"""What mail, schedules, the PDF, errors and other inputs need, and a page of plain texts does not."""


def modules(*args, cwd):
    done = run_briefing(python=("-c", PROBE.format(args=[str(a) for a in args])), cwd=cwd)
    return set(json.loads(done.err.rpartition("LOADED ")[2]))


def loaded(*args, cwd):
    return {name.partition(".")[0] for name in modules(*args, cwd=cwd)}


@pytest.mark.parametrize("args", [["--help"], ["--version"], ["build", "--help"], ["verify", "--help"]])
def test_help_loads_no_library(args, tmp_path):
    assert not loaded(*args, cwd=tmp_path) & set(HEAVY)


def test_a_build_of_html_never_loads_what_makes_pdf(tmp_path):
    names = loaded("build", SEEDS / "01-expulsions.txt", "--format", "html,json", cwd=tmp_path)
    assert not names & {"weasyprint", "lxml", "trafilatura", "pypdf", "numpy"}


def test_html_articles_load_the_extractor_and_text_ones_do_not(tmp_path):
    assert "trafilatura" in loaded("build", SEEDS / "04-strikes.html", "--format", "json", cwd=tmp_path)
    assert "trafilatura" not in loaded("build", SEEDS / "07-chechnya.txt", "--format", "json", cwd=tmp_path)


def test_a_build_of_html_from_text_loads_only_what_it_is_made_with(tmp_path):
    assert not modules("build", SEEDS / "07-chechnya.txt", "--format", "html", cwd=tmp_path) & set(OTHER_WAYS)
