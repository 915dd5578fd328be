"""A sentence's words in, the signs of date expressions among them out: what is not there need not be looked for.

Signs are only ever necessary, never enough: the grammar decides. Nearly all words of a text bear none.
"""

from collections.abc import Iterable
from functools import lru_cache

from briefing import lazy
from briefing.lexicon import MONTHS

_SEASONS = "spring|summer|autumn|fall|winter"
_HINT = r"\d{4}|\d0s|day|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ago|morrow|night|week|month|year|decade"
_ANY = lazy.pattern(
    rf"{_HINT}|{_SEASONS}|quarter|half|morning|evening|afternoon|\d|0['’]s|\b(?:earlier|later|before|after|from|hence|prior|on"
    r"|last|this|next|that|same|following|previous|preceding|coming|end|start|beginning|middle|close)|century"
)
_SIGNS = {
    "hint": lazy.pattern(rf"{_HINT}|{_SEASONS}|quarter|half|morning|evening|afternoon"),
    "century": lazy.pattern("century"),  # in a date only beside something else of a date
    "digit": lazy.pattern(r"\d"),
    "year": lazy.pattern(r"\d{4}"),
    "month": lazy.pattern(rf"\b(?:{'|'.join(MONTHS)}|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b"),
    "decade": lazy.pattern(r"0['’]?s"),
    "weekday": lazy.pattern(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"),
    "unit": lazy.pattern(r"\b(?:day|night|week|weekend|month|year|decade|century)s?\b"),
    "period": lazy.pattern("week|month|year|decade"),
    "time": lazy.pattern(
        rf"\b(?:day|night|week|weekend|month|year|decade|century|{_SEASONS}|morning|afternoon|evening)\b"
    ),
    "side": lazy.pattern(r"\b(?:ago|earlier|later|before|after|afterwards?|from|hence|prior|on)\b"),
    "shift": lazy.pattern(r"\b(?:last|this|next|that|same|following|previous|preceding|coming)\b"),
    "edge": lazy.pattern(r"\b(?:end|start|beginning|middle|close)\b"),
    "weekend": lazy.pattern("weekend"),
    "season": lazy.pattern(rf"\b(?:{_SEASONS})\b"),
    "quarter": lazy.pattern(r"\b(?:quarter|half)\b"),
    "deictic": lazy.pattern(r"\b(?:today|yesterday|tomorrow|tonight)\b"),
}
NEEDED = {
    form: frozenset(signs.split())
    for form, signs in {
        "iso": "year", "slashed": "year", "day": "month digit", "month": "month", "span": "year", "decade": "decade",
        "weekday": "weekday", "ago": "unit side", "unit": "time shift", "in unit": "unit side", "prior": "unit side",
        "weekend": "weekend", "end": "edge period", "season": "season year", "quarter": "quarter", "deictic": "deictic",
        "year": "year",
    }.items()
}  # fmt: skip
"""The signs without which a form stands nowhere."""


def signs(words: Iterable[str]) -> set[str]:
    """Return the signs that `words`, in lower case, bear; "hint" is that of nearly any date expression.

    >>> sorted(signs(["on", "monday’s", "vote"]))
    ['hint', 'side', 'weekday']
    """
    return set().union(*map(_signs, words))


@lru_cache(maxsize=65536)
def _signs(word: str) -> frozenset[str]:
    if not _ANY.search(word):
        return frozenset()
    return frozenset(sign for sign, pattern in _SIGNS.items() if pattern.search(word))
