"""Saved pages of many makes: no worse read than by trafilatura alone, and nothing of the article lost."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest
import trafilatura

from briefing.model import Source
from briefing.read.html import read_html

PAGES = sorted((Path(__file__).parents[1] / "fixtures" / "html").glob("*.html"))


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.lower()))


def gold(page: Path):
    return json.loads(page.with_suffix(".json").read_text("utf-8"))


def read(page: Path):
    (article,) = read_html(Source(page.name, page.read_bytes()))
    return article


def test_there_are_pages_of_many_makes():
    assert len(PAGES) >= 12


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_no_paragraph_of_the_article_is_lost(page):
    text = read(page).text
    missing = [p for p in gold(page)["text"] if " ".join(p.split()) not in " ".join(text.split())]
    assert not [p for p in missing if len(p.split()) > 8]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_title_stands_in_the_text_once(page):
    article = read(page)
    assert article.title.of(article.text) == article.title_text
    lines = [" ".join(line.split()) for line in article.text.split("\n\n")]
    assert lines.count(article.title_text) == 1


def test_no_worse_than_trafilatura_alone():
    mine, other = Counter(), Counter()
    for page in PAGES:
        true, article = gold(page), read(page)
        alone = trafilatura.bare_extraction(
            page.read_bytes(), favor_precision=True, include_comments=False, with_metadata=True
        )
        body, wanted = article.text[article.title.end :], words("\n".join(true["text"]))
        for score, text, title, authors, date in (
            (mine, body, article.title_text, article.authors, article.published),
            (other, alone.text, alone.title, tuple((alone.author or "").split("; ")), alone.date),
        ):
            said = words(text)
            score["text"] += 2 * (said & wanted).total() / (said.total() + wanted.total())
            score["title"] += title == true["title"]
            score["authors"] += list(filter(None, authors or ())) == true["authors"]
            score["date"] += (date or "")[:10] == (true["published"] or "")
            score["outlet"] += bool(true["outlet"]) and article.outlet == true["outlet"]
    assert mine["text"] >= other["text"]
    assert mine["title"] >= max(other["title"], 15)
    assert mine["authors"] >= max(other["authors"], 15)
    assert mine["date"] >= max(other["date"], 16)
    assert mine["outlet"] == sum(bool(gold(page)["outlet"]) for page in PAGES)
