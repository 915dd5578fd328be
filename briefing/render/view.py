"""What a template sees: the brief in words, marks and links, ready to be set.

In comes a Brief; out goes a `View` of plain strings and tuples that HTML, PDF, mail, Markdown and DOCX share, so that
they cannot disagree. No quoted word is changed: a point is cut into a head and its last word only so that the mark
after it never stands alone on a line. Nothing here is escaped: templates do that.
"""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import urlsplit

from briefing.config import RenderOptions
from briefing.model import Brief, Excerpt, Quote, SourceRef, Span, Voice, fold
from briefing.render.labels import Labels

MARGIN_VOICES = 3
"""Quotations beside a section at most; the rest stand under "Who said what"."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A source mark: `text` is "[1 ¶4]", `anchor` the id of the sentence in the full text, `row` of the source."""

    text: str
    number: int
    anchor: str
    row: str
    title: str


@dataclass(frozen=True, slots=True)
class Point:
    """A quote: `head` and `tail` together are its text, `tail` its last word; `also` are marks of the same news."""

    head: str
    tail: str
    mark: Mark
    also: tuple[Mark, ...] = ()
    labels: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    direction: str = ""

    @property
    def text(self) -> str:
        """The quote's text, exactly."""
        return self.head + self.tail

    @property
    def numbers(self) -> tuple[int, ...]:
        """Numbers of the sources that say it, each once."""
        return tuple(dict.fromkeys([self.mark.number, *(mark.number for mark in self.also)]))


@dataclass(frozen=True, slots=True)
class Group:
    """Points of one story; `label` is "" where the section is not split."""

    label: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Saying:
    """A quotation and who said it, each in the source's own words; "" where the text does not tell."""

    text: str
    speaker: str
    role: str
    via: str
    mark: Mark
    themes: tuple[str, ...]
    direction: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One section of the brief. `count` says how much it holds, `empty` that nothing was found, else ""."""

    id: str
    label: str
    theme: str
    groups: tuple[Group, ...]
    sayings: tuple[Saying, ...]
    notes: tuple[str, ...]
    numbers: tuple[int, ...]
    count: str
    empty: str

    @property
    def points(self) -> tuple[Point, ...]:
        """All points of the section in order."""
        return tuple(point for group in self.groups for point in group.points)


@dataclass(frozen=True, slots=True)
class Event:
    """A line of the timeline: the date as printed, a remark on how it was derived ("" for none), the point."""

    date: str
    remark: str
    point: Point


@dataclass(frozen=True, slots=True)
class Contrast:
    """Points that do not say the same, and in what they differ."""

    label: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """An actor and where the brief names it."""

    name: str
    kind: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Entry:
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
    ref: SourceRef

    @property
    def byline(self) -> str:
        """Outlet and authors in one line."""
        return ", ".join(part for part in (self.outlet, self.authors) if part)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of "In this brief": a label, the id that it leads to, a count in words."""

    label: str
    id: str
    count: str


@dataclass(frozen=True, slots=True)
class View:
    """The whole brief as a template sees it."""

    t: Labels
    title: str
    kicker: str
    brand: str
    handling: str
    accent: str
    paper: str
    language: str
    date: str
    date_short: str
    day: str
    period: str
    articles: str
    share: str
    bottom_line: tuple[Point, ...]
    parts: tuple[Part, ...]
    contents: tuple[Row, ...]
    sayings: tuple[Saying, ...]
    events: tuple[Event, ...]
    contrasts: tuple[Contrast, ...]
    names: tuple[Name, ...]
    sources: tuple[Entry, ...]
    remarks: tuple[str, ...]
    configuration: str
    brief: Brief = field(repr=False)


def view(brief: Brief, options: RenderOptions, labels: Labels) -> View:
    """Return the view of `brief` with the words of `labels`."""
    make = _Maker(brief, labels)
    brand = options.brand
    cover = brief.coverage
    kicker = [part for part in (labels["kicker"], brand.name) if part and part.casefold() != brief.title.casefold()]
    sources = tuple(make.entry(ref) for ref in brief.sources)
    total, printed = cover.sentences, cover.printed or sum(entry.quoted for entry in sources)
    parts = tuple(make.part(number) for number in range(len(brief.sections)))
    return View(
        t=labels,
        title=fold(brief.title),
        kicker=" · ".join(kicker),
        brand=brand.name,
        handling=fold(brand.handling),
        accent=brand.accent,
        paper=brand.paper,
        language=_language(brief.language),
        date=labels.date(_day(brief.edition) or brief.edition),
        date_short=labels.date(_day(brief.edition) or brief.edition, short=True),
        day=_day(brief.edition),
        period=_period(brief, labels),
        articles=labels.count("articles", cover.articles or len(brief.sources)),
        share=labels.count("share", printed, total=total) if total else "",
        bottom_line=tuple(make.point(quote) for quote in brief.bottom_line),
        parts=parts,
        contents=_contents(brief, parts, labels),
        sayings=tuple(make.saying(voice) for voice in brief.voices),
        events=tuple(
            Event(
                labels.date(m.date, short=True) if m.date else m.words.text,
                make.remark(m.derived, m.anchor),
                make.point(m.quote),
            )
            for m in brief.timeline
        ),
        contrasts=tuple(
            Contrast(labels.word(d.kind), tuple(make.point(q) for q in d.quotes)) for d in brief.differences
        ),
        names=tuple(Name(a.name, labels.word(a.kind), make.marks(a.mentions)) for a in brief.actors),
        sources=sources,
        remarks=_remarks(brief, labels),
        configuration=brief.config_digest[:12],
        brief=brief,
    )


