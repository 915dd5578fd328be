"""A source's full text, cut so that a link can reach every quoted passage and light up exactly that.

In comes the text and the passages that the brief quotes; out go paragraphs of pieces whose texts together are the
text, nothing changed but the blank lines between paragraphs and characters that must not be shown.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from briefing import lazy
from briefing.model import Span
from briefing.render.passages import sentence_id
from briefing.render.shown import show

_GAP = lazy.pattern(r"[^\S\n]*\n[^\S\n]*(?:\n\s*)+")


class Piece(NamedTuple):
    """A run of text and, from the outside in, the passages it belongs to.

    `opens`: (id, whether this is the passage's beginning) of passages that start or resume here; `closes`: how many
    end after it.
    """

    text: str
    opens: tuple[tuple[str, bool], ...]
    closes: int


class FullText(NamedTuple):
    """Paragraphs of pieces; `resumed` are ids of passages that go on in another place than they begin in."""

    paragraphs: tuple[tuple[Piece, ...], ...]
    resumed: tuple[str, ...]


class _Run(NamedTuple):
    """One unbroken piece of a passage. Ordered so that what encloses comes before what it encloses."""

    start: int
    minus_end: int
    id: str
    first: bool

    @property
    def end(self) -> int:
        return -self.minus_end


def cut(text: str, number: int, passages: Iterable[Sequence[Span]]) -> FullText:
    """Return the full text of source `number`; every passage has its id where it begins."""
    stretches = _stretches(text)
    wanted = sorted({tuple(spans) for spans in passages if spans})
    runs = sorted(run for spans in wanted for run in _runs(spans, sentence_id(number, spans), stretches))
    paragraphs = tuple(_paragraph(text, stretch, _nested(runs, stretch)) for stretch in stretches)
    resumed = sorted({ident for pieces in paragraphs for piece in pieces for ident, first in piece.opens if not first})
    return FullText(paragraphs, tuple(resumed))


def _stretches(text: str) -> list[Span]:
    """Return the paragraphs of a text: what stands between blank lines."""
    found, at = [], 0
    for gap in _GAP.finditer(text):
        found.append(Span(at, gap.start()))
        at = gap.end()
    found.append(Span(at, len(text)))
    return [span for span in found if text[span.start : span.end].strip()]


def _runs(spans: Sequence[Span], ident: str, stretches: Sequence[Span]) -> list[_Run]:
    """Return a passage as runs, none of which crosses from one paragraph into another."""
    pieces = [
        (max(span.start, stretch.start), min(span.end, stretch.end))
        for span in spans
        for stretch in stretches
        if span.start < stretch.end and stretch.start < span.end
    ]
    return [_Run(start, -end, ident, i == 0) for i, (start, end) in enumerate(sorted(pieces))]


def _nested(runs: Sequence[_Run], stretch: Span) -> list[_Run]:
    """Return the runs of one paragraph, those that overlap without enclosing each other cut in two."""
    waiting = [run for run in runs if stretch.start <= run.start < stretch.end]
    done: list[_Run] = []
    while waiting:
        run = waiting.pop(0)
        across = [other.end for other in done if other.start < run.start < other.end < run.end]
        if across:
            edge = min(across)
            waiting = sorted(
                [_Run(run.start, -edge, run.id, run.first), _Run(edge, run.minus_end, run.id, first=False), *waiting]
            )
        else:
            done.append(run)
    return done


def _paragraph(text: str, stretch: Span, runs: Sequence[_Run]) -> tuple[Piece, ...]:
    edges = sorted({stretch.start, stretch.end} | {edge for run in runs for edge in (run.start, run.end)})
    pieces = []
    for start, end in pairwise(edges):
        opens = tuple((run.id, run.first) for run in runs if run.start == start)
        closes = sum(run.end == end for run in runs if run.start <= start)
        pieces.append(Piece(show(text[start:end]), opens, closes))
    return tuple(pieces)
