"""A plain text in, where its articles stand out: people paste several into one file, a line of hyphens between them.

Only strong signs count: a rule across the page, and below it a headline with a byline, a dateline or a date, or the
same labels ("Title:", "Date:") as at the top. Cut wrongly is worse than not cut: without the signs it is one article.
"""

import re
from collections.abc import Iterator, Sequence

from briefing import lazy
from briefing.lexicon import MONTHS
from briefing.model import Span

_PROSE = 50
"""Words in whole sentences that each article has at least."""
_HEAD = 5
"""Lines below a headline among which its byline, dateline or date stands."""
_RULE = lazy.pattern(r"^[ \t]*(?:[-–—=*_#~]{3,}|(?:[-–—=*_#~•][ \t]){2,}[-–—=*_#~•])[ \t]*\r?$", re.MULTILINE)


def articles_in(text: str) -> tuple[Span, ...]:
    """Return where the articles of a text stand, white space at their ends left out; () where it is a single one."""
    found = _by_rules(text) or _by_labels(text)
    return tuple(found) if len(found) > 1 and all(_holds_prose(span.of(text)) for span in found) else ()


def _by_rules(text: str) -> list[Span]:
    """Part the text at the rules that a headline follows."""
    rules = [Span(*match.span()) for match in _RULE.finditer(text)]
    rules = [rule for rule in rules if rule.start and _opens_article(text[rule.end : rule.end + _LOOK])]
    if not rules or not _opens_article(text[:_LOOK]):
        return []
    starts = [0, *(rule.end for rule in rules)]
    ends = [*(rule.start for rule in rules), len(text)]
    return [_trimmed(text, start, end) for start, end in zip(starts, ends, strict=True)]


def _by_labels(text: str) -> list[Span]:
    """Part the text where blocks of labels begin, one at the top: "Title: ...", "Source: ...", "Date: ..."."""
    starts = list(_blocks(text))
    if len(starts) < 2 or text[: starts[0]].strip():
        return []
    found = [_trimmed(text, start, end) for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
    return [_without_rule(text, span) for span in found]


_LOOK = 1500
"""Characters in which a headline and what stands below it are looked for."""


_BYLINE = lazy.pattern(
    r"(?:[Bb]y|BY|Par|PAR|Von|VON|Por|POR)\s+(?:[A-ZÀ-Þ][\w.’'-]+[ ,]*(?:and |et |und |y )?){2,8}(?:[|,–—-].{0,60})?$"
)
_DATELINE = lazy.pattern(
    r"(?:[A-ZÀ-Þ][A-ZÀ-Þ.’' /-]{2,30}(?:, [^—–()\n]{2,40}?)?|[A-Z][a-z]+(?: [A-Z][a-z]+)?,? )\s*\([A-Z][\w. /-]{1,25}\)\s*(?:—|–|--?)\s"
    r"|[A-ZÀ-Þ][A-ZÀ-Þ.’' /-]{2,30}(?:, [^—–()\n]{2,40}?)?\s+(?:—|–|--)\s|\([A-Z][\w. /-]{1,25}\)\s*(?:—|–|--?)\s"
)
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY = lazy.pattern(
    rf"\b(?:{_MONTH})[a-z]*\.? \d{{1,2}},? (?:19|20)\d\d\b|\b\d{{1,2}} (?:{_MONTH})[a-z]*\.? (?:19|20)\d\d\b|\b(?:19|20)\d\d-\d\d-\d\d\b|\b\d{{1,2}}[./]\d{{1,2}}[./](?:19|20)\d\d\b",
    re.IGNORECASE,
)
_LABEL = lazy.pattern(
    r"(?:title|headline|source|outlet|publication|author|byline|date|published|url|link)[ \t]?:[ \t]+\S",
    re.IGNORECASE,
)


def _opens_article(text: str) -> bool:
    """Whether a text begins with a headline and, close below it, a byline, a dateline or a date."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if not lines or not _is_headline(lines[0]):
        return False
    for line in lines[1 : 1 + _HEAD]:
        if _RULE.match(line):
            return False
        if _BYLINE.match(line) or _DATELINE.match(line):
            return True
        if len(line.split()) <= 12 and line[-1] not in ".!?" and _DAY.search(line):
            return True
    return False


def _is_headline(line: str) -> bool:
    words = line.split()
    return (
        3 <= len(words) <= 28
        and len(line) <= 220
        and line[-1] not in ".,;:"
        and (line[0].isupper() or line[0] in "“\"'‘«")
    )


def _blocks(text: str) -> Iterator[int]:
    """Yield where a block of two labels and more begins, a title among them, with nothing or an empty line above it."""
    names: set[str] = set()
    start = place = 0
    above = ""
    for line in (*text.splitlines(keepends=True), "\n"):
        if _LABEL.match(line):
            if not names:
                start = place if not above.strip() or _RULE.match(above) else -1
            names.add(line.split(":", 1)[0].strip().lower())
        else:
            if start >= 0 and len(names) > 1 and names & {"title", "headline"}:
                yield start
            names = set()
        above = line
        place += len(line)


def _without_rule(text: str, span: Span) -> Span:
    """Leave a rule at the end of an article out."""
    rules: Sequence[re.Match[str]] = list(_RULE.finditer(text, span.start, span.end))
    if rules and not text[rules[-1].end() : span.end].strip():
        return _trimmed(text, span.start, rules[-1].start())
    return span


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    return Span(start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip()))


def _holds_prose(text: str) -> bool:
    words = (
        len(line.split()) for line in text.splitlines() if line.rstrip().endswith((".", ".”", '."', "!", "?", "”", '"'))
    )
    return sum(count for count in words if count >= 8) >= _PROSE
