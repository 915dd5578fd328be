"""A text in, its sketch out: the hashes of its three-word runs, by which copies of an article are found.

The sketch holds at most SIZE hashes, the smallest of them, so two sketches of cut or changed copies stay comparable.
The hash is fixed: the same text gives the same sketch on every machine and in every run.
"""

import re
from hashlib import blake2b

SIZE = 1024
"""The most hashes that a sketch holds: a news article of average length is held whole."""

_WORD = re.compile(r"[^\W_]+")


def sketch(text: str) -> tuple[int, ...]:
    """Return the smallest SIZE hashes (64 bits) of the three-word runs of `text`, in ascending order.

    Case and punctuation do not count. A text of fewer than three words gives one hash, an empty one none.
    """
    words = _WORD.findall(text.lower())
    if not words:
        return ()
    runs = {" ".join(words[i : i + 3]) for i in range(max(1, len(words) - 2))}
    hashes = sorted(int.from_bytes(blake2b(run.encode(), digest_size=8).digest()) for run in runs)
    return tuple(hashes[:SIZE])


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
