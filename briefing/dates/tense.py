"""The words around a date expression in, whether it looks back or ahead out; "" where they do not tell."""

import re
from functools import lru_cache

from briefing import lazy

_WORD = lazy.pattern(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_AHEAD = frozenset(
    """will would shall ll won't won’t scheduled due ends opens takes runs meets closes kicks plans planned plan expected expects set slated upcoming intends
    forthcoming must should could can may might going deadline begin begins starts expire expires hopes aims until
    await awaiting looming""".split()
)
_BACK = frozenset(
    """said was were had did told went came met made took held began gave got saw led left fell rose hit struck spoke
    wrote became ran won lost sent brought thought found felt kept put shot flew broke chose drew drove fought knew
    paid read rang sat sold stood swore taught threw wore been done seen says since killed ago""".split()
)
_BARE = frozenset(
    """be vote meet hold begin start visit travel discuss take go return speak testify host attend leave open expire launch
    decide respond sign announce deliver face arrive release send unveil hear appear impose end resume mark elect run
    come make address give present consider convene debate publish land gather rule review finish conclude""".split()
)
_NO_VERBS = frozenset("the a an his her its their this that him them it us me you be".split())
_NOUNS = frozenset("united need speed hundred indeed red bed feed embed".split())
_AFTER = lazy.pattern(
    r"\b(?:after|following|since|despite)\s(?:(?:the|a|an|his|her|their|its|that)\s)?$", re.IGNORECASE
)
"""What comes after the expression's event has to look back on it: "will answer after the Friday attack"."""
_REACH = 14
_WIDTH = 160
"""Words and characters to either side that may tell the direction."""


def direction(text: str, start: int, end: int, first: int, last: int) -> str:
    """Return "back", "ahead" or "" for the expression at `first` to `last` of the sentence `text[start:end]`.

    The nearest verb before it in the clause decides, else the nearest after it.
    """
    if _AFTER.search(text, max(start, first - 24), first):
        return "back"
    before = _WORD.findall(text[max(start, first - _WIDTH) : first])[-_REACH:]
    for index in range(len(before) - 1, -1, -1):
        way = _way(before[index], before[index + 1] if index + 1 < len(before) else "")
        if way == "back" and index and before[index - 1].lower() == "be":
            # "Will be held", "is to be held".
            return "ahead"
        if way:
            return way
    after = _WORD.findall(text[last : min(end, last + _WIDTH)])[:_REACH]
    for index, word in enumerate(after):
        way = _way(word, after[index + 1] if index + 1 < len(after) else "")
        if way:
            return way
    return ""


@lru_cache(maxsize=20_000)
def _way(word: str, following: str) -> str:
    low = word.lower()
    if low in _AHEAD or low.endswith(("’ll", "'ll")):
        return "ahead"
    if low == "to" and following.islower() and not following.endswith(("s", "ed")) and following not in _NO_VERBS:
        return "ahead"
    if low == "to" and following == "be":
        return "ahead"
    if low in _BACK or (low.endswith("ed") and len(low) > 3 and low not in _NOUNS):
        return "back"
    return ""
