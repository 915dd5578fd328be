"""Brief -> View: the brief in the words, marks and links that every output shows.

In comes a Brief, out goes a View. No quoted word is changed: a point is cut in two only so that the mark after it
never stands alone on a line.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from briefing.config import RenderOptions
from briefing.model import Brief, Excerpt, Moment, Quote, SourceRef, Span, Voice
from briefing.render.labels import Labels
from briefing.render.passages import quotes_of, reached_by, sentence_id
from briefing.render.room import MARGIN_SOURCES, SHORT, fitting, hold, lines
from briefing.render.shown import direction, is_date, line, split_tail, web_address
from briefing.render.view import Cited, Contrast, Entry, Event, Group, Mark, Name, Names, Part, Point, Row, Saying, View

LONG_LIST = 60
"""Sources from which on those that are not quoted get no line of the table each."""


def arrange(brief: Brief, options: RenderOptions, labels: Labels) -> View:
    """Return the view of `brief` with the words of `labels`."""
    make = _Maker(brief, labels)
    cover = brief.coverage
    title, brand = line(brief.title), line(options.brand.name)
    kicker = [part for part in (labels["kicker"], brand) if part and part.casefold() != title.casefold()]
    sources = tuple(make.entry(ref) for ref in brief.sources)
    reached = reached_by(brief)
    short = not options.pages and len(sources) <= LONG_LIST
    listed = tuple(e for e in sources if short or e.used or e.ref.id in reached)
    unlisted = tuple(e for e in sources if not (short or e.used or e.ref.id in reached))
    chosen = (*brief.bottom_line, *(quote for section in brief.sections for quote in section.quotes))
    printed = sum(len(quote.spans) for quote in chosen)  # not `cover.printed`: an analyst may have deleted points
    parts = tuple(make.part(number) for number in range(len(brief.sections)))
    sayings = tuple(make.saying(voice) for voice in brief.voices)
    beside = {saying for part in parts for saying in part.sayings}
    further = tuple(saying for saying in sayings if saying not in beside)
    day = _day(brief.edition)
    return View(
        t=labels,
        title=title,
        kicker=" · ".join(kicker),
        brand=brand,
        handling=line(options.brand.handling),
        paper=options.brand.paper,
        language=labels.language,
        date=labels.date(day or line(brief.edition)),
        date_short=labels.date(day or line(brief.edition), short=True),
        day=day,
        period=_period(brief, labels),
        articles=labels.count("articles", cover.articles or len(brief.sources)),
        share=labels.count("share", printed, total=cover.sentences) if cover.sentences else "",
        bottom_line=tuple(make.key_point(quote) for quote in brief.bottom_line),
        notes=_loose_notes(brief),
        parts=parts,
        contents=_contents(brief, parts, labels, len(further)),
        sayings=sayings,
        further=further,
        events=tuple(make.event(moment) for moment in brief.timeline),
        contrasts=tuple(
            Contrast(labels.word(d.kind), tuple(make.point(quote) for quote in d.quotes)) for d in brief.differences
        ),
        names=make.names(),
        sources=sources,
        listed=listed,
        unlisted=unlisted,
        unlisted_count=labels.say("unused_many", articles=labels.count("articles", len(unlisted))) if unlisted else "",
        remarks=_remarks(brief, labels),
        configuration=brief.config_digest[:12],
        brief=brief,
    )


class _Maker:
    """Turns quotes into points, with the brief's sources at hand."""

    def __init__(self, brief: Brief, labels: Labels) -> None:
        self.brief = brief
        self.labels = labels
        self.refs: Mapping[str, SourceRef] = {ref.id: ref for ref in brief.sources}
        self.quotes = quotes_of(brief)
        self.language = "" if brief.language == labels.language else brief.language
        self.read = labels.count("articles", brief.coverage.articles or len(brief.sources))

    def mark(self, source_id: str, spans: Sequence[Span], paragraph: int = 0) -> Mark:
        ref = self.refs[source_id]
        place = f"{ref.number} ¶{paragraph}" if paragraph else str(ref.number)
        words = self.labels.say(
            "mark_title" if paragraph else "mark_title_plain",
            number=ref.number,
            paragraph=paragraph,
            title=line(ref.title or "") or self.labels["untitled"],
        )
        return Mark(f"[{place}]", ref.number, sentence_id(ref.number, spans), f"source-{ref.number}", words)

    def point(self, quote: Quote) -> Point:
        head, tail = split_tail(quote.text)
        return Point(
            head=head,
            tail=tail,
            mark=self.mark(quote.source_id, quote.spans, quote.paragraph),
            also=tuple(self.mark(also.source_id, also.spans) for also in quote.also),
            labels=tuple(self.labels.word(label) for label in quote.labels),
            themes=quote.themes,
            direction=direction(quote.text),
            language=self.language,
            reason=quote.reason,
        )

    def key_point(self, quote: Quote) -> Point:
        return self.point(quote)._replace(basis=self.labels.rests_on(quote.basis))

    def saying(self, voice: Voice) -> Saying:
        said = voice.quote
        text = said.text.removesuffix(",")  # the comma belongs to the "he said" that followed
        head, tail = split_tail(text)
        return Saying(
            text=text,
            head=head,
            tail=tail,
            speaker=line(voice.speaker.text) if voice.speaker else "",
            role=line(voice.role.text) if voice.role else "",
            via=self._via(voice),
            mark=self.mark(said.source_id, (said.span,), voice.paragraph or self._paragraph(said)),
            themes=voice.themes,
            direction=direction(said.text),
            language=self.language,
        )

    def _via(self, voice: Voice) -> str:
        """Say through whom the words came, where that is not the speaker himself."""
        if not voice.via or (voice.speaker and voice.speaker.text == voice.via.text):
            return ""
        return self.labels.say("second_hand", via=line(voice.via.text))

    def event(self, moment: Moment) -> Event:
        if not moment.date:
            return Event(line(moment.words.text), self.labels["undated"], self.point(moment.quote))
        shown, remark = self.labels.date(moment.date, short=True), ""
        if moment.derived and moment.anchor:
            remark = self.labels.say("derived", anchor=self._anchor(moment.anchor))
        return Event(shown, remark, self.point(moment.quote))

    def _anchor(self, stated: str) -> str:
        """Say what a date was counted from: the article's own day ("published 2018-04-16"), or words of its text."""
        day = stated.removeprefix("published ")
        if not is_date(day):
            return line(stated)
        return self.labels.say("article_day", date=self.labels.date(day, short=True).replace(" ", "\u00a0"))

    def names(self) -> tuple[Names, ...]:
        kinds: dict[str, list[Name]] = {}
        for actor in self.brief.actors:
            kinds.setdefault(actor.kind, []).append(Name(line(actor.name), self._marks(actor.mentions)))
        return tuple(Names(self.labels.word(kind), tuple(names)) for kind, names in kinds.items())

    def part(self, index: int) -> Part:
        section = self.brief.sections[index]
        points = [self.point(quote) for quote in section.quotes]
        groups, start = [], 0
        for label, quotes in (*((s.label, s.quotes) for s in section.stories), ("", len(points))):
            name = line(label) or (self.labels["other_points"] if start else "")
            groups.append(Group(name, tuple(points[start : start + quotes])))
            start += quotes
        refs = sorted(
            {q.source_id: self.refs[q.source_id] for q in section.quotes}.values(), key=lambda ref: ref.number
        )
        voices = [voice for voice in self.brief.voices if section.theme in voice.themes[:1]]
        sayings = [self.saying(voice) for voice in fitting(section, voices, min(len(refs), MARGIN_SOURCES))]
        return Part(
            id=f"theme-{index + 1}",
            label=self.labels.word(line(section.label)),
            theme=section.theme,
            groups=tuple(group for group in groups if group.points),
            sayings=tuple(sayings),
            notes=tuple(note.text for note in self.brief.notes if note.theme in (section.theme, section.label)),
            cited=tuple(self._cited(ref) for ref in refs[:MARGIN_SOURCES]),
            more_cited=max(len(refs) - MARGIN_SOURCES, 0),
            count=self.labels.count("points", len(points)) if points else "–",
            empty="" if points else self.labels.say("elsewhere" if section.found else "nothing", articles=self.read),
            hold=hold(groups[0] if groups[0].points else groups[-1]),
            short=sum(lines(point) for point in points) <= SHORT,
        )

    def entry(self, ref: SourceRef) -> Entry:
        labels = self.labels
        remarks = []
        if ref.copies:
            remarks.append(labels.say("copies", names=", ".join(line(name) for name in ref.copies)))
        numbers = sorted(self.refs[other].number for other in ref.related if other in self.refs)
        if numbers:
            remarks.append(labels.say("related", numbers=", ".join(map(str, numbers))))
        title = line(ref.title or "")
        untitled = f"{labels['untitled']} ({line(ref.name)})" if ref.name else labels["untitled"]
        return Entry(
            id=f"source-{ref.number}",
            number=ref.number,
            title=title or untitled,
            stated=bool(title),
            outlet=line(ref.outlet or "") or labels["no_outlet"],
            authors=", ".join(line(author) for author in ref.authors),
            published=line(labels.date(ref.published, short=True)),
            href=web_address(ref.url),
            used=ref.used,
            quoted=self._quoted(ref.id),
            fingerprint=ref.text_sha256[:12],
            remarks=tuple(remarks),
            condensed=tuple(self.point(quote) for quote in ref.condensed),
            direction=direction(title),
            ref=ref,
        )

    def _quoted(self, source_id: str) -> int:
        """Return how many passages of a source the brief prints; a quotation within one of them does not count again."""
        spans = {span for quote in self.quotes.get(source_id, ()) for span in quote.spans}
        said = {voice.quote.span for voice in self.brief.voices if voice.quote.source_id == source_id}
        return len(spans) + sum(not any(s.start <= v.start and v.end <= s.end for s in spans) for v in said)

    def _marks(self, excerpts: Iterable[Excerpt]) -> tuple[Mark, ...]:
        """One mark a source, to the first excerpt from it."""
        first: dict[str, Excerpt] = {}
        for excerpt in excerpts:
            first.setdefault(excerpt.source_id, excerpt)
        order = sorted(first.values(), key=lambda excerpt: self.refs[excerpt.source_id].number)
        return tuple(self.mark(excerpt.source_id, (excerpt.span,)) for excerpt in order)

    def _paragraph(self, excerpt: Excerpt) -> int:
        """Return the paragraph of an excerpt, where a printed quote around it tells; else 0."""
        for quote in self.quotes.get(excerpt.source_id, ()):
            if any(span.start <= excerpt.span.start and excerpt.span.end <= span.end for span in quote.spans):
                return quote.paragraph
        return 0

    def _cited(self, ref: SourceRef) -> Cited:
        label = line(ref.outlet or "") or line(ref.title or "") or line(ref.name) or self.labels["no_outlet"]
        label += "\u200e" if direction(label) else ""  # the date after it reads from left to right
        when = line(self.labels.date(ref.published, short=True)) if ref.published else ""
        return Cited(ref.number, f"source-{ref.number}", label, when)


