"""Words in, content words out: what is left of a text when function words and inflections are taken away.

For comparing articles and sentences with each other only; nothing here is ever printed.
"""

from collections.abc import Iterable
from functools import lru_cache

from briefing.lexicon import STOP_WORDS

_KEPT = frozenset("news series bring during king spring thing red".split())


def content(words: Iterable[str]) -> list[str]:
    """Return the stems of those of `words` (in lower case) that carry meaning, in order.

    >>> content(["the", "minister", "expelled", "kyiv’s", "envoys"])
    ['minister', 'expel', 'kyiv', 'envoi']
    """
    return [stem(word) for word in words if word not in STOP_WORDS and len(word) > 1]


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return what the inflected forms of an English word share; words of digits and short words as they are."""
    word = word.removesuffix("’s").removesuffix("'s")
    if len(word) < 4 or word in _KEPT or not word.isalpha():
        return word
    if word.endswith("ies"):
        return word[:-3] + "i"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-2] if word.endswith(("sses", "shes", "ches", "xes")) else word[:-1]
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) - len(ending) > 2:
            word = word.removesuffix(ending)
            break
    if word.endswith("y"):
        return word[:-1] + "i"
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiou":
        word = word[:-1]
    return word.removesuffix("e") if len(word) > 3 else word
