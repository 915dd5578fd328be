"""Say in words what decided a score: features in, one line out. No number is computed here."""

from collections.abc import Sequence

from briefing.model import Feature

_START = ("near the article's start", "far from the article's start")

PHRASES = {
    "depth": _START,
    "top three": _START,
    "length rank": ("shorter than most", "longer than most"),
    "long": ("not too long", "over forty words"),
    "frequent words": ("in the article's frequent words", "in words rare in the article"),
    "central": ("resembles many other sentences", "resembles few other sentences"),
    "said before": ("says something new", "says again what stands before it"),
    "figures": ("gives figures", "gives no figures"),
    "names": ("names names", "names nobody"),
    "first or second person": ("in the third person", "in the first or second person"),
    "starts with a quote": ("no quotation at its start", "opens on a quotation"),
}
"""Feature -> what is said where it speaks for a sentence, and where against it."""


def phrase(features: Sequence[Feature], *, most: int = 3) -> str:
    """Return the `most` that speaks for the sentence and the one thing that speaks most against it.

    >>> phrase([Feature("figures", 2.0, 0.1), Feature("length rank", -1.0, 0.3)])
    'gives figures; against it: longer than most'
    """
    parts = sorted((part for part in features if part.name in PHRASES), key=lambda part: -part.value * part.weight)
    good = dict.fromkeys(PHRASES[part.name][0] for part in parts if part.value * part.weight > 0.02)
    bad = [PHRASES[part.name][1] for part in parts if part.value * part.weight < -0.02]
    words = list(good)[:most]
    return "; ".join([*words, *([f"against it: {bad[-1]}"] if bad else [])])
