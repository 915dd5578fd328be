"""Tokens in, runs of capitals that may be names out: where one begins and where it ends.

Months, weekdays, party marks and words that only open a sentence are no part of a name.
"""

from collections.abc import Sequence
from functools import lru_cache

from briefing.names.given import FEMALE, MALE
from briefing.names.tokens import Token
from briefing.names.words import (
    CALENDAR,
    OFFICES,
    OPENERS,
    ORGANISATIONS,
    PARTICLES,
    ROLES,
)

GIVEN = FEMALE | MALE


_CONTRACTED = frozenset("i you he she it we they that there here who what where how let don didn isn aren wasn".split())


def is_name_word(tokens: Sequence[Token], index: int) -> bool:
    """Whether the token may be part of a name: a capital, or "al-Shami"; no month, weekday or party mark ("D-N.Y.")."""
    token = tokens[index]
    return _looks_named(token.text, token.low) and (token.low not in CALENDAR or _given_name(tokens, index))


@lru_cache(maxsize=20_000)  # each name is asked after at every turn
def _looks_named(text: str, low: str) -> bool:
    if not text[0].isalpha():
        return False
    if not text[0].isupper():
        return low.startswith(("al-", "el-", "as-", "ad-", "ash-")) and text[3:] != low[3:]
    if text[1:2] == "-" and text[0] in "DRI":
        return False
    return not (("’" in low or "'" in low) and low.replace("'", "’").partition("’")[0] in _CONTRACTED)


def _given_name(tokens: Sequence[Token], index: int) -> bool:
    """Know "April Jones" is nobody's month: a name that a month shares, before another capital, after no preposition."""
    if tokens[index].low not in ("april", "june", "may", "august", "jan") or tokens[index].text.endswith("."):
        return False
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if after is None or not after.capital or not after.text[0].isalpha() or after.low in ROLES or after.low in CALENDAR:
        return False
    before = tokens[index - 1].low if index else ""
    return before not in (
        "in",
        "of",
        "since",
        "by",
        "last",
        "this",
        "next",
        "until",
        "from",
        "and",
        "late",
        "early",
        "on",
    )


def opens(tokens: Sequence[Token], index: int) -> bool:
    """Whether the word may owe its capital to its place: the first of the statement, or after a quotation."""
    return index == 0 or not tokens[index - 1].is_word


def opens_as_adverb(tokens: Sequence[Token], index: int) -> bool:
    """Know "Apparently Smith said": an adverb that has its capital from its place."""
    low = tokens[index].low
    return opens(tokens, index) and len(low) > 5 and low.endswith("ly") and low not in GIVEN


def run_back(tokens: Sequence[Token], last: int) -> int:
    """Return the first index of the run of name words that ends at `last`."""
    first = last
    while first > 0:
        before = first - 1
        if tokens[before].possessive or not tokens[before].is_word:
            break
        if is_name_word(tokens, before):
            first = before
        elif tokens[before].low in PARTICLES and before > 0 and is_name_word(tokens, before - 1):
            if tokens[before - 1].possessive:
                break
            first = before - 1
        else:
            break
    while first < last and (
        (tokens[first].low in OPENERS and (opens(tokens, first) or tokens[first].low == "the"))
        or opens_as_adverb(tokens, first)
    ):
        first += 1
    return _over_of(tokens, first)


def _over_of(tokens: Sequence[Token], first: int) -> int:
    """Take in the office before "of": the run "State John Kerry" begins at "Secretary of"."""
    before = first - 1
    if before > 0 and tokens[before].low == "the":
        before -= 1
    if before < 1:
        return first
    head = tokens[before - 1]
    abroad = tokens[before].low in ("in", "to", "at") and head.text in ("Embassy", "Consulate", "Mission")
    if tokens[before].low not in ("of", "from", "for") and not abroad:
        return first
    office = tokens[before].low == "of" and tokens[first].low in OFFICES and head.low in ROLES
    body = head.capital and head.text in ORGANISATIONS and not head.possessive
    if office or body:
        return run_back(tokens, before - 1) if head.capital else before - 1
    return first


def run_on(tokens: Sequence[Token], first: int) -> int:
    """Return the last index of the run of name words that begins at `first`."""
    last = first
    while not tokens[last].possessive and last + 1 < len(tokens):
        after = last + 1
        if is_name_word(tokens, after):
            last = after
        elif tokens[after].low in PARTICLES and after + 1 < len(tokens) and is_name_word(tokens, after + 1):
            last = after + 1
        elif _office_follows(tokens, last):
            last += 2 if tokens[after + 1].low != "the" else 3
        else:
            break
    return last


def _office_follows(tokens: Sequence[Token], last: int) -> bool:
    """Know "Secretary" + "of State", "Speaker" + "of the House"."""
    rest = tokens[last + 1 : last + 4]
    if tokens[last].low not in ROLES or not rest or rest[0].low != "of":
        return False
    words = [token.low for token in rest[1:]]
    if words and words[0] == "the":
        words.pop(0)
    return bool(words) and words[0] in OFFICES
