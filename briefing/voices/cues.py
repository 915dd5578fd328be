"""Tokens of a statement in, its speech acts out: who is said to say something, by which verb.

Nothing here looks at other statements; a pronoun stays a pronoun.
"""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from briefing.names.phrases import forward
from briefing.names.roles import appositive
from briefing.names.tags import RETORTS
from briefing.names.titles import Phrase
from briefing.names.tokens import Token
from briefing.names.words import (
    ADVERBS,
    AUXILIARIES,
    DOCUMENTS,
    PARTICIPLES,
    REPORT,
    VERBS,
)
from briefing.voices.subjects import clause_subject, first_subject, later_subject, subject_before

Order = Literal["subject first", "verb first", "according", "participle"]

_FINDING = frozenset("found finds shows showed revealed indicated indicates".split())
_MAKING = frozenset("made makes make".split())
_ISSUING = frozenset("issued released published posted sent".split())
_ISSUED = frozenset("statement letter memo communique communiqué".split())
_TELLING = VERBS | REPORT
_QUOTED = AUXILIARIES | {"quoted", "as"}
_SPEAKING = RETORTS | VERBS | REPORT | PARTICIPLES | _ISSUING | _MAKING | _FINDING | {"according"}


class Cue(NamedTuple):
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
    after_mark = False
    for index, token in enumerate(tokens):
        likely = token.low in _SPEAKING or after_mark
        after_mark = token.mark >= 0
        if not likely or after_mark or token.possessive:
            continue
        cue = _cue(tokens, index, token, found) or _bare(tokens, index)
        if cue is not None:
            found.append(cue)
    return found


def addressed(tokens: Sequence[Token], acts: Sequence[Cue]) -> tuple[Phrase | None, bool]:
    """Return the person who is told or asked something, by name, and whether it is asked: then that one answers next."""
    for act in acts:
        index = act.verb + 1
        if (
            act.verb >= 0
            and tokens[act.verb].low in ("told", "asked")
            and index < len(tokens)
            and tokens[index].capital
        ):
            found = forward(tokens, index)
            return (found if found is not None and found.kind == "name" else None), tokens[act.verb].low == "asked"
    return None, False


def _label(tokens: Sequence[Token]) -> Cue | None:
    """Know "News reader: “...”": the speaker before a colon, with no verb."""
    colon = 0
    for index, token in enumerate(tokens[:12]):
        if token.text == ":":
            colon = index
            break
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
    if token.low in _FINDING and (
        tokens[index + 1 : index + 2] and (tokens[index + 1].low == "that" or tokens[index + 1].mark >= 0)
    ):
        return _finite(tokens, index, found)
    if token.low in _MAKING and any(after.low == "clear" for after in tokens[index + 1 : index + 3]):
        return _finite(tokens, index, found)
    if token.low in _ISSUING and any(after.low in _ISSUED for after in tokens[index + 1 : index + 6]):
        return _finite(tokens, index, found)
    if token.low in _TELLING and not (token.capital and index and tokens[index - 1].is_word):
        return _finite(tokens, index, found)
    if token.low in RETORTS and index and _retorts(tokens, index):
        return _finite(tokens, index, found)
    return None


def _retorts(tokens: Sequence[Token], index: int) -> bool:
    """Know "the official shot back: “...”" and "“...,” she shot back."; a blow that is returned is no speech."""
    rest = tokens[index + 1 : index + 4]
    if len(rest) < 2 or rest[0].low != "back":
        return False
    if rest[1].text in (":", ",") and len(rest) > 2 and rest[2].mark >= 0:
        return True
    return rest[1].text in (".", ",") and any(token.mark >= 0 for token in tokens[max(index - 4, 0) : index])


def _maker(tokens: Sequence[Token], start: int) -> Phrase | None:
    """Know "a tally by X": X."""
    for place in range(start + 1, min(start + 5, len(tokens) - 1)):
        if tokens[place].low in ("by", "from") and tokens[place + 1].capital:
            return forward(tokens, place + 1)
    return None


