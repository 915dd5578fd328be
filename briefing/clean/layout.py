"""Where the lines of a text lie. A text comes in, spans go out; hard-wrapped paragraphs come out as one span each."""

from itertools import pairwise

from briefing import lazy

_ITEM = lazy.pattern(r"[-*•·–>#|]|\d{1,3}[.)] ")
_WIDEST = 110
_NARROWEST = 50
_LEAST = 8


def line_spans(text: str) -> list[tuple[int, int]]:
    """Return the spans of the lines of `text` that hold more than white space, white space at their ends left out.

    Text that was wrapped at a fixed width (mail, PDF) gives one span a paragraph.
    """
    spans = []
    at = 0
    for raw in text.splitlines(keepends=True):
        bare = raw.strip()
        if bare:
            start = at if raw[0] == bare[0] else at + raw.index(bare[0])
            spans.append((start, start + len(bare)))
        at += len(raw)
    return _unwrapped(text, spans) if _wrapped(text, spans) else spans


def _wrapped(text: str, spans: list[tuple[int, int]]) -> bool:
    """Whether most lines break at nearly the same width in the middle of a sentence."""
    if len(spans) < _LEAST or len(text) > len(spans) * _WIDEST:
        return False
    width = _width(spans)
    if not _NARROWEST <= width <= _WIDEST:
        return False
    full = [(start, end) for start, end in spans if end - start >= 0.7 * width]
    broken = sum(1 for start, end in full if text[end - 1] not in '.!?:”"')
    return 2 * len(full) >= len(spans) and 3 * broken >= 2 * len(full)


def _width(spans: list[tuple[int, int]]) -> int:
    lengths = sorted(end - start for start, end in spans)
    return lengths[len(lengths) * 9 // 10]


def _unwrapped(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join lines that a fixed width has parted: full ones, with no empty line after them.

    Where an empty line stands between all lines alike it tells nothing, and only a short last line ends a paragraph.
    """
    width = _width(spans)
    gaps = [text.count("\n", end, start) for (_, end), (start, _) in pairwise(spans)]
    spaced = sum(gap >= 2 for gap in gaps) > 0.9 * len(gaps)
    joined = [spans[0]]
    for (start, end), (next_start, next_end), gap in zip(spans, spans[1:], gaps, strict=False):
        ended = text[end - 1] in '.!?”"' and end - start < 0.85 * width
        together = (gap <= 1 or spaced) and end - start >= 0.6 * width and not ended
        if together and not _ITEM.match(text, next_start):
            joined[-1] = (joined[-1][0], next_end)
        else:
            joined.append((next_start, next_end))
    return joined
