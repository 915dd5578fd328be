"""Tokens after a quotation in, whether they do nothing but name its speaker out: “...” Barr told reporters on Monday.

A statement that says something of its own is no tag, and a verb that can stand without words is none either: after
“...” Barr agreed. it is open whose words they were.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.names.words import ROLES

if TYPE_CHECKING:
    from briefing.names.tokens import Token

LONGEST = 22
"""Tokens that a tag may have: a name with a long role, a verb, and to whom or when."""
SAYING = frozenset(
    """said says told tells added adds asked asks wrote writes tweeted explained explains noted notes insisted insists
    warned warns declared declares stated states joked recalled recalls remarked observed quipped exclaimed""".split()
)
"""Verbs that need the words which they bring."""
RETORTS = frozenset("shot fired hit snapped struck punched clapped barked came wrote".split())
"""With "back", verbs for an answer."""
_TOLD = frozenset("told tells".split())
_WHEN = frozenset(
    """on in at during by after before as when from via late early last this through while monday tuesday wednesday
    thursday friday saturday sunday yesterday today""".split()
)
_DETERMINERS = frozenset("the a an his her its their this these those no".split())
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday today".split())
_TIMES = frozenset("night morning afternoon evening".split())
_CLAUSE = frozenset(
    """that would will had has have was were is are be been could should might must did does do he she they it we i you
    to about how why what whether of but and""".split()
)
"""Words after the verb that begin something said in the writer's own words."""

_ACTS = _CLAUSE - {"of"}
_THEN = _WHEN - {"in", "at"}


def is_tag(tokens: Sequence["Token"], index: int) -> bool:
    """Return whether the statement that begins at token `index` only says who spoke the quotation before it."""
    stop = next((place for place in range(index, min(index + LONGEST, len(tokens))) if _ends(tokens[place])), -1)
    if stop < 0 or tokens[stop].text != ".":
        return False
    if stop - index > 2 and tokens[stop - 1].low == "back" and tokens[stop - 2].low in RETORTS:
        return _is_speaker(tokens[index : stop - 2])
    verb = next((place for place in range(index + 1, stop) if tokens[place].low in SAYING), -1)
    if verb < 0 or not _is_speaker(tokens[index:verb]):
        return False
    rest = tokens[verb + 1 : stop]
    if any(token.low in _CLAUSE or not token.is_word for token in rest) or _goes_on(rest):
        return False
    if tokens[verb].low in _TOLD:
        return 0 < len(rest) <= 10
    return len(rest) <= 8 and (not rest or rest[0].low in _WHEN)


def _goes_on(rest: Sequence["Token"]) -> bool:
    """Whether a clause begins after the verb: "said on Friday the bridge stays", "told reporters the bridge stays"."""
    for before, token in pairwise(rest):
        if token.low in _DETERMINERS and before.low not in _WHEN:
            return True
        if before.low in _DAYS and token.low not in _WHEN and token.low not in _TIMES:
            return True
    return False


def _ends(token: "Token") -> bool:
    return token.mark >= 0 or token.text in (".", ":", ";", "?", "!")


def _is_speaker(words: Sequence["Token"]) -> bool:
    """Whether these are a name or a person with perhaps a role between commas, and nothing that acts."""
    commas = [place for place, word in enumerate(words) if word.text == ","]
    if commas and (len(commas) != 2 or commas[1] != len(words) - 1):
        return False
    head = words[: commas[0]] if commas else words
    if not head or any(not word.is_word or (word.possessive and word is head[-1]) for word in head):
        return False
    if head[0].low in ("he", "she", "they", "i", "we"):
        return len(head) == 1
    return head[0].capital and (head[-1].capital or any(word.low in ROLES for word in head)) and _is_short(head)


def _is_short(head: Sequence["Token"]) -> bool:
    return len(head) <= 8 and not any(word.low in _ACTS or word.low in _THEN for word in head)
