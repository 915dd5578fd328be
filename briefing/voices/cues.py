"""Tokens of a statement in, its speech acts out: who is said to say something, by which verb, and through which outlet.

Nothing here looks at other statements; a pronoun stays a pronoun.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from briefing.lexicon import WEEKDAYS
from briefing.names.phrases import Phrase, back, forward
from briefing.names.roles import appositive
from briefing.names.tokens import Token
from briefing.names.words import (
    ADVERBS,
    AUXILIARIES,
    DOCUMENTS,
    MEDIA,
    MEDIA_NOUNS,
    MEDIA_WORDS,
    PARTICIPLES,
    REPORT,
    VERBS,
)

Order = Literal["subject first", "verb first", "according", "participle"]

_REACH = 45
"""How many tokens a speaker may stand before the verb: a long apposition, not another sentence."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One speech act: tokens `first` to `last` of the statement, the verb's index (-1: none), its subject.

    `doubtful`: only reported or alleged. `aside`: in a relative clause ("which an official said would ...").
    """

    first: int
    last: int
    verb: int
    subject: Phrase
    order: Order
    doubtful: bool = False
    aside: bool = False


def cues(tokens: Sequence[Token]) -> list[Cue]:
    """Return the speech acts of a statement, by the place of the verb."""
    found: list[Cue] = []
    if (label := _label(tokens)) is not None:
        found.append(label)
    for index, token in enumerate(tokens):
        if token.mark >= 0 or token.possessive:
            continue
        cue = _cue(tokens, index, token, found) or _bare(tokens, index)
        if cue is not None:
            found.append(cue)
    return found


def _label(tokens: Sequence[Token]) -> Cue | None:
    """ "News reader: “...”": the speaker before a colon, with no verb."""
    colon = next((index for index, token in enumerate(tokens[:12]) if token.text == ":"), 0)
    if not colon or colon + 1 >= len(tokens) or tokens[colon + 1].mark < 0:
        return None
    subject = forward(tokens, 0)
    if subject is None or subject.kind == "pronoun" or subject.last != colon - 1:
        return None
    return Cue(subject.first, colon, -1, subject, "subject first")


def _cue(tokens: Sequence[Token], index: int, token: Token, found: Sequence[Cue]) -> Cue | None:
    if token.low == "according" and index + 1 < len(tokens) and tokens[index + 1].low == "to":
        subject = forward(tokens, index + 2)
        subject = _issuer(tokens, subject) if subject else _maker(tokens, index + 2)
        return Cue(index, subject.last, index, subject, "according") if subject else None
    if token.low in PARTICIPLES and not token.capital:
        return _participle(tokens, index, found)
    if token.low in VERBS | REPORT and not (token.capital and index and tokens[index - 1].is_word):
        return _finite(tokens, index)
    return None


def _maker(tokens: Sequence[Token], start: int) -> Phrase | None:
    """ "a tally by X": X."""
    for place in range(start + 1, min(start + 5, len(tokens) - 1)):
        if tokens[place].low in ("by", "from") and tokens[place + 1].capital:
            return forward(tokens, place + 1)
    return None


def _issuer(tokens: Sequence[Token], document: Phrase) -> Phrase:
    """ "a statement issued by the ministry": the ministry; else the document itself."""
    rest = [token.low for token in tokens[document.last + 1 : document.last + 3]]
    if document.kind == "described" and tokens[document.last].low in DOCUMENTS and rest[-1:] == ["by"]:
        return forward(tokens, document.last + 3) or document
    if document.kind == "described" and tokens[document.last].low in DOCUMENTS and rest[:1] in (["from"], ["by"]):
        return forward(tokens, document.last + 2) or document
    return document


def _bare(tokens: Sequence[Token], index: int) -> Cue | None:
    """A name or pronoun right after a quotation with a verb nobody listed, or with none: "“...,” she deadpanned."""
    if not index or tokens[index - 1].mark < 0 or not tokens[index].is_word:
        return None
    subject = forward(tokens, index)
    if subject is None or subject.first > index + 6 or subject.last + 1 >= len(tokens):
        return None
    after = tokens[subject.last + 1]
    if after.low in VERBS | REPORT:
        return None
    ends = subject.last + 2 >= len(tokens) or not tokens[subject.last + 2].is_word
    if after.is_word and not after.capital and ends and after.low.endswith(("ed", "s")):
        return Cue(subject.first, subject.last + 1, subject.last + 1, subject, "subject first")
    if subject.kind == "name" and after.text == "," and (role := appositive(tokens, subject.last)):
        stop = role[1] + 1
        if stop >= len(tokens) or tokens[stop].text == ".":
            return Cue(subject.first, role[1], -1, subject, "subject first")
    return None


def _finite(tokens: Sequence[Token], index: int) -> Cue | None:
    after_quote = index > 0 and (
        tokens[index - 1].mark >= 0 or (index > 1 and tokens[index - 1].text == "," and tokens[index - 2].mark >= 0)
    )
    if after_quote or index == 0:
        subject = forward(tokens, index + 1)
        if subject is not None:
            return Cue(index, subject.last, index, subject, "verb first")
        return None
    if tokens[index - 1].low == "to" and index > 1 and tokens[index - 2].low in _GOING_ON:
        first = first_subject(tokens, index)
        return Cue(first.first, index, index, first, "participle") if first else None
    if tokens[index - 1].low in ("to", "the", "a", "an", "of", "for", "in", "by", "with", "its", "his", "their", "her"):
        return None
    if _passive(tokens, index):
        return None
    subject, doubtful = subject_before(tokens, index)
    if subject is not None and subject.kind == "described" and _is_naming(tokens, index, subject):
        return None
    if subject is not None:
        aside = subject.first > 0 and tokens[subject.first - 1].low in ("which", "whom")
        return Cue(subject.first, index, index, subject, "subject first", doubtful, aside)
    if tokens[index - 1].text == "," or _inverted(tokens, index):
        subject = forward(tokens, index + 1)
        if subject is not None and (subject.kind != "pronoun"):
            return Cue(index, subject.last, index, subject, "verb first")
    return None


