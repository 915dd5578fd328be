"""Tokens of a statement and a name in, the role that the text gives the name out, as a range of tokens.

Roles stand after the name between commas ("X, director of Y,") or before it ("the speaker of the house, X").
"""

from collections.abc import Sequence

from briefing.names.tokens import Token
from briefing.names.words import AUXILIARIES, BODIES, PARTICIPLES, PLURAL_ROLES, ROLES, VERBS

_ENDS = frozenset("who whom whose which where when while and but because as citing speaking".split())
_LEADS = frozenset("a an the one former then".split())
_NOW = frozenset("now currently also himself herself formerly".split())
_PERSONS = frozenset("he she they it we i you that this there".split())
_SEVERAL = PLURAL_ROLES | BODIES
_HONORIFICS = frozenset("mr mrs ms mx sir".split())


def appositive(tokens: Sequence[Token], last: int) -> tuple[int, int] | None:
    """Return the role that follows the name ending at token `last`: "X, 54, a farmer in Kansas," gives "a farmer ..."."""
    if last + 1 >= len(tokens) or tokens[last + 1].text != ",":
        return None
    index = last + 2
    if index + 1 < len(tokens) and tokens[index].text.isdigit() and tokens[index + 1].text == ",":
        index += 2
    while index < len(tokens) and tokens[index].low in _NOW:
        index += 1
    end = _end(tokens, index) if _begins_role(tokens, index) else index
    return (index, end - 1) if end > index else None


def _end(tokens: Sequence[Token], index: int) -> int:
    """Return where the role that begins at `index` ends, or `index` if it is no role but the next subject."""
    end = index
    while end < len(tokens) and end - index < 40:
        token = tokens[end]
        if token.text == "," and not _listed(tokens, end):
            break
        if token.mark >= 0 or token.text in ".;:—–-()?!--" or (token.low in _ENDS and not _joins(tokens, end)):
            break
        if token.low in AUXILIARIES or (token.low in VERBS and token.low not in ROLES and end > index + 1):
            # No apposition but the next subject: "..., an official said".
            return index
        if token.low in PARTICIPLES:
            break
        end += 1
    return end


def _begins_role(tokens: Sequence[Token], index: int) -> bool:
    """A role noun among the first words, before any preposition or verb."""
    for place in range(index, min(index + 9, len(tokens))):
        token = tokens[place]
        if not token.is_word or token.low in ("who", "which", "whose", "speaking", "said"):
            return False
        if token.low in _HONORIFICS or token.low.split("’")[0].split("'")[0] in _PERSONS:
            return False
        if token.low in ROLES and not token.possessive:
            return True
        if place > index and tokens[index].low in ("one", "head") and token.low in _SEVERAL:
            return True
        if token.low in ("of", "for", "at", "in", "from", "with", "to", "on", "by"):
            return False
        if place == index and token.low.endswith("ing") and not token.capital:
            return False
    return False


def _listed(tokens: Sequence[Token], comma: int) -> bool:
    """A comma inside a name: "the Center for Eurasian, Russian and East European Studies"."""
    before, rest = tokens[comma - 1], tokens[comma + 1 : comma + 7]
    if not before.capital or not rest or not rest[0].capital:
        return False
    for place, token in enumerate(rest):
        if token.low == "and":
            return place > 0 and place + 1 < len(rest) and rest[place + 1].capital
        if not token.capital:
            return False
    return False


def _joins(tokens: Sequence[Token], index: int) -> bool:
    """An "and" inside a role: "director of research and analysis at ..."."""
    return tokens[index].low == "and" and index + 1 < len(tokens) and tokens[index + 1].low not in ("he", "she", "they")


def role_before(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int] | None:
    """Return the role before a comma and the name: "the speaker of the lower house, X"."""
    if first < 3 or tokens[first - 1].text != "," or tokens[last].possessive:
        return None
    if last + 1 < len(tokens) and tokens[last + 1].text not in (",", ".", ";", "”"):
        return None
    place = first - 2
    while place >= 0 and tokens[place].is_word and first - place < 14:
        token = tokens[place]
        if token.low in VERBS or token.low in ("and", "but", "that", "with", "who"):
            return None
        if token.low in _LEADS and place + 1 < first and any(t.low in ROLES for t in tokens[place + 1 : place + 5]):
            return None if place and tokens[place - 1].low == "to" else (place, first - 2)
        place -= 1
    return None
