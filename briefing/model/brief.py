"""What all articles together give: the choice, the frozen Brief, and its finished outputs."""

from dataclasses import dataclass
from typing import NamedTuple

from briefing.model.article import Problem, Sentence, Span
from briefing.model.digest import Hand, Tag


@dataclass(frozen=True, slots=True)
class Also:
    """Another source that says the same."""

    source_id: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """Words printed in the brief: the source's text at `spans`, each folded, joined by one space.

    One quote is one safe unit: a sentence, or the sentences that may not be parted. `labels` are shown beside it. `basis` says what it
    rests on: how many sources, named or not, first or second hand.
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
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """Quotes of one section that tell of the same event: how many of the section's quotes, from its start on."""

    label: str
    quotes: int


@dataclass(frozen=True, slots=True)
class Section:
    """One theme's part of the brief. `stories` split `quotes` into runs, in order; empty where there is no split.

    `found`: sentences of all articles that touch the theme; more than are printed here.
    """

    theme: str
    label: str
    quotes: tuple[Quote, ...]
    stories: tuple[Story, ...] = ()
    found: int = 0


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


class Chosen(NamedTuple):
    """The points of one theme, strongest first; `stories` and `found` as in Section."""

    theme_id: str
    points: tuple[Point, ...]
    stories: tuple[Story, ...] = ()
    found: int = 0


class Selection(NamedTuple):
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
    """Who said what, each part in the source's own words or None; `paragraph` counts from 1, 0 where it is not known."""

    quote: Excerpt
    speaker: Excerpt | None
    role: Excerpt | None
    verb: Excerpt | None
    named: bool
    hand: Hand
    themes: tuple[str, ...]
    via: Excerpt | None = None
    paragraph: int = 0


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
class Contrast:
    """Sentences on one event, mostly of different articles: what a comparison offers before a brief quotes it.

    `kind` is "agreement", "number", "date", "role" or "denial"; `statements` are (article id, sentence index) in the
    order of the articles; `evidence` holds the words that differ, statement by statement.
    """

    kind: str
    statements: tuple[tuple[str, int], ...]
    evidence: tuple[Excerpt, ...] = ()


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
    """One finished output: a base name, its media type, its bytes, and what it lacks in words ("" for nothing)."""

    name: str
    media_type: str
    data: bytes
    remark: str = ""
