"""Containers: good parts are returned, bad ones named, and neither list grows without bound."""

import pytest

from briefing.errors import InputError
from briefing.model import Source
from briefing.read import several as module
from briefing.read.make import article
from briefing.read.several import NAMED, numbered, several

SOURCE = Source("week.mbox", b"x")


def good():
    return (article(SOURCE, "Talks began.", "utf-8"),)


def bad():
    raise InputError("is empty")


def test_problems_are_bounded():
    (one,) = several(SOURCE, [("mail 1", good), *((f"mail {n}", bad) for n in range(2, 200))])
    assert len(one.problems) == NAMED + 1
    assert one.problems[0].where == "week.mbox, mail 2"
    assert one.problems[-1].message == "148 more parts cannot be read"


def test_parts_are_bounded(monkeypatch):
    monkeypatch.setattr(module, "PARTS", 3)
    articles = several(SOURCE, [("mail", good)] * 5)
    assert len(articles) == 3
    assert "more than 3" in articles[0].problems[0].message


def test_none_left():
    with pytest.raises(InputError, match=r"^is empty$"):
        several(SOURCE, [("mail 1", bad)])
    with pytest.raises(InputError, match="no article that can be read: mail 1 is empty"):
        several(SOURCE, [("mail 1", bad), ("mail 2", bad)])
    with pytest.raises(InputError, match=r"no article that can be read$"):
        several(SOURCE, [])


def test_names_sort_as_the_parts_stand():
    names = [numbered(SOURCE, number, 12) for number in range(1, 13)]
    assert names == sorted(names)
