"""The stage itself: paragraphs of sentences in, quotations with speakers out.

Each statement's quotations look for a speech act around them; a quotation that has none continues the speaker before
it. A pronoun goes to the last speaker or subject that its gender allows.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby, zip_longest

from briefing.model import Block, Quotation, Role, Sentence, Span, Turn
from briefing.names.marks import Mark, pairs
from briefing.names.register import Names
from briefing.names.tokens import Token, statements
from briefing.voices.speakers import Floor
from briefing.voices.turns import spoken_words
from briefing.voices.voice import NOBODY, Voice
from briefing.voices.worth import is_quotation

BEFORE = 3
"""Paragraphs before a quotation in which its speaker may have been brought in."""


def attribute(
    text: str,
    sentences: Sequence[Sentence],
    blocks: Sequence[Block] = (),
    *,
    outlet: str | None = None,
    parts: Sequence[Turn] = (),
) -> tuple[Quotation, ...]:
    """Return the quotations of an article by where they start: one record for each pair of quotation marks.

    `sentences` are the article's own, in order; of `blocks` only headings count: a name in one may sign the quotation
    above it. `outlet` is the article's outlet: what somebody told it is first hand. `parts` are the turns of a
    transcript: each of their sentences is a record, too. Never raises.
    """
    found = _in_marks(text, sentences, blocks, outlet)
    if found and sum(sentence.text.isupper() for sentence in sentences) * 2 > len(sentences):
        # Names are told by their capitals: where all is in capitals, nobody is named rather than somebody wrong.
        found = [Quotation(quotation.span, quotation.sentence, hand=quotation.hand) for quotation in found]
    if parts:
        found = [*spoken_words(text, sentences, parts), *_within(found, parts)]
    return tuple(sorted(found, key=lambda quotation: (quotation.span.start, -quotation.span.end)))


def _within(found: Sequence[Quotation], parts: Sequence[Turn]) -> Iterator[Quotation]:
    """Leave quotations inside a turn without a speaker where no speech act gives them one."""
    said = {index for turn in parts for index in range(turn.first, turn.stop)}
    for quotation in found:
        bare = quotation.sentence in said and quotation.verb is None
        yield quotation._replace(speaker=None, role=None, named=False) if bare else quotation


def _in_marks(text: str, sentences: Sequence[Sentence], blocks: Sequence[Block], outlet: str | None) -> list[Quotation]:
    groups = [tuple(group) for _, group in groupby(sentences, key=lambda sentence: sentence.paragraph)]
    paragraphs = [Span(group[0].span.start, group[-1].span.end) for group in groups]
    marks = pairs(text, paragraphs)
    if not any(marks):
        return []
    starts = [sentence.span.start for sentence in sentences]
    split = [statements(text, span, found, starts) for span, found in zip(paragraphs, marks, strict=True)]
    floor = Floor(text, Names(text, split), outlet)
    found: list[Quotation] = []
    headings = [block.span for block in blocks if block.role is Role.HEADING]
    unsigned = -1
    for index, (group, own, parts) in enumerate(zip(groups, marks, split, strict=True)):
        if unsigned < 0 and not any(marks[index : index + BEFORE + 1]):
            continue  # nobody is quoted for a while
        floor.paragraph()
        if unsigned >= 0 and len(parts) == 1 and (voice := floor.signature(parts[0])) is not None:
            found[unsigned:] = [voice.quotation(own.span, own.sentence) for own in found[unsigned:]]
        new = _paragraph(text, group, own, parts, floor)
        alone = bool(new) and all(quotation.speaker is None for quotation in new) and _only_quoted(parts)
        unsigned = -1 if not alone else unsigned if unsigned >= 0 else len(found)
        found += new
        if unsigned >= 0 and (voice := _signed(text, group[-1].span.end, headings, floor)) is not None:
            found[unsigned:] = [voice.quotation(own.span, own.sentence) for own in found[unsigned:]]
            unsigned = -1
    return found


def _signed(text: str, end: int, headings: Sequence[Span], floor: Floor) -> Voice | None:
    """Return whose name a heading right below the paragraph is that ends at `end`."""
    place = bisect_left(headings, Span(end, end))
    if place == len(headings) or text[end : headings[place].start].strip():
        return None
    parts = statements(text, headings[place], (), ())
    return floor.signature(parts[0]) if len(parts) == 1 else None


def _paragraph(
    text: str, group: Sequence[Sentence], marks: Sequence[Mark], parts: Sequence[Sequence[Token]], floor: Floor
) -> list[Quotation]:
    found: list[Quotation] = []
    voices: dict[int, Voice] = {}
    for tokens, following in zip_longest(parts, parts[1:], fillvalue=()):
        for index, voice in floor.hear(tokens, marks, following):
            voices[index] = voice
            if is_quotation(text, marks[index], tokens, index, spoken=voice.adjacent, voiced=voice.speaker is not None):
                found.append(voice.quotation(marks[index].inner, _sentence_at(group, marks[index].inner.start)))
    around = -1
    for index, mark in enumerate(marks):
        if not mark.depth:
            around = index
        elif around >= 0 and mark.inner.end <= marks[around].inner.end:
            voice = floor.nested(mark, marks[around], voices.get(around, NOBODY))
            if is_quotation(text, mark, (), -1, spoken=voice.adjacent):
                found.append(voice.quotation(mark.inner, _sentence_at(group, mark.inner.start)))
    return found


def _only_quoted(parts: Sequence[Sequence[Token]]) -> bool:
    return all(token.mark >= 0 or not token.is_word for tokens in parts for token in tokens)


def _sentence_at(group: Sequence[Sentence], place: int) -> int:
    at = bisect_right(group, place, key=lambda sentence: sentence.span.start)
    return group[max(at - 1, 0)].index