def sentence_id(number: int, spans: Sequence[Span]) -> str:
    """Return the id of a quoted passage in the full text of source `number`: "s1-120-180"."""
    return f"s{number}-{spans[0].start}-{spans[-1].end}" if spans else f"source-{number}"


class _Maker:
    """Turns quotes into points, with the brief's sources at hand."""

    def __init__(self, brief: Brief, labels: Labels) -> None:
        self.brief = brief
        self.labels = labels
        self.refs: Mapping[str, SourceRef] = {ref.id: ref for ref in brief.sources}
        self.used = _printed(brief)

    def mark(self, source_id: str, spans: Sequence[Span], paragraph: int = 0) -> Mark:
        ref = self.refs[source_id]
        title = ref.title or self.labels["untitled"]
        place = f"{ref.number} ¶{paragraph}" if paragraph else str(ref.number)
        name = "mark_title" if paragraph else "mark_title_plain"
        words = self.labels.say(name, number=ref.number, paragraph=paragraph, title=fold(title))
        return Mark(f"[{place}]", ref.number, sentence_id(ref.number, spans), f"source-{ref.number}", words)

    def marks(self, excerpts: Iterable[Excerpt]) -> tuple[Mark, ...]:
        """One mark a source, in the order of the excerpts."""
        first = {excerpt.source_id: excerpt for excerpt in reversed(tuple(excerpts))}
        order = sorted(first.values(), key=lambda excerpt: self.refs[excerpt.source_id].number)
        return tuple(self.mark(excerpt.source_id, (excerpt.span,)) for excerpt in order)

    def point(self, quote: Quote) -> Point:
        cut = quote.text.rstrip().rfind(" ") + 1
        return Point(
            head=quote.text[:cut],
            tail=quote.text[cut:],
            mark=self.mark(quote.source_id, quote.spans, quote.paragraph),
            also=tuple(self.mark(also.source_id, also.spans) for also in quote.also),
            labels=tuple(self.labels.word(label) for label in quote.labels),
            themes=quote.themes,
            direction=direction(quote.text),
        )

    def saying(self, voice: Voice) -> Saying:
        said = voice.quote
        return Saying(
            text=said.text,
            speaker=voice.speaker.text if voice.speaker else "",
            role=voice.role.text if voice.role else "",
            via=self.labels.say("second_hand", via=voice.via.text) if voice.via else "",
            mark=self.mark(said.source_id, (said.span,), self.paragraph(said)),
            themes=voice.themes,
            direction=direction(said.text),
        )

    def paragraph(self, excerpt: Excerpt) -> int:
        """The paragraph of an excerpt, where a printed quote around it tells; else 0."""
        for quote in self.used.get(excerpt.source_id, ()):
            if any(span.start <= excerpt.span.start and excerpt.span.end <= span.end for span in quote.spans):
                return quote.paragraph
        return 0

    def remark(self, derived: bool, anchor: str | None) -> str:
        return self.labels.say("derived", anchor=self.labels.date(anchor)) if derived and anchor else ""

    def part(self, index: int) -> Part:
        section = self.brief.sections[index]
        points = [self.point(quote) for quote in section.quotes]
        groups, start = [], 0
        for story in section.stories:
            groups.append(Group(story.label, tuple(points[start : start + story.quotes])))
            start += story.quotes
        if points[start:]:
            groups.append(Group("", tuple(points[start:])))
        sayings = [self.saying(voice) for voice in self.brief.voices if section.theme in voice.themes[:1]]
        read = self.labels.count("articles", self.brief.coverage.articles or len(self.brief.sources))
        return Part(
            id=f"theme-{index + 1}",
            label=section.label,
            theme=section.theme,
            groups=tuple(group for group in groups if group.points),
            sayings=tuple(sayings[:MARGIN_VOICES]),
            notes=tuple(note.text for note in self.brief.notes if note.theme in (section.theme, section.label)),
            numbers=tuple(sorted({number for point in points for number in point.numbers})),
            count=self.labels.count("points", len(points)),
            empty="" if points else self.labels.say("nothing", articles=read),
        )

    def entry(self, ref: SourceRef) -> Entry:
        labels = self.labels
        remarks = []
        if ref.copies:
            remarks.append(labels.say("copies", names=", ".join(ref.copies)))
        numbers = sorted(self.refs[other].number for other in ref.related if other in self.refs)
        if numbers:
            remarks.append(labels.say("related", numbers=", ".join(map(str, numbers))))
        return Entry(
            id=f"source-{ref.number}",
            number=ref.number,
            title=fold(ref.title) if ref.title else labels["untitled"],
            stated=bool(ref.title),
            outlet=ref.outlet or labels["no_outlet"],
            authors=", ".join(ref.authors),
            published=labels.date(ref.published, short=True),
            href=web_address(ref.url),
            used=ref.used,
            quoted=len({span for quote in self.used.get(ref.id, ()) for span in quote.spans}),
            fingerprint=ref.text_sha256[:12],
            remarks=tuple(remarks),
            condensed=tuple(self.point(quote) for quote in ref.condensed),
            ref=ref,
        )


