"""A run of capitals in, its title and its name out: "US Secretary of State John Smith" is a role and a name."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from briefing.names.runs import GIVEN
from briefing.names.tokens import Token
from briefing.names.words import (
    ADJECTIVES,
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    LINKS,
    OFFICES,
    OPENERS,
    ORGANISATIONS,
    PLURAL_ROLES,
    PRONOUNS,
    ROLES,
    STOPS,
    TITLED,
)

Kind = Literal["name", "described", "pronoun"]


class Phrase(NamedTuple):
    """Tokens `first` to `last` (inclusive) of a statement; `role` likewise, or (-1, -1) where none is given.

    For a name the tokens are the bare name, without title.
    """

    kind: Kind
    first: int
    last: int
    role: tuple[int, int] = (-1, -1)


_TITLES = frozenset("mr mrs ms dr sen rep gen gov lt col maj sgt adm capt sir lady lord prof rev mx".split())


def split_title(tokens: Sequence[Token], first: int, last: int) -> tuple[int, tuple[int, int]]:  # noqa: C901 - one walk over the run
    """Part a run of capitals into title and name: where the name begins, and the title with what stands before it."""
    begin = first
    for index in range(first, last):
        if tokens[index].low in TITLED and not tokens[index].possessive and tokens[index + 1].text not in ORGANISATIONS:
            begin = index + 1
            if tokens[begin].low == "of":
                begin += 2 if begin + 1 <= last and tokens[begin + 1].low == "the" else 1
                while begin <= last and tokens[begin].low in OFFICES:
                    begin += 1
    if begin > last:
        return begin, (first, last)
    # The words before the run belong to the role: "the former CIA director John Brennan", "Russia’s Deputy ...".
    left = first
    while left > 0 and _modifies(tokens, left - 1, left):
        left -= 1
    if left < first and tokens[first - 1].low not in ROLES and begin == first and not _has_role(tokens, left, first):
        left = first
    if begin == first and left == first:
        return first, (-1, -1)
    while left < begin and (tokens[left].low in DETERMINERS or tokens[left].low in OPENERS):
        left += 1
    if begin > left and tokens[begin - 1].low not in ROLES and tokens[begin - 1].low in TITLED:
        # "Senators X and Y": the title of several is nobody's own.
        return begin, (-1, -1)
    if left >= begin or all(tokens[index].low in _TITLES for index in range(left, begin)):
        return begin, (-1, -1)
    return begin, (left, begin - 1)


_VERBS = frozenset(
    "receive arrive survive forgive deprive derive thrive believe achieve represent prevent invent".split()
)
"""Verbs that end as adjectives do."""


def _has_role(tokens: Sequence[Token], first: int, last: int) -> bool:
    return any(tokens[index].low in ROLES for index in range(first, last))


def _modifies(tokens: Sequence[Token], index: int, head: int) -> bool:
    token = tokens[index]
    if not token.is_word or token.low in STOPS or token.low in LINKS or token.low in AUXILIARIES:
        return False
    if token.low in ADVERBS or token.low in DETERMINERS or token.low in PRONOUNS:
        return False
    if token.capital and not token.possessive:
        return token.low not in OPENERS
    if token.possessive:
        return token.capital
    if token.low in ROLES or token.low in ADJECTIVES:
        return True
    likely = (
        len(token.low) > 5 and token.low.endswith(("al", "ic", "an", "ive", "ary", "ent")) and token.low not in _VERBS
    )
    return likely and tokens[head].low in TITLED and tokens[head].low not in _TITLES


def named(tokens: Sequence[Token], first: int, last: int) -> Phrase | None:
    """Make a phrase of a run of capitals: a name with its role, or a description ("Foreign Minister")."""
    begin, role = split_title(tokens, first, last)
    if begin > last:
        return Phrase("described", first - (first > 0 and tokens[first - 1].low in DETERMINERS), last)
    given = next((i for i in range(begin + 1, last) if tokens[i].low in GIVEN), -1) if last - begin > 1 else -1
    if given > 0 and tokens[begin].low not in GIVEN and tokens[last].text not in ORGANISATIONS:
        # "Minister for Emergency Situations Ivan Petrov": the name begins at the given name.
        role, begin = ((role[0], given - 1) if role != (-1, -1) else role), given
    if begin == last and first == begin and tokens[last].low in ROLES and role == (-1, -1):
        return Phrase("described", first, last)
    if begin == first and last > first and (tokens[last].low in ROLES or tokens[last].low in PLURAL_ROLES):
        # "the Defense Secretary", "Senate Democrats": nobody's name.
        left = first
        if left > 0 and tokens[left - 1].low in DETERMINERS:
            left -= 1
        return Phrase("described", left, last)
    return Phrase("name", begin, last, role)
