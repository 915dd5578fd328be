"""The lines of a mail in, the items of a newsletter out, where its structure says that it is one.

It says so when headings of one level are each followed by prose and each item has a link of its own: on its heading,
or on a closing "Read more". Anything less is one article, since cutting an essay at its subheadings does more harm
than leaving two items together. In plain text, rules of hyphens or the like part the items.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing import lazy
from briefing.read.fragment import Line

WORDS = 25
"""The least words that make an item's prose."""

_MORE = lazy.pattern(
    r"(?:read|continue|full|see|view|learn|find out|keep|get the)\b.{0,30}(?:more|story|article|reading|here|online|report|on)?"
    r"|more\b.{0,30}|[→»›>]+",
    re.IGNORECASE,
)
_RULE = lazy.pattern(r"[ \t]*([-=*_~#•+])(?:[ \t]*\1){4,}[ \t]*$")
_URL = lazy.pattern(r"[(<\[]?(https?://[^\s<>()\[\]]+)[)>\]]?")
_STOP = lazy.pattern(r"[.!?…][”\"’')\]]*(?:\s|$)")


_FOOTER = lazy.pattern(
    r"unsubscribe|(?:manage|update|change) (?:your |my )?(?:e-?mail |newsletter )?(?:preferences|subscription)"
    r"|you(?:['’]re| are)? (?:received|receiving|getting|subscribed)|was sent to\b|view (?:this )?(?:e-?mail )?in (?:your |a )?browser",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a newsletter: its heading, its prose, the address that it links to ("" where none is plain)."""

    title: str
    text: str
    url: str


def items_of_lines(lines: Sequence[Line]) -> tuple[Item, ...]:
    """Return the items of an HTML newsletter, at least two, or nothing where it is one article."""
    for level in range(1, 5):
        starts = [index for index, line in enumerate(lines) if line.level == level]
        if len(starts) < 2:
            continue
        ends = [
            _end(lines, start, level, after) for start, after in zip(starts, [*starts[1:], len(lines)], strict=True)
        ]
        found = [_of_lines(lines[start:end]) for start, end in zip(starts, ends, strict=True)]
        items = [item for item in found if item]
        if _plainly_several(items, len(starts)):
            return _with_opening(lines[: starts[0]], items)
    return _of_linked_headlines(lines)


def _of_linked_headlines(lines: Sequence[Line]) -> tuple[Item, ...]:
    """Return the items of a digest whose headlines are bold links rather than headings: at least three short ones.

    Links between the paragraphs of an article look the same, but there most prose stands before the first one, or the
    pieces between them are long.
    """
    starts = [
        n for n, line in enumerate(lines) if line.linked and 4 <= len(line.text.split()) <= 25 and not _is_more(line)
    ]
    if len(starts) < 3 or sum(len(line.text.split()) for line in lines[: starts[0]]) > 60:
        return ()
    found = [_of_lines(lines[start:end]) for start, end in zip(starts, [*starts[1:], len(lines)], strict=True)]
    items = [item for item in found if item]
    sizes = sorted(len(item.text.split()) for item in items)
    if len(items) < 3 or sizes[len(sizes) // 2] > 150 or not _plainly_several(items, len(starts)):
        return ()
    return tuple(items)


def without_footer(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines without a mailing's foot: from its first mark in the last half on, where 150 words or less follow."""
    for index in range(len(lines) // 2, len(lines)):
        if _FOOTER.search(lines[index].text) and sum(len(line.text.split()) for line in lines[index:]) <= 150:
            return lines[:index]
    return lines


def _end(lines: Sequence[Line], start: int, level: int, after: int) -> int:
    """Return where an item ends: at the next heading of its level or a higher one."""
    return next((index for index in range(start + 1, after) if 0 < lines[index].level < level), after)


def _is_more(line: Line) -> bool:
    """Return whether a line only leads on to the whole story."""
    return bool(line.links) and len(line.text.split()) <= 8 and bool(_MORE.fullmatch(line.text.strip(" .:")))


def _of_lines(lines: Sequence[Line]) -> Item | None:
    head, *rest = lines
    links = list(head.links)
    kept = []
    for line in rest:
        if _is_more(line):
            links += line.links
        else:
            kept.append(line.text)
    text = "\n\n".join(kept)
    if len(text.split()) < WORDS or not _STOP.search(text):
        return None
    return Item(head.text, text, links[0] if links else "")


def items_of_text(text: str) -> tuple[Item, ...]:
    """Return the items of a plain-text newsletter, at least two, or nothing where it is one article."""
    sections: list[list[str]] = [[]]
    for line in text.split("\n"):
        if _RULE.match(line):
            sections.append([])
        elif line.strip():
            sections[-1].append(line)
    if len(sections) < 3:
        return ()
    items = [item for item in map(_of_text, sections) if item]
    return tuple(items) if _plainly_several(items, len(items)) else ()


def _of_text(rows: Sequence[str]) -> Item | None:
    links = [found for row in rows for found in _URL.findall(row)]
    kept = [row.strip() for row in rows if not _bare_link(row)]
    if len(kept) < 2 or len(kept[0].split()) > 20:
        return None
    text = "\n\n".join(kept[1:])
    if len(text.split()) < WORDS or not _STOP.search(text) or not links:
        return None
    return Item(kept[0], text, links[0])


def _bare_link(row: str) -> bool:
    """Return whether a line is a link and at most the words "Read more" with it."""
    words = _URL.sub("", row).strip(" :.-–")
    return bool(_URL.search(row)) and (not words or bool(_MORE.fullmatch(words)))


def _plainly_several(items: Sequence[Item], headings: int) -> bool:
    """Return whether at least two items, and most of what is headed so, link to places of their own."""
    links = {item.url for item in items if item.url}
    return len(links) >= 2 and len(links) * 3 >= len(items) * 2 and len(items) * 2 >= headings


def _with_opening(opening: Sequence[Line], items: Sequence[Item]) -> tuple[Item, ...]:
    """Return the items, the prose before the first one kept as an item where there is enough of it."""
    prose = [line.text for line in opening if len(line.text.split()) >= 8]
    text = "\n\n".join(prose[1:])
    if len(text.split()) >= WORDS and len(prose[0].split()) <= 20:
        return (Item(prose[0], text, ""), *items)
    return tuple(items)
