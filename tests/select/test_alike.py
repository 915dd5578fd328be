"""Sentences that say the same are found; what differs in a number, a name, a day or a "not" stays two."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Sentence, Span
from briefing.select.alike import said_alike

CASES = sorted((Path(__file__).parents[1] / "cases" / "alike").glob("*.txt"))


def sentences(*texts: str) -> list[Sentence]:
    return [Sentence(f"a{i}", 0, 1, Span(0, len(text)), text) for i, text in enumerate(texts)]


@pytest.mark.parametrize("path", CASES, ids=lambda p: p.stem)
def test_case(path: Path) -> None:
    texts, _, wanted = path.read_text(encoding="utf-8").partition("\n====\n")
    assert bool(said_alike(sentences(*texts.splitlines()))) == (wanted.strip() == "same")


def test_one_article_never_says_the_same_as_itself() -> None:
    text = "The harbour of Lutova was closed to all shipping on Monday morning."
    one = [Sentence("a", i, 1, Span(0, len(text)), text) for i in range(2)]
    assert said_alike(one) == ()


def test_short_sentences_have_to_be_equal() -> None:
    assert said_alike(sentences("Need excuse to leave.", "“Need excuse to leave.”")) == ((0, 1),)
    assert said_alike(sentences("Need excuse to stay.", "Need excuse to leave.")) == ()


def test_groups_hold_all_who_say_it() -> None:
    text = "The harbour of Lutova was closed to all shipping on Monday morning"
    assert said_alike(sentences(text + ".", "Rain fell in the hills.", text + ", officials said.", text + "!")) == (
        (0, 2, 3),
    )


POOL = [
    Sentence(f"a{i}", 0, 1, Span(0, 99), text)
    for i, text in enumerate([path.read_text(encoding="utf-8").splitlines()[k] for path in CASES for k in (0, 1)])
]


@given(st.permutations(POOL))
@settings(max_examples=20)
def test_order_does_not_matter(order: list[Sentence]) -> None:
    groups = {tuple(order[place].article_id for place in group) for group in said_alike(order)}
    assert groups == {tuple(POOL[place].article_id for place in group) for group in said_alike(POOL)}
