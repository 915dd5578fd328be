"""Briefs made in code, of every shape that a template has to stand: own words only, and spans that are true."""

import hashlib
from dataclasses import replace

from briefing.model import (
    Actor,
    Also,
    Brief,
    Coverage,
    Difference,
    Excerpt,
    Moment,
    Note,
    Problem,
    Quote,
    Section,
    SourceRef,
    Span,
    Story,
    Voice,
    fold,
)

PLACES = ("Lagos", "Quito", "Hanoi", "Tbilisi", "Oslo", "Lima", "Accra", "Riga", "Suva", "Minsk", "Dakar", "Cork")
BODIES = ("harbour council", "grid operator", "water board", "customs union", "election office", "fishing ministry")
DEEDS = ("weighs", "defends", "reviews", "narrows", "regrets")
THEMES = (
    "Ports and trade",
    "Energy",
    "Water",
    "Elections",
    "Fisheries",
    "Defence",
    "Sanctions",
    "Health",
    "Migration",
    "Climate and the long road to a common carbon market",
    "Courts",
    "Cyber",
)
FRAMES = (
    "The {body} in {place} said on {day} May that {n} shipments of grain would leave the port before the end of the month.",
    "Officials in {place} raised the winter reserve to {n} days after the {body} warned that two pipelines were due for repair.",
    "“We have {n} votes and we need twelve more,” the chair of the {body} told reporters in {place}.",
    "Talks over the {place} accord, which {n} states have signed since the spring, were put off by the {body} until {day} June.",
    "{n} inspectors will be sent to {place}.",
    "A deputy of the {body} denied that the {place} terminal had been closed for {n} hours, calling the report “an invention of our rivals”, and promised a full account of the incident to the regional assembly before it rises for the summer.",
)