def _contents(brief: Brief, parts: Sequence[Part], labels: Labels, further: int) -> tuple[Row, ...]:
    rows = [Row(part.label, part.id, part.count, theme=True) for part in parts]
    for name, kind, n in (
        ("differences", "items", len(brief.differences)),
        ("timeline", "dates", len(brief.timeline)),
        ("voices", "quotes", further),
        ("sources", "articles", len(brief.sources)),
    ):
        if n:
            rows.append(Row(labels[name], name, labels.count(kind, n), theme=False))
    return tuple(rows)


def _period(brief: Brief, labels: Labels) -> str:
    cover = brief.coverage
    dates = sorted(ref.published for ref in brief.sources if ref.published)
    first = cover.first_date or (dates[0] if dates else None)
    last = cover.last_date or (dates[-1] if dates else None)
    if not first or not last:
        return ""
    if first[:10] == last[:10]:
        return labels.say("covers_day", first=labels.date(first, short=True))
    return labels.say("covers", first=labels.date(first, short=True), last=labels.date(last, short=True))


def _remarks(brief: Brief, labels: Labels) -> tuple[str, ...]:
    """Return what a reader should know about the run: what was left out, then each problem once with its places."""
    cover = brief.coverage
    counts = [labels.count("copies", cover.copies)] if cover.copies else []
    counts += [f"{labels.word(reason)} ({n})" for reason, n in cover.left_out if n]
    lines = [labels.say("left_out", reasons="; ".join(counts))] if counts else []
    if cover.undated:
        lines.append(labels.count("undated", cover.undated))
    places: dict[str, list[str]] = {}
    for problem in brief.problems:
        places.setdefault(labels.word(problem.message), []).append(line(problem.where))
    for message, where in places.items():
        named = ", ".join(name for name in where[:3] if name)
        more = f" {labels.say('and_more', n=len(where) - 3)}" if len(where) > 3 else ""
        lines.append(f"{named}{more}: {message}" if named else message)
    return tuple(lines)


def _loose_notes(brief: Brief) -> tuple[str, ...]:
    """Return the analyst's notes that name no section of the brief: they stand after the bottom line."""
    known = {name for section in brief.sections for name in (section.theme, section.label)}
    return tuple(note.text for note in brief.notes if note.theme not in known)


def _day(edition: str) -> str:
    """Return the ISO date that an edition starts with, or ""."""
    try:
        return date.fromisoformat(edition[:10]).isoformat()
    except ValueError:
        return ""
