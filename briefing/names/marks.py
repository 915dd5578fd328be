"""Text in, the words between quotation marks out, as spans inside the marks. Nothing here asks who speaks.

Curly and straight double marks pair by shape, or by their neighbours where the shape does not tell. Single marks are
quotations of their own (British style) or nested ones; an apostrophe is neither. A paragraph that opens a mark and
does not close it is a piece of a longer quotation when the next paragraph opens with a mark again.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefing import lazy
from briefing.model import Span

# Each of these opens with the sign itself and looks back from behind it: so the search can leap from sign to sign.
_DOUBLE = lazy.pattern(r"[“”\"«»„‟`'](?:(?<=[^`'])|(?<=`)`|(?<=')'(?:(?<![^\W_]..)|(?![^\W_])))")
_OPENERS = "“«„‟"
_SINGLE_OPEN = lazy.pattern(r"[‘'‛’](?:(?<=[‘'‛])(?<![^\W_].)(?=[^\s'’])|(?<=['’])(?<![\w.,!?…].)(?=[A-Z]))")
_SINGLE_CLOSE = lazy.pattern(r"[’'](?<=[^\s(\[—–].)(?![^\W_])")
_TAG = lazy.pattern(
    r",\s(?:(?:he|she|they|[A-Z][\w.]+(?:\s[A-Z][\w.]+)*)\s(?:said|says|added|told|wrote|tweeted)|(?:said|says)\s)\b"
)
_LONGEST = 2000
"""Characters after which a single mark is taken for an apostrophe that opened nothing."""
_CLIPPED = lazy.pattern(r"(?:\d0s|em|til|cause|tis|twas|n|bout|round)\b", re.IGNORECASE)
_FINAL = frozenset(".,?!…;:—")


class Mark(NamedTuple):
    """One pair of marks: `inner` lies inside them, `outer` takes them in; `depth` 1 is a quotation in a quotation.

    `open_end`: the paragraph ended before the mark closed.
    """

    inner: Span
    outer: Span
    depth: int = 0
    open_end: bool = False


def pairs(text: str, paragraphs: Sequence[Span]) -> tuple[tuple[Mark, ...], ...]:
    """Return the marks of each paragraph, outer ones before the ones nested in them, by start."""
    opening = [_opens_with_mark(text, span) for span in paragraphs]
    found: list[tuple[Mark, ...]] = []
    for index, span in enumerate(paragraphs):
        follows = index + 1 < len(paragraphs) and opening[index + 1]
        doubles = _doubles(text, span, follows=follows)
        found.append(tuple(sorted(_with_singles(text, span, doubles), key=lambda mark: (mark.inner.start, mark.depth))))
    return tuple(found)


def _opens_with_mark(text: str, span: Span) -> bool:
    return text[span.start : span.start + 1] in ("“", '"', "«", "„") or text.startswith("``", span.start)


def _is_opener(text: str, match: re.Match[str], span: Span, *, inside: bool) -> bool:
    """Tell an opening mark from a closing one: by shape, else by the space around it, else by turns."""
    sign = match.group()
    if sign[0] in "“«„‟" or sign == "``":
        # Some keyboards close with the opening shape; nothing opens inside an open pair right before a space.
        after = text[match.end() : match.end() + 1]
        return not (inside and (not after or after.isspace()))
    if sign in ("”", "»"):
        return False
    before = text[match.start() - 1] if match.start() > span.start else " "
    after = text[match.end()] if match.end() < span.end else " "
    if before.isspace() or before in "([{—–-‘'":
        return not after.isspace() and not (inside and before in "—–-‘'")
    if after.isspace() or after in ".,;:?!)]—–":
        return False
    return not inside and not before.isdigit()


def _doubles(text: str, span: Span, *, follows: bool) -> list[Mark]:
    found: list[Mark] = []
    start: re.Match[str] | None = None
    for match in _DOUBLE.finditer(text, span.start, span.end):
        if _is_opener(text, match, span, inside=start is not None):
            # An opening mark inside an open pair: the first one was never closed.
            start = match
        elif start is not None:
            found.append(_mark(text, start, match.start(), match.end()))
            start = None
    if start is not None and follows:
        found.append(_mark(text, start, span.end, span.end, open_end=True))
    elif start is not None and start.start() == span.start:
        # The closing mark was forgotten: before ", he said" the words end, else with the paragraph.
        tag = _TAG.search(text, start.end(), span.end)
        end = tag.start() + 1 if tag else span.end
        found.append(_mark(text, start, end, end, open_end=tag is None))
    return [mark for mark in found if mark.inner.start < mark.inner.end]


def _mark(text: str, start: re.Match[str], end: int, outer_end: int, *, open_end: bool = False, depth: int = 0) -> Mark:
    first, last = start.end(), end
    while first < last and text[first].isspace():
        first += 1
    while last > first and text[last - 1].isspace():
        last -= 1
    return Mark(Span(first, last), Span(start.start(), outer_end), depth, open_end)


def _with_singles(text: str, span: Span, doubles: Sequence[Mark]) -> list[Mark]:
    """Add the single-marked quotations between the double-marked ones, and the ones inside them."""
    found = list(doubles)
    place = span.start
    for mark in doubles:
        found += _singles(text, place, mark.outer.start, depth=0)
        found += _singles(text, mark.inner.start, mark.inner.end, depth=1)
        place = max(place, mark.outer.end)
    found += _singles(text, place, span.end, depth=0)
    return found


def _singles(text: str, start: int, end: int, *, depth: int) -> list[Mark]:
    found: list[Mark] = []
    place = start
    while (opener := _SINGLE_OPEN.search(text, place, end)) is not None:
        place = opener.end()
        if _CLIPPED.match(text, place, end) or (opener.group() == "’" and depth == 0):
            continue
        closer = _closer(text, place, end)
        if closer is not None:
            found.append(_mark(text, opener, closer, closer + 1, depth=depth))
            place = closer + 1
    return [mark for mark in found if mark.inner.start < mark.inner.end]


def _closer(text: str, start: int, end: int) -> int | None:
    """Return where the single mark closes: after punctuation for sure, after "s" only if nothing better follows."""
    doubtful: int | None = None
    end = min(end, start + _LONGEST)
    again = _SINGLE_OPEN.search(text, start, end)
    limit = again.start() if again else end
    for match in _SINGLE_CLOSE.finditer(text, start, end):
        if match.start() >= limit and doubtful is not None:
            return doubtful
        before = text[match.start() - 1]
        if before in _FINAL or text[match.end() : match.end() + 1] in (",", ".", ";", ":", "?", "!"):
            return match.start()
        if before not in "sS":
            return match.start()
        if doubtful is None:
            doubtful = match.start()
    return doubtful
