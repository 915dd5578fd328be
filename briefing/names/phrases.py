"""Tokens of a statement in, the noun phrase before or after a verb out: a name, a role, a description, a pronoun.

Nothing here knows other statements; a phrase that is no likely speaker is None.
"""

from collections.abc import Sequence

from briefing.names.described import described_back, described_forward
from briefing.names.runs import is_name_word, opens, run_back, run_on
from briefing.names.titles import Phrase, named
from briefing.names.tokens import Token
from briefing.names.words import (
    ADJECTIVES,
    BODIES,
    DETERMINERS,
    HEADS,
    OPENERS,
    PLURAL_ROLES,
    ROLES,
)


def back(tokens: Sequence[Token], last: int) -> Phrase | None:
    """Return the noun phrase that ends at token `last`, or None."""
    if last < 0 or not tokens[last].is_word or tokens[last].possessive:
        return None
    token = tokens[last]
    if token.low in ("he", "she", "they", "it", "i", "we"):
        return Phrase("pronoun", last, last)
    if is_name_word(tokens, last) and not (token.low in OPENERS and opens(tokens, last)):
        first = run_back(tokens, last)
        link = first - 1 - (first > 1 and tokens[first - 1].low in ("the", "a", "an"))
        if link > 0 and tokens[link].low in ("for", "of", "at", "from", "with", "to") and _serves(tokens[link - 1]):
            # "a spokesperson for Twitter said": the spokesperson.
            return described_back(tokens, last)
        home = first - 2
        if home >= 0 and tokens[home + 1].low in ("of", "from") and is_name_word(tokens, home) and _free(tokens[home]):
            # "John McCain of Arizona said": the place is not the speaker.
            return named(tokens, run_back(tokens, home), home)
        return named(tokens, first, last)
    return described_back(tokens, last)


def _serves(token: Token) -> bool:
    return not token.capital and not token.possessive and (token.low in ROLES or token.low in PLURAL_ROLES)


def _free(token: Token) -> bool:
    return not token.possessive and token.low not in ROLES and token.low not in BODIES


def forward(tokens: Sequence[Token], first: int) -> Phrase | None:
    """Return the noun phrase that begins at token `first`, or None."""
    if first >= len(tokens) or not tokens[first].is_word:
        return None
    found = _forward(tokens, first)
    if found is not None and found.kind == "described":
        return _named_after(tokens, found) or found
    return found


def _named_after(tokens: Sequence[Token], described: Phrase) -> Phrase | None:
    """Know "the group’s leader, Ana Prou, said": the name after the comma, and the description is its role."""
    place = described.last + 2
    if place >= len(tokens) or tokens[place - 1].text != "," or not is_name_word(tokens, place):
        return None
    if not any(token.low in ROLES for token in tokens[described.first : described.last + 1]):
        return None
    last = run_on(tokens, place)
    ends = last + 1 >= len(tokens) or not tokens[last + 1].is_word
    found = named(tokens, place, last) if ends and not tokens[last].possessive else None
    if found is None or found.kind != "name" or found.role != (-1, -1):
        return None
    return Phrase("name", found.first, found.last, (described.first, described.last))


def _forward(tokens: Sequence[Token], first: int) -> Phrase | None:
    token = tokens[first]
    if token.low in ("he", "she", "they", "it", "i", "we"):
        return Phrase("pronoun", first, first)
    if token.low not in DETERMINERS and is_name_word(tokens, first):
        last = run_on(tokens, first)
        if not tokens[last].possessive:
            lower = _lower_head(tokens, last)
            if lower is None:
                return named(tokens, first, last)
    return described_forward(tokens, first)


def _lower_head(tokens: Sequence[Token], last: int) -> int | None:
    """A small-letter word after the run is its head: "State Department spokeswoman", "Trump administration"."""
    after = last + 1
    if after < len(tokens) and tokens[after].is_word and tokens[after].low in HEADS and not tokens[after].capital:
        return after
    if after + 1 < len(tokens) and tokens[after].low in ADJECTIVES and tokens[after + 1].low in HEADS:
        return after + 1
    return None
