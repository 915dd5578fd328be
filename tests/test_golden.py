"""The brief of the sample articles, whole: a change of what it prints shows as a change of these files."""

import re

import pytest

from tests.conftest import SEEDS, run_briefing


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    folder = tmp_path_factory.mktemp("golden")
    done = run_briefing("build", SEEDS, "--date", "2018-04-17", "--format", "md,json,html", cwd=folder)
    assert done.code == 0, done.err
    return folder / "out"


@pytest.mark.parametrize("name", ["brief.md", "brief.json"])
def test_the_brief_of_the_sample_articles(built, golden, name):
    golden(name, (built / name).read_text("utf-8"))


def test_the_page_of_the_sample_articles(built, golden):
    page = re.sub(r"<style>.*?</style>", "<style></style>", (built / "brief.html").read_text("utf-8"), flags=re.DOTALL)
    golden("brief.html", re.sub(r"sha256-[\w+/=]+", "sha256-", page))


def test_the_inspection_of_the_sample_articles(briefing, golden):
    golden("inspect.jsonl", briefing("inspect", SEEDS, "--json").out)
