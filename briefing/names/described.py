"""Tokens in, descriptions of unnamed speakers out: "a spokesman for the ministry", "one senior official".

Their head has to be a likely speaker: a role, a body, a document.
"""

from collections.abc import Sequence

from briefing.names.runs import is_name_word, run_on
from briefing.names.titles import Phrase, named
from briefing.names.tokens import Token
from briefing.names.words import (
    ADJECTIVES,
    ADVERBS,
    AUXILIARIES,
    BODIES,
    DETERMINERS,
    DOCUMENTS,
    HEADS,
    LINKS,
    MEDIA_WORDS,
    OPENERS,
    ORGANISATIONS,
    PLURAL_ROLES,
    PRONOUNS,
    STOPS,
)

_LEADING = LINKS | DETERMINERS
_OPENING = OPENERS - DETERMINERS
_BARE = PLURAL_ROLES | {"police", "sources"}


def described_back(tokens: Sequence[Token], last: int) -> Phrase | None:
    """A description such as "a spokesman for the ministry": its head has to be a likely speaker."""
    first = last
    head = last
    while first > 0:
        token = tokens[first - 1]
        if not token.is_word or token.low in STOPS or token.low in AUXILIARIES or token.low in PRONOUNS:
            break
        if token.low in LINKS:
            if first > 3 and tokens[first - 2].low in _KNOWING and is_head(tokens, first - 3):
                # "two people familiar with the talks": the people.
                head = first - 3
                first -= 2
                continue
            if first > 1 and token.low == "of" and tokens[first].capital and tokens[first - 2].capital:
                first -= 2
                continue
            if first - 1 == 0 or not is_head(tokens, first - 2):
                break
            if token.low in ("to", "in", "on", "with") and tokens[first - 2].low in DOCUMENTS:
                # "the memo to the judge says": it is the memo that speaks.
                return described_back(tokens, first - 2)
            head = first - 2
        elif token.low in ADVERBS and not token.capital and token.low not in ("first", "then", "now"):
            break
        first -= 1
        if token.low in DETERMINERS and not (first > 0 and tokens[first - 1].low in _LEADING):
            break
    return _description(tokens, first, head, last)


def is_head(tokens: Sequence[Token], index: int) -> bool:
    """Whether the token is the word for a likely speaker."""
    token = tokens[index]
    if token.capital and (token.text in MEDIA_WORDS or token.text in ORGANISATIONS):
        return False  # "the Valley Post" is a name
    return token.is_word and token.low in HEADS and not token.possessive


def _description(tokens: Sequence[Token], first: int, head: int, last: int) -> Phrase | None:
    if not is_head(tokens, head) or (tokens[head].low in _DOUBLE and last == head and _modifies_next(tokens, head)):
        return None
    while first < head and tokens[first].low in _OPENING:
        first += 1
    bare = first == head and not tokens[head].capital
    if bare and tokens[head].low not in _BARE:
        return None
    return Phrase("described", first, last)


_KNOWING = frozenset("familiar close briefed involved privy knowledgeable".split())


_DOUBLE = frozenset("official chief general executive expert head representative principal major academic key".split())


def _modifies_next(tokens: Sequence[Token], head: int) -> bool:
    """Know "the official name": an adjective here, nobody."""
    return head + 1 < len(tokens) and tokens[head + 1].low in _THINGS


_THINGS = frozenset(
    """name names policy language visit visits record records figure figures data count result results report reports
    account accounts response reason position line residence trip title titles statement statements document documents
    election elections branch order orders role point reason concern""".split()
)


def described_forward(tokens: Sequence[Token], first: int) -> Phrase | None:
    """Return the description that begins at `first`, or the name that a description leads to."""
    index, head = first, -1
    while index < len(tokens) and tokens[index].is_word and index - first < 12:
        token = tokens[index]
        inside = (
            token.low == "of" and tokens[index - 1].capital and index + 1 < len(tokens) and tokens[index + 1].capital
        )
        if token.low in STOPS or token.low in AUXILIARIES or (token.low in LINKS and not (inside and head < 0)):
            break
        if head < 0 and index > first + 1 and _ends_run(tokens, index):
            break
        if head >= 0 and not token.capital and token.low not in HEADS and token.low not in ADJECTIVES:
            break
        if is_head(tokens, index):
            head = index
        index += 1
    if head < 0:
        determined = tokens[first].low == "the" and first + 1 < len(tokens) and is_name_word(tokens, first + 1)
        return named(tokens, first + 1, run_on(tokens, first + 1)) if determined else None
    if head + 1 < index and is_name_word(tokens, head + 1):
        return named(tokens, head + 1, run_on(tokens, head + 1))
    return _description(tokens, first, head, _tail(tokens, head))


def _ends_run(tokens: Sequence[Token], index: int) -> bool:
    """Whether a run of capitals ended just before: "The United States issued a ..."."""
    low = tokens[index].low
    if not tokens[index - 1].capital or tokens[index].capital or low in HEADS or low in ADJECTIVES or low == "of":
        return False
    return not any(is_head(tokens, place) for place in range(index + 1, min(index + 3, len(tokens))))


def _tail(tokens: Sequence[Token], head: int) -> int:
    """Take in "for the ministry", "of the group" after the head."""
    last = head
    after = head + 1
    if after + 1 < len(tokens) and tokens[after].low in ("for", "of", "at", "from", "with", "in"):
        index = after + 1
        if tokens[index].low in DETERMINERS:
            index += 1
        if index < len(tokens) and is_name_word(tokens, index):
            last = run_on(tokens, index)
        elif index < len(tokens) and index > after + 1 and tokens[index].is_word and tokens[after].low in ("for", "of"):
            last = index
            if index + 1 < len(tokens) and tokens[index + 1].low in BODIES:
                last = index + 1
    return last
