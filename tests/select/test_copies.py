"""Copies are found, other articles are left alone."""

import random

from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Article, Digest
from briefing.select.copies import find_copies
from briefing.select.sketch import SIZE, containment, sketch

WORDS = [f"{a}{b}{c}" for a in "bdfgklmnprst" for b in "aeiou" for c in ("n", "r", "st", "ld", "m")]


def prose(seed: int, length: int = 400) -> str:
    rng = random.Random(seed)
    return " ".join(rng.choice(WORDS) for _ in range(length))


def digest(ident: str, text: str) -> Digest:
    article = Article(ident, f"{ident}.txt", "0", "0", "utf-8", "text/plain", text)
    return Digest(article, (), (), sketch(text))


def test_copies_of_every_kind_are_one_group() -> None:
    text = prose(1)
    words = text.split()
    changed = [f"x{i}" if i % 10 == 0 else w for i, w in enumerate(words)]
    digests = [
        digest("whole", text),
        digest("retitled", "Another headline stands here " + text),
        digest("cropped", " ".join(words[:150])),
        digest("changed", " ".join(changed)),
        digest("other", prose(2)),
    ]
    groups = find_copies(digests)
    assert sorted(map(sorted, groups)) == [["changed", "cropped", "retitled", "whole"], ["other"]]
    assert find_copies(digests[::-1]) == groups


def test_a_sketch_is_stable_and_bounded() -> None:
    assert sketch("One two three.") == sketch("one  TWO three") == (13783381618926009662,)
    assert sketch("") == ()
    assert sketch("one three two") != sketch("one two three")
    assert len(sketch(prose(3, 5000))) == SIZE


def test_a_long_text_and_its_half_are_known() -> None:
    text = prose(4, 6000)
    half = " ".join(text.split()[:3000])
    assert containment(sketch(text), sketch(half)) == 1.0
    assert containment(sketch(text), sketch(prose(5, 6000))) < 0.1


@given(st.permutations(range(6)))
def test_order_does_not_matter(order: list[int]) -> None:
    texts = [prose(1), prose(1)[:900], prose(2), prose(2) + " tail", prose(6), ""]
    digests = [digest(f"d{i}", texts[i]) for i in order]
    assert find_copies(digests) == find_copies(sorted(digests, key=lambda d: d.article.id))
