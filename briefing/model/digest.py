"""What one article gives by itself: themed and scored candidates, who said what, and when."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from briefing.model.article import Article, Block, Problem, Sentence, Span

Hand = Literal["first", "second"]


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


class Feature(NamedTuple):
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


class Candidate(NamedTuple):
    """A sentence with all that was found out about it. `rank` is 1 for the first sentence of a condensation."""

    sentence: Sentence
    score: float
    tags: tuple[Tag, ...]
    unit: Unit
    rank: int
    reason: str = ""


class Quotation(NamedTuple):
    """Words between one pair of quotation marks, and who said them as far as the text tells."""

    span: Span
    sentence: int
    speaker: Span | None = None
    role: Span | None = None
    verb: Span | None = None
    named: bool = False
    hand: Hand = "first"
    via: Span | None = None


class DateMention(NamedTuple):
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