_GOING_ON = frozenset("on continued continues proceeded twitter facebook media".split())


def _is_naming(tokens: Sequence[Token], index: int, subject: Phrase) -> bool:
    """Tell "a group called X" from "an expert called the idea good": what it is called, not what it calls."""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if tokens[index].low not in _NAMED or after is None or not (after.mark >= 0 or after.capital):
        return False
    return tokens[subject.first].low in ("a", "an", "one", "another") and subject.last == index - 1


_NAMED = frozenset("called named dubbed labeled labelled termed".split())


def _passive(tokens: Sequence[Token], index: int) -> bool:
    """ "is charged", "was told", "were also accused": the subject is not the one who speaks."""
    place = index - 1
    while place > 0 and tokens[place].low in ADVERBS:
        place -= 1
    return tokens[place].low in ("is", "are", "was", "were", "be", "been", "being", "get", "got", "gets")


def _inverted(tokens: Sequence[Token], index: int) -> bool:
    """Words that are no quotation, and then "said Angela Stent": the verb after the comma."""
    return tokens[index - 1].text in ("—", "–", "-", "--")


def _participle(tokens: Sequence[Token], index: int, found: Sequence[Cue]) -> Cue | None:
    """ "Trump warned him, saying ...": the subject is the one of the verb before, else of the statement."""
    if index and tokens[index - 1].low in AUXILIARIES | {"quoted", "as"}:
        subject, doubtful = subject_before(tokens, index)
        return Cue(subject.first, index, index, subject, "participle", doubtful) if subject else None
    if index and tokens[index - 1].low in ("of", "for", "in", "by", "the", "a", "from"):
        return None
    own = _clause_subject(tokens, index)
    if own is not None:
        return Cue(index, index, index, own, "participle")
    for cue in reversed(found):
        if cue.order in ("subject first", "participle"):
            return Cue(index, index, index, cue.subject, "participle", cue.doubtful)
    first = first_subject(tokens, index)
    return Cue(index, index, index, first, "participle") if first else None


def first_subject(tokens: Sequence[Token], limit: int) -> Phrase | None:
    """Return the subject that a statement opens with, or that follows an opening "In Kyiv on Monday,"; else None."""
    start = 0
    while start + 1 < len(tokens) and tokens[start].low in _JOINTS:
        start += 1 + (tokens[start + 1].text == ",")
    phrase = forward(tokens, start) if start < len(tokens) and tokens[start].mark < 0 else None
    if phrase is not None and not _led(tokens[start]):
        return phrase if phrase.last < limit else None
    for index in range(min(limit, 30)):
        if tokens[index].text == "," and (phrase := forward(tokens, index + 1)) is not None and phrase.last < limit:
            return phrase
    return None


def _clause_subject(tokens: Sequence[Token], index: int) -> Phrase | None:
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


_JOINTS = frozenset("but and yet so still also meanwhile however then later or nevertheless".split())


def _led(token: Token) -> bool:
    return token.low in (
        "in on at after before since while when as during for from with by to if although though amid despite "
        "following contra under over among earlier".split()
    )


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
    return back(tokens, index), doubtful


def _who(tokens: Sequence[Token], index: int) -> Phrase | None:
    """ "an official who worked on Asia told": the subject stands before the relative clause."""
    place = index
    while place > 0 and index - place < 14 and tokens[place].mark < 0 and tokens[place].text not in ",;:—–":
        if tokens[place].low == "who":
            return back(tokens, place - 1)
        place -= 1
    return None


_NOT_ADVERBS = frozenset(
    "ally family reply supply rally assembly fly bully monopoly anomaly weekly daily monthly".split()
)


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
            while stop >= 0 and tokens[stop].low in (
                "on late early last this earlier the same next two three later that".split()
            ):
                stop -= 1
            if stop < 0 or (stop == index - 1 and low not in WEEKDAYS):
                return index
            index = stop
        else:
            return index
    return index


def _over_apposition(tokens: Sequence[Token], comma: int) -> Phrase | None:
    """ "X, the director of Y, said", "the speaker, X, said", "X (R-Ariz.), who ..., said": the subject before it all."""
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
            if outer is not None and outer.kind == "name":
                return outer
            if outer is not None and inner is not None and inner.kind == "name" and inner.first <= index + 2:
                return inner
            if outer is not None and outer.kind == "described":
                return outer
        index -= 1
    # No comma before: "On Monday evening in Kyiv, said X" has no subject here; "Mr Smith, said".
    return None


def is_outlet(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether a phrase names a newspaper, an agency or a broadcaster."""
    run = tokens[phrase.first : phrase.last + 1]
    if phrase.kind == "name":
        return (
            run[-1].text in MEDIA
            or (run[0].text in MEDIA and len(run) <= 3)
            or run[-1].text in MEDIA_WORDS
            or (run[0].text in ("Agence", "Deutsche", "Associated", "Fox", "Radio", "Al"))
        )
    return phrase.kind == "described" and run[-1].low in MEDIA_NOUNS
