"""What a template sees: the brief in words, marks and links, as frozen data.

`arrange` makes a `View` of a Brief; HTML, PDF, mail, Markdown and DOCX are set from it and from nothing else, so that
they cannot disagree. Everything here is a plain string, number or tuple; nothing is escaped: templates do that.
docs/templates.md lists every field.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

from briefing.model import Brief, SourceRef
from briefing.render.labels import Labels


class Mark(NamedTuple):
    """A source mark: `text` is "[1 ¶4]", `anchor` the id of the passage in the full text, `row` of the source."""

    text: str
    number: int
    anchor: str
    row: str
    title: str


class Point(NamedTuple):
    """A quote: `head` and `tail` together are its text; `tail`, its last words, is kept on a line with the mark.

    `basis` says what a key point rests on; other points leave it out.
    """

    head: str
    tail: str
    mark: Mark
    also: tuple[Mark, ...] = ()
    labels: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    direction: str = ""
    language: str = ""
    reason: str = ""
    basis: str = ""

    @property
    def text(self) -> str:
        """The quote's text, exactly."""
        return self.head + self.tail

    @property
    def numbers(self) -> tuple[int, ...]:
        """Numbers of the sources that say it, each once."""
        return tuple(dict.fromkeys([self.mark.number, *(mark.number for mark in self.also)]))


class Group(NamedTuple):
    """Points of one story; `label` is "" where the section is not split."""

    label: str
    points: tuple[Point, ...]


class Saying(NamedTuple):
    """A quotation and who said it, each in the source's own words; "" where the text does not tell."""

    text: str
    head: str
    tail: str
    speaker: str
    role: str
    via: str
    mark: Mark
    themes: tuple[str, ...]
    direction: str = ""
    language: str = ""


class Cited(NamedTuple):
    """A source in the margin of a section: its number, who it is, when."""

    number: int
    id: str
    label: str
    date: str


@dataclass(frozen=True, slots=True)
class Part:
    """One section of the brief. `count` says how much it holds, `empty` that nothing was found, else "".

    `hold`: mm of paper that its beginning takes, so that no heading is left behind; `short`: it belongs on one page.
    """

    id: str
    label: str
    theme: str
    groups: tuple[Group, ...]
    sayings: tuple[Saying, ...]
    notes: tuple[str, ...]
    cited: tuple[Cited, ...]
    more_cited: int
    count: str
    empty: str
    hold: int
    short: bool

    @property
    def points(self) -> tuple[Point, ...]:
        """All points of the section in order."""
        return tuple(point for group in self.groups for point in group.points)


class Event(NamedTuple):
    """A line of the timeline: the date as printed, a remark on how it was derived ("" for none), the point."""

    date: str
    remark: str
    point: Point


class Contrast(NamedTuple):
    """Points that do not say the same, and in what they differ."""

    label: str
    points: tuple[Point, ...]


class Name(NamedTuple):
    """An actor and where the brief names it."""

    name: str
    marks: tuple[Mark, ...]


class Names(NamedTuple):
    """Actors of one kind."""

    kind: str
    names: tuple[Name, ...]


class Entry(NamedTuple):
    """A source as listed. `href` is "" where the source states no http or https address."""

    id: str
    number: int
    title: str
    stated: bool
    outlet: str
    authors: str
    published: str
    href: str
    used: bool
    quoted: int
    fingerprint: str
    remarks: tuple[str, ...]
    condensed: tuple[Point, ...]
    direction: str
    ref: SourceRef

    @property
    def byline(self) -> str:
        """Outlet and authors in one line."""
        return ", ".join(part for part in (self.outlet, self.authors) if part)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of "In this brief": a label, the id that it leads to, a count in words, whether it is a theme."""

    label: str
    id: str
    count: str
    theme: bool


class View(NamedTuple):
    """The whole brief as a template sees it.

    `listed` are the sources of the table, `unlisted` those read and not quoted that are only named or counted.
    """

    t: Labels
    title: str
    kicker: str
    brand: str
    handling: str
    paper: str
    language: str
    date: str
    date_short: str
    day: str
    period: str
    articles: str
    share: str
    bottom_line: tuple[Point, ...]
    notes: tuple[str, ...]
    parts: tuple[Part, ...]
    contents: tuple[Row, ...]
    sayings: tuple[Saying, ...]
    further: tuple[Saying, ...]
    events: tuple[Event, ...]
    contrasts: tuple[Contrast, ...]
    names: tuple[Names, ...]
    sources: tuple[Entry, ...]
    listed: tuple[Entry, ...]
    unlisted: tuple[Entry, ...]
    unlisted_count: str
    remarks: tuple[str, ...]
    configuration: str
    brief: Brief = field(repr=False)
