"""What reading, cleaning and segmenting give: an Article, its blocks and its sentences, and what went wrong."""

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal, NamedTuple

Severity = Literal["note", "warning", "error"]

_WORD = re.compile(r"[^\W_]++(?:['’][^\W_]++)*+")
_ASCII_WORD = re.compile(r"[a-z0-9]++(?:'[a-z0-9]++)*+")
"""What _WORD finds in small letters without accents, in two thirds of the time."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points, `0 <= start <= end`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the slice of `text` that the span covers, exactly."""
        return text[self.start : self.end]


def fold(text: str) -> str:
    """Return `text` with every run of white space shown as one space: the only change a printed sentence may have."""
    return " ".join(text.split())


def gaps(text: str) -> tuple[tuple[int, int], ...]:
    r"""Return what `fold(text)` takes away: (offset in the folded text, characters lost before it), in order.

    >>> gaps("one  two\n three")
    ((4, 1), (8, 2))
    >>> gaps("one two")
    ()
    """
    if len(fold(text)) == len(text):
        return ()
    found, lost, offset = [], 0, 0
    for match in re.finditer(r"\S+", text):
        if match.start() - offset != lost:
            lost = match.start() - offset
            found.append((offset, lost))
        offset += len(match.group()) + 1
    return tuple(found)


class Role(StrEnum):
    """What a block of an article is."""

    TITLE = "title"
    SUMMARY = "summary"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    BYLINE = "byline"
    DATELINE = "dateline"
    FURNITURE = "furniture"


KEPT = frozenset({Role.PARAGRAPH, Role.HEADING, Role.DATELINE})
"""Roles whose text is the article's own; sentences come from paragraphs alone."""


class Source(NamedTuple):
    """One input as bytes: `name` is a base name, never a path; `media_type` is "" where nobody said."""

    name: str
    data: bytes
    media_type: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that went wrong, or that a reader should know: where, and in plain words."""

    stage: str
    where: str
    message: str
    severity: Severity = "warning"


@dataclass(frozen=True, slots=True)
class Article:
    """One article: its exact text and what it states about itself.

    `sha256` is of the input bytes, `text_sha256` of `text` in UTF-8. `title` points into `text`; `headline` is a title
    that only the container states (a JSONL field, say). `published` is ISO 8601 with the precision that the source
    gives. What is not stated is None or empty. `origins` says where each field was read: ("title", "first line"), ...
    `problems`: what the reader found wrong with the input; the first article of a container carries the container's.
    """

    id: str
    name: str
    sha256: str
    text_sha256: str
    encoding: str
    media_type: str
    text: str
    title: Span | None = None
    headline: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    url: str | None = None
    language: str | None = None
    origins: tuple[tuple[str, str], ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def title_text(self) -> str | None:
        """The title in words, from the text or else from the container."""
        return fold(self.title.of(self.text)) if self.title else self.headline


class Block(NamedTuple):
    """A piece of an article, what it is, and the name of the rule that said so."""

    span: Span
    role: Role
    rule: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: `text` is `fold(span.of(article.text))`, `paragraph` counts kept paragraphs from 1.

    `gaps` says where `text` is shorter than the article (as of `gaps`), so that words in it can be found there.
    """

    article_id: str
    index: int
    paragraph: int
    span: Span
    text: str
    gaps: tuple[tuple[int, int], ...] = field(default=(), repr=False, compare=False)
    _words: tuple[str, ...] | None = field(default=None, init=False, repr=False, compare=False)

    @property
    def words(self) -> tuple[str, ...]:
        """The sentence's words in lower case, computed when first asked for.

        >>> Sentence("a", 0, 1, Span(0, 13), "Kyiv’s forces").words
        ('kyiv’s', 'forces')
        """
        if self._words is None:
            low = self.text.lower()
            found = tuple((_ASCII_WORD if low.isascii() else _WORD).findall(low))
            object.__setattr__(self, "_words", found)  # nothing that anybody sees changes
            return found
        return self._words

    def place(self, start: int, end: int) -> Span:
        """Return where `text[start:end]` stands in the article.

        >>> Sentence("a", 0, 1, Span(10, 19), "one two.", gaps("one  two.")).place(4, 7)
        Span(start=15, end=18)
        """
        before = max((lost for offset, lost in self.gaps if offset <= start), default=0)
        within = max((lost for offset, lost in self.gaps if offset < end), default=0)
        return Span(self.span.start + start + before, self.span.start + end + within)
