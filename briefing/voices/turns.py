"""An article's sentences and blocks in, the turns of a transcript out: who has the floor from which sentence to which.

What is said without quotation marks belongs to the label before it. Where a turn may have ended (somebody speaks of the
speaker, a heading, the foot of the page) nobody has the floor.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby

from briefing import lazy
from briefing.model import Block, Quotation, Role, Sentence, Span, Turn
from briefing.names.courtesies import is_courtesy
from briefing.names.phrases import forward
from briefing.names.tokens import statements
from briefing.voices.labels import Label, labels, spoken

_FOOT = lazy.pattern(
    r"(?:this|the) (?:interview|conversation|transcript|discussion|text)\b.{0,60}\b(?:was|were|has been|is)\b|(?:interview|transcript|"
    r"translation|translated|edited|transcribed|recorded)\b.{0,30}\bby\b|\W*(?:end(?:s|ed)?\b.{0,20}|###\W*)$",
    re.IGNORECASE,
)
_QUESTION = 6
"""Sentences that a question may have."""
_ASIDE = lazy.pattern(r"\s*[(\[][^)\]]*[)\]]\W*$")


def turns(text: str, sentences: Sequence[Sentence], blocks: Sequence[Block] = ()) -> tuple[Turn, ...]:
    """Return the turns of a transcript in order, each with a whole run of `sentences`; none where it is no transcript.

    `blocks` are the article's, as cleaning gave them: a label may stand on a line that was taken for a heading.
    """
    if ":" not in text and "：" not in text and "Q." not in text:
        return ()
    starts = [sentence.span.start for sentence in sentences]
    lines = _lines(sentences, blocks)
    known = labels(text, lines)
    if not known:
        return ()
    return tuple(_turns(text, sentences, starts, lines, known))


def _lines(sentences: Sequence[Sentence], blocks: Sequence[Block]) -> list[Span]:
    """Return the paragraphs and what else may carry a label; sentences within a paragraph may carry one, too."""
    lines = [sentence.span for sentence in sentences]
    paragraphs = {block.span.start for block in blocks if block.role is Role.PARAGRAPH}
    lines += [block.span for block in blocks if block.role is Role.HEADING and block.span.start not in paragraphs]
    return sorted(lines)


def _turns(
    text: str, sentences: Sequence[Sentence], starts: Sequence[int], lines: Sequence[Span], known: Sequence[Label]
) -> Iterator[Turn]:
    ends = [lines[label.line].start for label in known[1:]] + [len(text)]
    own_starts = set(starts)
    headings = [span.start for span in lines if span.start not in own_starts]
    for place, (label, end) in enumerate(zip(known, ends, strict=True)):
        line = lines[label.line]
        first, stop = bisect_left(starts, line.start), bisect_left(starts, end)
        paragraphs = [tuple(group) for _, group in groupby(sentences[first:stop], key=lambda one: one.paragraph)]
        if not paragraphs:
            continue
        below = bisect_right(headings, line.start)
        heading = headings[below] if below < len(headings) else end
        last = place == len(known) - 1
        if label.kind == "press":
            begin = first + _asked(paragraphs[0])
        else:
            begin = first + sum(map(len, paragraphs[: _own(text, paragraphs, label, heading, last=last)]))
        if last and first and sentences[first - 1].paragraph == sentences[first].paragraph:
            begin = first + 1  # glued to what goes before: where it ends, nothing tells
        yield _turn(text, label, line.start)._replace(first=first, stop=begin)
        if label.kind in ("press", "nobody") and not last and begin < stop:
            # What follows a question without a label is an answer, or more of the question: nobody's by name.
            yield Turn(None, None, None, named=False, press=False, first=begin, stop=stop)


def _own(text: str, paragraphs: Sequence[Sequence[Sentence]], label: Label, heading: int, *, last: bool) -> int:
    """Return how many of the paragraphs from the label to the next are surely said by the label's speaker."""
    surname = re.compile(rf"\b{re.escape(label.who.split()[-1])}\b", re.IGNORECASE)
    for number, group in enumerate(paragraphs):
        span = Span(group[0].span.start, group[-1].span.end)
        if not number:
            continue
        if span.start > heading or _FOOT.match(text, span.start, span.end):
            return number
        if len(label.who) > 1 and surname.search(text, span.start, span.end):
            return number
        if last and not spoken(text, span) and not _ASIDE.match(text, span.start, span.end):
            return number
    return len(paragraphs)


def _asked(paragraph: Sequence[Sentence]) -> int:
    """Return how many sentences of a questioner's paragraph are the question: up to the last that asks, if any does."""
    asking = [
        number for number, sentence in enumerate(paragraph[:_QUESTION], 1) if sentence.text.rstrip('"”’)')[-1:] == "?"
    ]
    return asking[-1] if asking else len(paragraph)


def _turn(text: str, label: Label, start: int) -> Turn:
    whole = Span(start, label.said)
    if label.kind != "person":
        return Turn(whole, None, None, named=False, press=label.kind == "press", first=0, stop=0)
    tokens = next(iter(statements(text, label.span, (), ())), [])
    phrase = forward(tokens, 0)
    if phrase is None or phrase.last < len(tokens) - 1:
        return Turn(whole, label.span, None, named=True, press=False, first=0, stop=0)
    role = Span(tokens[phrase.role[0]].start, tokens[phrase.role[1]].end) if phrase.role[0] >= 0 else None
    speaker = Span(tokens[phrase.first].start, tokens[phrase.last].end)
    return Turn(whole, speaker, role, named=phrase.kind == "name", press=False, first=0, stop=0)


def spoken_words(text: str, sentences: Sequence[Sentence], parts: Sequence[Turn]) -> Iterator[Quotation]:
    """Yield one quotation for each sentence of the turns but greetings and thanks, its label left out."""
    for turn in parts:
        for sentence in sentences[turn.first : turn.stop]:
            start = max(sentence.span.start, turn.label.end if turn.label else 0)
            start += len(text[start : sentence.span.end]) - len(text[start : sentence.span.end].lstrip())
            if start < sentence.span.end and not is_courtesy(text[start : sentence.span.end]):
                words = Span(start, sentence.span.end)
                yield Quotation(words, sentence.index, turn.speaker, turn.role, None, turn.named)
