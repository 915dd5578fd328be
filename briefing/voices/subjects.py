"""Tokens of a statement in, the subject of a verb or of the statement out, over adverbs, dates and appositions."""

from collections.abc import Sequence

from briefing.lexicon import WEEKDAYS
from briefing.names.phrases import back, forward
from briefing.names.titles import Phrase
from briefing.names.tokens import Token
from briefing.names.words import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    OPENERS,
    VERBS,
)

_REACH = 45
"""How many tokens a speaker may stand before the verb: a long apposition, not another sentence."""


def first_subject(tokens: Sequence[Token], limit: int) -> Phrase | None:
    """Return the subject that a statement opens with, or that follows an opening "In Kyiv on Monday,"; else None."""
    start = 0
    while start + 1 < len(tokens):
        comma = tokens[start + 1].text == ","
        if tokens[start].low not in _JOINTS and not (comma and tokens[start].low in OPENERS):
            break
        start += 1 + comma
    phrase = forward(tokens, start) if start < len(tokens) and tokens[start].mark < 0 else None
    if phrase is not None and not _led(tokens[start]):
        return phrase if phrase.last < limit else None
    for index in range(min(limit, 30)):
        if tokens[index].text == "," and (phrase := forward(tokens, index + 1)) is not None and phrase.last < limit:
            return phrase
    return None


def is_spoken_of(tokens: Sequence[Token], limit: int) -> bool:
    """Know 'Lind “had to resign,” he said': whom the quoted words are about is not the one who says them."""
    first = first_subject(tokens, limit)
    return first is not None and first.last + 1 < limit and tokens[first.last + 1].mark >= 0


_WORDS = frozenset("address comments interview letter op-ed remarks speech statement testimony tweet tweets".split())


def whose_words(tokens: Sequence[Token]) -> Phrase | None:
    """Know "Overall, Lind’s speech struck a hopeful tone": Lind, whom "he" means next."""
    start = 2 if len(tokens) > 2 and tokens[1].text == "," and tokens[0].low in OPENERS else 0
    last = next((place for place in range(start, min(start + 4, len(tokens) - 1)) if tokens[place].possessive), None)
    if last is None or tokens[last + 1].low not in _WORDS or not all(t.capital for t in tokens[start : last + 1]):
        return None
    return Phrase("name", start, last)


def clause_subject(tokens: Sequence[Token], index: int) -> Phrase | None:
    """The subject of the clause before the comma: "..., and Trump later backed away, saying"."""
    if index < 3 or tokens[index - 1].text != ",":
        return None
    start = index - 2
    while start > 0 and tokens[start - 1].mark < 0 and tokens[start - 1].text not in (",", ";", ":"):
        start -= 1
    if tokens[start].low not in ("and", "but", "while"):
        return None
    found = forward(tokens, start + 1)
    return found if found is not None and found.last < index - 2 else None


def later_subject(tokens: Sequence[Token], start: int, stop: int) -> Phrase | None:
    """The subject of the last clause between two places: "Lind asked, and Prou, who was silent, nodded and said"."""
    for place in range(stop - 2, start, -1):
        if tokens[place].low in ("and", "but", "while") and tokens[place - 1].text == ",":
            found = forward(tokens, place + 1)
            acts = found is not None and found.last < stop - 1 and _acts(tokens[found.last + 1])
            return found if acts else None
    return None


_ACTING = (
    VERBS | AUXILIARIES | frozenset("shook stood rose sat left went came took got gave sprang broke bent who".split())
)


def _acts(token: Token) -> bool:
    return token.text == "," or token.low in _ACTING or (token.low.endswith("ed") and not token.capital)


_LEADING = frozenset(
    """in on at after before since while when as during for from with by to if although though amid despite following
    contra under over among earlier""".split()
)
_JOINTS = frozenset("but and yet so still also meanwhile however then later or nevertheless".split())


def _led(token: Token) -> bool:
    return token.low in _LEADING


