"""A source's full text, cut so that every quoted passage has an id of its own.

In comes the text and the passages that the brief quotes; out go paragraphs of pieces whose texts together are the
text, with nothing changed but the blank lines between paragraphs.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.model import Span
from briefing.render.view import sentence_id

_GAP = re.compile(r"[^\S\n]*\n[^\S\n]*(?:\n\s*)+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text; `ids` are the passages that begin here, `quoted` says whether a passage covers it."""

    text: str
    ids: tuple[str, ...]
    quoted: bool


def cut(text: str, number: int, passages: Iterable[Sequence[Span]]) -> tuple[tuple[Piece, ...], ...]:
    """Return paragraphs of pieces; each passage of source `number` has its id where it begins."""
    starts: dict[int, list[str]] = {}
    covered: list[Span] = []
    for spans in sorted({tuple(spans) for spans in passages if spans}):
        starts.setdefault(spans[0].start, []).append(sentence_id(number, spans))
        covered.extend(spans)
    edges = sorted({edge for span in covered for edge in (span.start, span.end)} | set(starts))
    paragraphs, at = [], 0
    for gap in [*_GAP.finditer(text), None]:
        end = gap.start() if gap else len(text)
        inner = [at, *(edge for edge in edges if at < edge < end), end]
        pieces = tuple(
            Piece(text[a:b], tuple(starts.get(a, ())), any(s.start <= a and b <= s.end for s in covered))
            for a, b in zip(inner, inner[1:], strict=False)
            if a < b
        )
        if any(piece.text.strip() for piece in pieces):
            paragraphs.append(pieces)
        at = gap.end() if gap else end
    return tuple(paragraphs)