def _issuer(tokens: Sequence[Token], document: Phrase) -> Phrase:
    """Know "a statement issued by the ministry": the ministry; else the document itself."""
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
    alone = index == 1 and tokens[index].low.endswith("ed")
    if alone and not tokens[index].capital and tokens[index].low not in VERBS:
        behind = forward(tokens, index + 1)
        if behind is not None and behind.kind == "name":
            return Cue(index, behind.last, index, behind, "verb first")
    subject = forward(tokens, index)
    if subject is None or subject.first > index + 6 or subject.last + 1 >= len(tokens):
        return None
    after = tokens[subject.last + 1]
    if after.low in _TELLING:
        return None
    ends = subject.last + 2 >= len(tokens) or not tokens[subject.last + 2].is_word
    if after.is_word and not after.capital and ends and after.low.endswith("ed"):
        return Cue(subject.first, subject.last + 1, subject.last + 1, subject, "subject first")
    if subject.kind == "name" and after.text == "," and (role := appositive(tokens, subject.last)):
        stop = role[1] + 1
        if stop >= len(tokens) or tokens[stop].text == ".":
            return Cue(subject.first, role[1], -1, subject, "subject first")
    return None


def _finite(tokens: Sequence[Token], index: int, found: Sequence[Cue]) -> Cue | None:
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
    if _passive(tokens, index) or (
        tokens[index].low == "continued" and tokens[index + 1 : index + 2] and tokens[index + 1].low == "to"
    ):
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
    return _joined(tokens, index, found)


def _joined(tokens: Sequence[Token], index: int, found: Sequence[Cue]) -> Cue | None:
    """Give "and said" the subject of the verb before it, or of the statement."""
    place = index - 1
    while place > 0 and tokens[place].low in ADVERBS:
        place -= 1
    if tokens[place].low not in ("and", "but"):
        return None
    last = next((cue for cue in reversed(found) if cue.order == "subject first"), None)
    subject = last.subject if last else first_subject(tokens, index)
    if last and tokens[place - 1].is_word:
        subject = later_subject(tokens, last.last, place) or subject
    doubtful = any(token.low in ("reportedly", "allegedly") for token in tokens[place:index])
    return Cue(index, index, index, subject, "participle", doubtful) if subject else None


_GOING_ON = frozenset("on continued continues proceeded twitter facebook media".split())


def _is_noun(tokens: Sequence[Token], index: int) -> bool:
    """Whether "warning" is a thing here: "an early warning system"."""
    before = tokens[index - 1]
    return before.is_word and before.low not in AUXILIARIES and before.low not in ("and", "while", "also", "then")


def _is_naming(tokens: Sequence[Token], index: int, subject: Phrase) -> bool:
    """Tell "a group called X" from "an expert called the idea good": what it is called, not what it calls."""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if tokens[index].low not in _NAMED or after is None or not (after.mark >= 0 or after.capital):
        return False
    return tokens[subject.first].low in ("a", "an", "one", "another") and subject.last == index - 1


_NAMED = frozenset("called named dubbed labeled labelled termed".split())


def _passive(tokens: Sequence[Token], index: int) -> bool:
    """Know "is charged", "was told", "were also accused": the subject is not the one who speaks."""
    place = index - 1
    while place > 0 and tokens[place].low in ADVERBS:
        place -= 1
    return tokens[place].low in ("is", "are", "was", "were", "be", "been", "being", "get", "got", "gets")


def _inverted(tokens: Sequence[Token], index: int) -> bool:
    """Words that are no quotation, and then "said Angela Stent": the verb after the comma."""
    return tokens[index - 1].text in ("—", "–", "-", "--")


def _participle(tokens: Sequence[Token], index: int, found: Sequence[Cue]) -> Cue | None:
    """Know "Trump warned him, saying ...": the subject is the one of the verb before, else of the statement."""
    if index and tokens[index - 1].low in _QUOTED:
        subject, doubtful = subject_before(tokens, index)
        passive = index > 1 and tokens[index - 2].low in ("cited", "quoted")  # "X was quoted as saying"
        order: Order = "subject first" if passive else "participle"
        return Cue(subject.first, index, index, subject, order, doubtful) if subject else None
    if index and tokens[index - 1].low in ("of", "for", "the", "a", "from"):
        return None
    if tokens[index].low in ("warning", "writing") and index and _is_noun(tokens, index):
        return None
    own = clause_subject(tokens, index)
    if own is not None:
        return Cue(index, index, index, own, "participle")
    for cue in reversed(found):
        if cue.order in ("subject first", "participle"):
            return Cue(index, index, index, cue.subject, "participle", cue.doubtful)
    first = first_subject(tokens, index)
    return Cue(index, index, index, first, "participle") if first else None