def subject_before(tokens: Sequence[Token], verb: int) -> tuple[Phrase | None, bool]:
    """Return the subject before the verb at `verb`, over adverbs, dates and appositions; whether it is doubtful."""
    index = _over_adverbs(tokens, verb - 1)
    doubtful = any(tokens[place].low in ("reportedly", "allegedly") for place in range(max(index, 0), verb))
    if index < 0:
        return None, doubtful
    token = tokens[index]
    if token.low in ("who", "that", "which"):
        index -= 1
        if index > 0 and tokens[index].text == ",":
            return back(tokens, index - 1) or _over_apposition(tokens, index), doubtful
        return (back(tokens, index) if index >= 0 else None), doubtful
    whose = _who(tokens, index)
    if whose is not None:
        return whose, doubtful
    if token.text == ")":
        while index >= 0 and tokens[index].text != "(":
            index -= 1
        return (back(tokens, index - 1) if index > 0 else None), doubtful
    if token.text in (",", "—", "–", "--", "-") and index > 0:
        return _over_apposition(tokens, index), doubtful
    return _unclosed(tokens, back(tokens, index)), doubtful


def _unclosed(tokens: Sequence[Token], phrase: Phrase | None) -> Phrase | None:
    """Give the words of an apposition that no comma closes to its name: "Ana Prou, guide from Graz said"."""
    if phrase is None or phrase.kind != "described" or phrase.first < 3 or tokens[phrase.first - 1].text != ",":
        return phrase
    if tokens[phrase.first].low in DETERMINERS:
        return phrase
    outer = back(tokens, phrase.first - 2)
    if (
        outer is None
        or outer.kind != "name"
        or outer.first == outer.last
        or min(outer.first, max(outer.role[0], 0)) > 0
    ):
        return phrase
    return Phrase("name", outer.first, outer.last, (phrase.first, phrase.last))


def _who(tokens: Sequence[Token], index: int) -> Phrase | None:
    """Know "an official who worked on Asia told": the subject stands before the relative clause."""
    place = index
    while place > 0 and index - place < 14 and tokens[place].mark < 0 and tokens[place].text not in ",;:—–":
        if tokens[place].low == "who":
            return back(tokens, place - 1)
        place -= 1
    return None


_NOT_ADVERBS = frozenset(
    "ally family reply supply rally assembly fly bully monopoly anomaly weekly daily monthly".split()
)


_WHEN = frozenset("on late early last this earlier the same next two three later that".split())


def _over_adverbs(tokens: Sequence[Token], index: int) -> int:
    while index >= 0:
        low = tokens[index].low
        if (
            low in ADVERBS
            or low in AUXILIARIES
            or (low.endswith("ly") and not tokens[index].capital and low not in _NOT_ADVERBS)
        ):
            index -= 1
        elif low in WEEKDAYS or low in ("night", "morning", "evening", "afternoon", "week", "month", "year", "day"):
            stop = index - 1
            while stop >= 0 and tokens[stop].low in _WHEN:
                stop -= 1
            if stop < 0 or (stop == index - 1 and low not in WEEKDAYS):
                return index
            index = stop
        else:
            return index
    return index


_PLACING = frozenset("in at near inside outside across into to against with by".split())


def _opener(tokens: Sequence[Token], comma: int) -> Phrase | None:
    """Return what a statement opens with, where no other comma stands before `comma`; else nothing is sure."""
    if any(token.text in (",", ";", ":") or token.mark >= 0 for token in tokens[:comma]):
        return None
    return forward(tokens, 0) if tokens and not _led(tokens[0]) else None


def _over_apposition(tokens: Sequence[Token], comma: int) -> Phrase | None:
    """Know "X, the director of Y, said", "the speaker, X, said", "X (R-Ariz.), who ..., said": the subject before it all."""
    sign = tokens[comma].text
    inner = back(tokens, _over_adverbs(tokens, comma - 1))
    index = comma - 1
    while index > 0 and comma - index < _REACH:
        token = tokens[index]
        if token.mark >= 0:
            break
        if token.text == sign or (sign == "," and token.text == ")"):
            place = index - 1
            if token.text == ")":
                while place > 0 and tokens[place].text != "(":
                    place -= 1
                place -= 1
            outer = back(tokens, place)
            if outer is not None and outer.kind == "name" and tokens[max(outer.first - 1, 0)].low in _PLACING:
                # "The man held in Norway, in a letter, told": not the place.
                return _opener(tokens, index)
            if outer is not None and outer.kind == "name":
                return outer
            if outer is not None and inner is not None and inner.kind == "name" and inner.first <= index + 2:
                return inner
            if outer is not None and outer.kind == "described":
                return outer
        index -= 1
    # No comma before: "On Monday evening in Kyiv, said X" has no subject here; "Mr Smith, said".
    return None
