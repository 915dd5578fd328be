"""A text in, its sketch out: the hashes of its three-word runs, by which copies of an article are found.

The sketch holds at most SIZE hashes, the smallest of them, so two sketches of cut or changed copies stay comparable.
The hash is fixed: the same text gives the same sketch on every machine and in every run.
"""

import re
from functools import lru_cache
from hashlib import blake2b

SIZE = 512
"""The most hashes that a sketch holds: a news article of average length is held whole."""

_MASK = 2**64 - 1
_FACTORS = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9)
"""Odd numbers, one a place in the run, so that the order of its words counts."""

_WORD = re.compile(r"[^\W_]+")


def sketch(text: str) -> tuple[int, ...]:
    """Return the smallest SIZE hashes (64 bits) of the three-word runs of `text`, in ascending order.

    Case and punctuation do not count. A text of fewer than three words gives one hash, an empty one none.
    """
    words = _WORD.findall(text.lower())
    if len(words) < 3:
        return (sum(map(_hash, words)) & _MASK,) if words else ()
    first, second, third = zip(*map(_turns, words), strict=True)
    runs = {a ^ b ^ c for a, b, c in zip(first, second[1:], third[2:], strict=False)}
    return tuple(sorted(runs)[:SIZE])


def _hash(word: str) -> int:
    return int.from_bytes(blake2b(word.encode(), digest_size=8).digest())


@lru_cache(maxsize=65536)
def _turns(word: str) -> tuple[int, int, int]:
    """Return what a word adds to a run as its first, second and third word."""
    own = _hash(word)
    first, second, third = _FACTORS
    return own * first & _MASK, own * second & _MASK, own * third & _MASK


def containment(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """Return which share of the shorter text's runs stands in the longer one, 0 to 1, as far as the sketches tell.

    Two full sketches are compared below the smaller of their largest hashes, where both are complete.
    """
    if not one or not other:
        return 0.0
    limit = (
        min(sketch[-1] for sketch in (one, other) if len(sketch) == SIZE) if SIZE in (len(one), len(other)) else None
    )
    left, right = ({h for h in s if limit is None or h <= limit} for s in (one, other))
    smaller = min(len(left), len(right))
    return len(left & right) / smaller if smaller else 0.0
