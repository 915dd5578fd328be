"""Statements in, accusations with the answers to them out: a denial, or the charge thrown back.

A denial is a sentence whose subject denies or rejects something, right after a sentence that blames that subject, or in
another article on the same act. A charge thrown back takes two speakers of two states, each blaming the other's state,
about a third one that both name.
"""

import re
from collections.abc import Iterator, Sequence

from briefing import lazy
from briefing.compare.facts import Statement
from briefing.gazetteer import SEATS
from briefing.model import Contrast, Digest
from briefing.names.places import places

_BLAME = lazy.pattern(
    r"\b(?:accus\w+|blam\w+|alleg(?:ed|es|ing)|responsib\w+|source of|guilty|behind the|aggress\w+|violat\w+|fuel(?:l?ing|ed|s)?"
    r"|provok\w+|provocat\w+|perpetuat\w+|pushing|bloodshed|meddl\w+|interfer\w+|undermin\w+|crossed the line|"
    r"destabili[sz]\w+|lies (?:entirely |squarely )?with|escalat\w+)",
    re.IGNORECASE,
)
_CHARGE = lazy.pattern(r"\b(?:accus\w+|blam\w+|alleg\w+|tied|responsib\w+|charg(?:ed|es)|behind)\b", re.IGNORECASE)
_DENY = lazy.pattern(
    r"\b(?:has |have |had )?(?:repeatedly |strongly |flatly |also |always )?(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?)\b"
)
_DENIED = lazy.pattern(
    r"\b(?:involvement|wrongdoing|responsib\w+|accus\w+|alleg\w+|charg\w+|claim\w*|report\w*|it|any|role|link\w*)\b"
)

SEVERAL = 8
"""Charges of one speaker's side in an article that are looked at."""


def blames(digests: Sequence[Digest], told: Sequence[Statement]) -> list[Contrast]:
    """Return accusation and denial, charge and counter-charge, as pairs of kind "denial", by the order of the text."""
    return [*_denials(digests, told), *_returned(digests, told)]


def _denials(digests: Sequence[Digest], told: Sequence[Statement]) -> list[Contrast]:
    found = []
    for place in range(1, len(told)):
        before, here = told[place - 1], told[place]
        if not before.states or before.article != here.article or here.sentence.index - before.sentence.index != 1:
            continue
        text = here.sentence.text
        match = _DENY.search(text)
        if match is None or not _DENIED.search(text, match.end()) or not _CHARGE.search(before.sentence.text):
            continue
        if _subject_states(digests, here, match.start()) & before.states:
            ident = digests[here.article].article.id
            found.append(Contrast("denial", ((ident, before.sentence.index), (ident, here.sentence.index))))
    return found


def _subject_states(digests: Sequence[Digest], statement: Statement, end: int) -> set[str]:
    """The states named before the verb, when they stand near the start of the sentence."""
    if end > 60:
        return set()
    start = statement.sentence.span.start
    named = places(digests[statement.article].article.text, start, start + end)
    return {SEATS.get(place.name, place.name) for place in named}


def _returned(digests: Sequence[Digest], told: Sequence[Statement]) -> list[Contrast]:
    charges: dict[tuple[int, str, str], list[tuple[Statement, int]]] = {}
    for statement, index, target, speaker in _charges(digests, told):
        charges.setdefault((statement.article, speaker, target), []).append((statement, index))
    found: list[Contrast] = []
    for (article, speaker, target), own in charges.items():
        if speaker < target:
            answers = charges.get((article, target, speaker), [])
            pair = next(_on_one_matter(own[:SEVERAL], answers[:SEVERAL], {speaker, target}), None)
            if pair is not None:
                ident = digests[article].article.id
                found.append(Contrast("denial", tuple((ident, index) for index in sorted(pair))))
    return found


def _on_one_matter(
    charges: Sequence[tuple[Statement, int]], answers: Sequence[tuple[Statement, int]], parties: set[str]
) -> Iterator[tuple[int, int]]:
    """Yield the sentences of a charge and an answer that both name a third state."""
    for charge, one in charges:
        for answer, two in answers:
            if (charge.states & answer.states) - parties:
                yield one, two


def _charges(digests: Sequence[Digest], told: Sequence[Statement]) -> list[tuple[Statement, int, str, str]]:
    """Return (statement, sentence, blamed state, speaker's state) of quotations that blame a state."""
    by_place = {
        (statement.article, statement.sentence.index): statement for statement in told if len(statement.states) > 1
    }
    found = []
    for index, digest in enumerate(digests):
        text = digest.article.text
        for quotation in digest.quotations:
            statement = by_place.get((index, quotation.sentence))
            if statement is None or quotation.speaker is None or not _BLAME.search(statement.sentence.text):
                continue
            words = [quotation.speaker, *([quotation.role] if quotation.role else [])]
            own = {SEATS.get(place.name, place.name) for span in words for place in places(text, span.start, span.end)}
            if len(own) != 1:
                continue
            speaker = next(iter(own))
            found += [(statement, quotation.sentence, target, speaker) for target in sorted(statement.states - own)]
    return found
