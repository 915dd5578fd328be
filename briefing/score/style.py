"""Features of how a sentence is written: counts in, columns out. Every column is 0 or 1 but the names."""

import math
import re

from briefing.score.counts import Counts

NAMES = ("figures", "names", "first or second person", "starts with a quote")

_DIGIT = re.compile("[0-9\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]")
_NAME = re.compile(" [A-Z]")
_PERSON = frozenset("i i'd i'll i'm i've i’d i’ll i’m i’ve me my we we're we’re our you you're you’re your".split())
_QUOTES = "\"'“‘«„"


def style(counts: Counts) -> tuple[list[float], ...]:
    """Return whether a sentence holds digits, the logarithm of its names, and what else speaks for or against it."""
    texts = [sentence.text for sentence in counts.sentences]
    words = [sentence.words for sentence in counts.sentences]
    return (
        [float(_DIGIT.search(text) is not None) for text in texts],
        [math.log(len(_NAME.findall(text)) + 1) for text in texts],
        [float(not _PERSON.isdisjoint(row)) for row in words],
        [float(text[:1] in _QUOTES) for text in texts],
    )