def sentence(i: int) -> str:
    """Return an own sentence; the first 432 differ."""
    return FRAMES[i % 6].format(body=BODIES[(i // 6) % 6], place=PLACES[(i // 2) % 12], day=1 + i % 28, n=3 + i % 97)


def source(number: int, *, length: int = 18, dated: bool = True, titled: bool = True, body: str = "") -> SourceRef:
    """Return a source of `length` sentences in paragraphs of two, its text with a title line."""
    title = f"{BODIES[number % 6].capitalize()} {DEEDS[number // 72 % 5]} its options in {PLACES[number // 6 % 12]}"
    said = [sentence(number * 7 + i) for i in range(length)]
    paragraphs = [" ".join(said[i : i + 2]) for i in range(0, length, 2)]
    text = body or "\n\n".join([title, *paragraphs]) + "\n"
    return SourceRef(
        id=f"own-{number}",
        number=number,
        name=f"own-{number}.txt",
        title=title if titled else None,
        outlet=("The Harbour Gazette", None, "Northern Wire")[number % 3],
        authors=(("Ada Okoro",), (), ("Li Wen", "Marta Kask"))[number % 3],
        published=f"2024-05-{1 + number % 28:02d}" if dated else None,
        url=f"https://news.example/{number}" if number % 2 else None,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        text_sha256=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        condensed=(),
        used=True,
    )


def quote(ref: SourceRef, i: int, **more: object) -> Quote:
    """Return the quote of the i-th sentence of an own source."""
    said = sentence(ref.number * 7 + i)
    start = ref.text.index(said)
    return Quote(
        text=fold(said),
        source_id=ref.id,
        paragraph=i // 2 + 1,
        spans=(Span(start, start + len(said)),),
        themes=("ports",),
        score=1.0,
        **more,  # type: ignore[arg-type]
    )


def brief(articles: int = 3, themes: int = 4, points: int = 4, **changes: object) -> Brief:
    """Return a brief over own articles; `changes` replace fields. One theme of several is left empty."""
    dated, titled = bool(changes.pop("dated", True)), bool(changes.pop("titled", True))
    refs = tuple(source(n + 1, dated=dated, titled=titled) for n in range(articles))
    sections = []
    for t in range(themes):
        count = 0 if themes > 3 and t == themes - 1 else points
        quotes = tuple(quote(refs[(t + i) % articles], (t * 3 + i * 2) % 18) for i in range(count))
        sections.append(Section(f"theme-{t}", THEMES[t], quotes))
    values: dict[str, object] = {
        "title": "Ports, power and a vote: what the week changed",
        "edition": "2024-05-17",
        "language": "en",
        "config_digest": "0123456789abcdef" * 4,
        "bottom_line": tuple(quote(refs[i % articles], i * 5 % 18) for i in range(3)),
        "sections": tuple(sections),
        "sources": refs,
        "problems": (),
        "coverage": Coverage(articles=articles, used=articles, sentences=18 * articles, printed=themes * points),
    }
    return Brief(**(values | changes))  # type: ignore[arg-type]


def rich(articles: int = 5) -> Brief:
    """Return a brief in which every optional part is filled."""
    base = brief(articles, 4, 5)
    refs = base.sources
    said = [excerpt(refs[i % articles], "We have") for i in range(4) if "We have" in refs[i % articles].text]
    first = base.sections[0]
    quotes = (
        quote(refs[0], 0, also=(Also(refs[1].id, (Span(0, 12),)), Also(refs[2].id, (Span(0, 9),)))),
        quote(refs[1], 4, labels=("opinion",)),
        quote(refs[2], 6, labels=("second-hand", "new")),
        *first.quotes[3:],
    )
    voices = tuple(
        Voice(
            quote=whole(part, refs),
            speaker=(excerpt(refs_by(refs, part.source_id), "the chair") if i != 1 else None),
            role=None,
            verb=None,
            named=False,
            hand="second" if i == 2 else "first",
            themes=(base.sections[i % 2].theme,),
            via=excerpt(refs_by(refs, part.source_id), "reporters") if i == 2 else None,
        )
        for i, part in enumerate(said)
    )
    return Brief(
        title=base.title,
        edition=base.edition,
        language="en",
        config_digest=base.config_digest,
        bottom_line=base.bottom_line,
        sections=(
            Section(
                first.theme, first.label, quotes, (Story("Grain leaves the port", 2), Story("The accord is put off", 3))
            ),
            *base.sections[1:],
        ),
        sources=refs,
        problems=(
            Problem("read", "broken.pdf", "no text could be read"),
            Problem("clean", "own-2.txt", "ends in mid-sentence", "note"),
        ),
        coverage=Coverage(
            articles=articles + 3,
            used=articles,
            copies=2,
            undated=1,
            sentences=18 * articles,
            printed=16,
            left_out=(("no theme", 1),),
            first_date="2024-05-02",
            last_date="2024-05-16",
        ),
        voices=voices,
        timeline=(
            Moment(excerpt(refs[0], "May"), "2024-05-08", derived=False, anchor=None, quote=quote(refs[0], 5)),
            Moment(excerpt(refs[1], "June"), "2024-06-14", derived=True, anchor="2024-05-03", quote=quote(refs[1], 1)),
            Moment(excerpt(refs[1], "June"), None, derived=False, anchor=None, quote=quote(refs[2], 1)),
        ),
        differences=(
            Difference("number", (quote(refs[0], 2), quote(refs[1], 3))),
            Difference("denial", (quote(refs[2], 2), quote(refs[0], 4))),
        ),
        actors=(
            Actor(
                "harbour council", "body", (Excerpt("x", refs[0].id, Span(0, 3)), Excerpt("x", refs[2].id, Span(0, 3)))
            ),
            Actor("Ada Okoro", "person", (Excerpt("x", refs[1].id, Span(0, 3)),)),
        ),
        notes=(
            Note(first.theme, "Call the desk before quoting the reserve figure: the ministry counts days differently."),
        ),
    )


def refs_by(refs: tuple[SourceRef, ...], ident: str) -> SourceRef:
    """Return the source called `ident`."""
    return next(ref for ref in refs if ref.id == ident)


def excerpt(ref: SourceRef, words: str) -> Excerpt:
    """Return the first place of `words` in a source."""
    at = max(ref.text.find(words), 0)
    return Excerpt(ref.text[at : at + len(words)], ref.id, Span(at, at + len(words)))


def whole(part: Excerpt, refs: tuple[SourceRef, ...]) -> Excerpt:
    """Return the quotation that begins at `part`, up to its closing mark."""
    text = refs_by(refs, part.source_id).text
    end = text.index("”", part.span.start)
    return Excerpt(text[part.span.start : end], part.source_id, Span(part.span.start, end))


def scripts() -> Brief:
    """Return a brief whose sources are written in Cyrillic, Greek, Arabic, Hebrew and Georgian letters."""
    said = (
        ("Порт знову прийматиме судна", "Порт відкриють третього травня, повідомила рада гавані."),
        ("Το λιμάνι ανοίγει πάλι", "Το λιμάνι θα ανοίξει στις τρεις Μαΐου, είπε το συμβούλιο."),
        ("الميناء يفتح أبوابه", "قال المجلس إن الميناء سيفتح أبوابه في الثالث من مايو."),
        ("הנמל נפתח", "המועצה הודיעה כי הנמל ייפתח בשלישי במאי."),
        ("პორტი იხსნება", "საბჭომ თქვა, რომ პორტი სამ მაისს გაიხსნება."),
    )
    refs = tuple(
        replace(source(n, body=f"{title}\n\n{words}\n"), title=title) for n, (title, words) in enumerate(said, 1)
    )
    quotes = tuple(
        Quote(words, ref.id, 1, (Span(len(title) + 2, len(title) + 2 + len(words)),), ("ports",), 1.0)
        for ref, (title, words) in zip(refs, said, strict=True)
    )
    return brief(
        5, 1, 1, sources=refs, bottom_line=quotes[2:3], sections=(Section("ports", "Порти · Λιμάνια · موانئ", quotes),)
    )
