"""The data that flows through the house: frozen, tuples not lists, positions not copies.

Nothing here reads, writes or decides. Every position is a half-open span in code points of `Article.text`.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

Severity = Literal["note", "warning", "error"]
Hand = Literal["first", "second"]

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


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


@dataclass(frozen=True, slots=True)
class Source:
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


@dataclass(frozen=True, slots=True)
class Block:
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
    _words: list[tuple[str, ...]] = field(default_factory=list, init=False, repr=False, compare=False, hash=False)

    @property
    def words(self) -> tuple[str, ...]:
        """The sentence's words in lower case, computed when first asked for.

        >>> Sentence("a", 0, 1, Span(0, 13), "Kyiv’s forces").words
        ('kyiv’s', 'forces')
        """
        if not self._words:
            self._words.append(tuple(_WORD.findall(self.text.lower())))
        return self._words[0]

    def place(self, start: int, end: int) -> Span:
        """Return where `text[start:end]` stands in the article.

        >>> Sentence("a", 0, 1, Span(10, 19), "one two.", gaps("one  two.")).place(4, 7)
        Span(start=15, end=18)
        """
        before = max((lost for offset, lost in self.gaps if offset <= start), default=0)
        within = max((lost for offset, lost in self.gaps if offset < end), default=0)
        return Span(self.span.start + start + before, self.span.start + end + within)


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase that speaks for a theme; with `company`, only beside one of those words in the sentence."""

    text: str
    weight: float = 1.0
    company: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Theme:
    """What a section of the brief is about, as the user defined it."""

    id: str
    label: str
    terms: tuple[Term, ...] = ()
    acts: tuple[Term, ...] = ()
    exclude: tuple[str, ...] = ()
    inherit: bool = True
    iptc: str = ""