def direction(text: str) -> str:
    """Return "rtl" where the first strong letter runs right to left, else ""."""
    for char in text:
        kind = unicodedata.bidirectional(char)
        if kind in ("L", "R", "AL"):
            return "" if kind == "L" else "rtl"
    return ""


def web_address(url: str | None) -> str:
    """Return `url` if it is an http or https address with a host and no white space or control, else ""."""
    if not url or any(char.isspace() or unicodedata.category(char) in ("Cc", "Cf") for char in url):
        return ""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme in ("http", "https") and parts.hostname else ""


def passages_of(brief: Brief) -> dict[str, list[tuple[Span, ...]]]:
    """Return the spans of everything that a mark of the brief can lead to, by source id."""
    found: dict[str, list[tuple[Span, ...]]] = {}
    for quotes in _printed(brief).values():
        for quote in quotes:
            found.setdefault(quote.source_id, []).append(quote.spans)
            for also in quote.also:
                found.setdefault(also.source_id, []).append(also.spans)
    for ref in brief.sources:
        found.setdefault(ref.id, []).extend(quote.spans for quote in ref.condensed)
    for excerpt in (*(v.quote for v in brief.voices), *(m for a in brief.actors for m in a.mentions)):
        found.setdefault(excerpt.source_id, []).append((excerpt.span,))
    return found


def _printed(brief: Brief) -> dict[str, list[Quote]]:
    """Return the quotes that the brief prints outside the sources' own condensations, by source."""
    found: dict[str, list[Quote]] = {}
    quotes = [*brief.bottom_line, *(q for s in brief.sections for q in s.quotes), *(m.quote for m in brief.timeline)]
    for quote in [*quotes, *(q for d in brief.differences for q in d.quotes)]:
        found.setdefault(quote.source_id, []).append(quote)
    return found


def _contents(brief: Brief, parts: Sequence[Part], labels: Labels) -> tuple[Row, ...]:
    rows = [Row(part.label, part.id, part.count if part.points else "–") for part in parts]
    for name, ident, kind, things in (
        ("differences", "differences", "items", brief.differences),
        ("timeline", "timeline", "dates", brief.timeline),
        ("voices", "voices", "quotes", brief.voices),
        ("sources", "sources", "articles", brief.sources),
    ):
        if things:
            rows.append(Row(labels[name], ident, labels.count(kind, len(things))))
    return tuple(rows)


def _period(brief: Brief, labels: Labels) -> str:
    cover = brief.coverage
    dates = sorted(ref.published for ref in brief.sources if ref.published)
    first, last = cover.first_date or (dates[0] if dates else None), cover.last_date or (dates[-1] if dates else None)
    if not first or not last:
        return ""
    if first[:10] == last[:10]:
        return labels.say("covers_day", first=labels.date(first, short=True))
    return labels.say("covers", first=labels.date(first, short=True), last=labels.date(last, short=True))


def _remarks(brief: Brief, labels: Labels) -> tuple[str, ...]:
    """What a reader should know about the run: counts of what was left out, then the problems in their own words."""
    cover = brief.coverage
    counts = [labels.count(name, n) for name, n in (("copies", cover.copies), ("undated", cover.undated)) if n]
    counts += [f"{reason}: {n}" for reason, n in cover.left_out if n]
    lines = [labels.say("left_out", reasons="; ".join(counts))] if counts else []
    return (
        *lines,
        *(f"{problem.where}: {problem.message}" if problem.where else problem.message for problem in brief.problems),
    )


def _day(edition: str) -> str:
    """Return the ISO date that an edition starts with, or ""."""
    try:
        return date.fromisoformat(edition[:10]).isoformat()
    except ValueError:
        return ""


def _language(language: str) -> str:
    return language if language.replace("-", "").isalnum() else "en"