@dataclass(frozen=True, slots=True)
class Tag:
    """A theme that a sentence touches, how strongly, and the words that show it. `reason` says it in words."""

    theme_id: str
    weight: float
    evidence: tuple[Span, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Feature:
    """One part of a score: the value of a feature and the weight that it was multiplied with."""

    name: str
    value: float
    weight: float


@dataclass(frozen=True, slots=True)
class Unit:
    """What has to be printed with a sentence, and what speaks against printing it.

    `sentences`: indices in the article, in order, the sentence's own among them. `refusal`: "" or the reason why the
    unit must not be a key point. `labels`: "opinion", "second-hand", ...
    """

    sentences: tuple[int, ...]
    refusal: str = ""
    labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence with all that was found out about it. `rank` is 1 for the first sentence of a condensation."""

    sentence: Sentence
    score: float
    tags: tuple[Tag, ...]
    unit: Unit
    rank: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between one pair of quotation marks, and who said them as far as the text tells."""

    span: Span
    sentence: int
    speaker: Span | None = None
    role: Span | None = None
    verb: Span | None = None
    named: bool = False
    hand: Hand = "first"
    via: Span | None = None


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date expression in the source's own words; `resolved` only where an `anchor` allows it (ISO 8601 or None)."""

    span: Span
    sentence: int
    resolved: str | None = None
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Digest:
    """All that one article gives, independent of every other article of the run."""

    article: Article
    blocks: tuple[Block, ...]
    candidates: tuple[Candidate, ...]
    sketch: tuple[int, ...]
    quotations: tuple[Quotation, ...] = ()
    dates: tuple[DateMention, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Also:
    """Another source that says the same."""

    source_id: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """Words printed in the brief: the source's text at `spans`, each folded, joined by one space.

    One quote is one safe unit: a sentence, or the sentences that may not be parted. `labels` are shown beside it.
    """

    text: str
    source_id: str
    paragraph: int
    spans: tuple[Span, ...]
    themes: tuple[str, ...]
    score: float
    reason: str = ""
    also: tuple[Also, ...] = ()
    labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """Quotes of one section that tell of the same event: how many of the section's quotes, from its start on."""

    label: str
    quotes: int


@dataclass(frozen=True, slots=True)
class Section:
    """One theme's part of the brief. `stories` split `quotes` into runs, in order; empty where there is no split."""

    theme: str
    label: str
    quotes: tuple[Quote, ...]
    stories: tuple[Story, ...] = ()


@dataclass(frozen=True, slots=True)
class Point:
    """A safe unit that was chosen: its sentences, in order, and what else says the same."""

    article_id: str
    sentences: tuple[Sentence, ...]
    score: float
    tags: tuple[Tag, ...]
    reason: str = ""
    labels: tuple[str, ...] = ()
    also: tuple[Also, ...] = ()


@dataclass(frozen=True, slots=True)
class Chosen:
    """The points of one theme, strongest first; `stories` as in Section."""

    theme_id: str
    points: tuple[Point, ...]
    stories: tuple[Story, ...] = ()


@dataclass(frozen=True, slots=True)
class Selection:
    """What the brief will print. `condensed` holds each article's own digest; `copies` names doubles of an article."""

    bottom_line: tuple[Point, ...]
    sections: tuple[Chosen, ...]
    condensed: tuple[tuple[str, tuple[Point, ...]], ...]
    copies: tuple[tuple[str, tuple[str, ...]], ...] = ()
    related: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class SourceRef:
    """A source as the brief lists it. `text` feeds the folded full text and is not written to brief.json.

    `copies`: names of inputs that carry the same article. `related`: ids of sources on the same story.
    """

    id: str
    number: int
    name: str
    title: str | None
    outlet: str | None
    authors: tuple[str, ...]
    published: str | None
    url: str | None
    sha256: str
    text_sha256: str
    text: str
    condensed: tuple[Quote, ...]
    used: bool
    copies: tuple[str, ...] = ()
    related: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Coverage:
    """What was read and what became of it; all counts of articles but `sentences` and `printed`."""

    articles: int = 0
    used: int = 0
    copies: int = 0
    undated: int = 0
    sentences: int = 0
    printed: int = 0
    left_out: tuple[tuple[str, int], ...] = ()
    first_date: str | None = None
    last_date: str | None = None


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A piece of a source's text: a name, a role, a verb, a quotation."""

    text: str
    source_id: str
    span: Span


@dataclass(frozen=True, slots=True)
class Voice:
    """Who said what, each part in the source's own words or None."""

    quote: Excerpt
    speaker: Excerpt | None
    role: Excerpt | None
    verb: Excerpt | None
    named: bool
    hand: Hand
    themes: tuple[str, ...]
    via: Excerpt | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """A line of the timeline: the words for the date, the date derived from `anchor` (or None), and the sentence."""

    words: Excerpt
    date: str | None
    derived: bool
    anchor: str | None
    quote: Quote


@dataclass(frozen=True, slots=True)
class Difference:
    """Statements on one event that do not say the same; `kind` is "number", "date", "role" or "denial"."""

    kind: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, state or body that the printed sentences name, and where."""

    name: str
    kind: str
    mentions: tuple[Excerpt, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """An analyst's own comment in a section: plainly not verbatim."""

    theme: str
    text: str


@dataclass(frozen=True, slots=True)
class Brief:
    """The frozen brief: every output is a rendering of it and of nothing else."""

    title: str
    edition: str
    language: str
    config_digest: str
    bottom_line: tuple[Quote, ...]
    sections: tuple[Section, ...]
    sources: tuple[SourceRef, ...]
    problems: tuple[Problem, ...]
    coverage: Coverage = Coverage()
    voices: tuple[Voice, ...] = ()
    timeline: tuple[Moment, ...] = ()
    differences: tuple[Difference, ...] = ()
    actors: tuple[Actor, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Rendered:
    """One finished output: a base name, its media type, its bytes."""

    name: str
    media_type: str
    data: bytes


Reader = Callable[[Source], tuple[Article, ...]]
Scorer = Callable[[Sequence[Sentence]], tuple[float, ...]]
Classifier = Callable[[Sequence[Sentence], Sequence[Theme]], tuple[tuple[Tag, ...], ...]]
