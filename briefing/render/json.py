"""The Brief as brief.json, the public contract `briefing/brief/1`, and back again.

`seal` is the SHA-256 of all the rest in canonical form: a change of one letter anywhere is noticed.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from briefing import __version__
from briefing.config import RenderOptions
from briefing.errors import InputError
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
    Rendered,
    Section,
    SourceRef,
    Span,
    Story,
    Voice,
)
from briefing.render.edited import made_of, plainly, rows_of, text_of

SCHEMA = "briefing/brief/1"


def render_json(brief: Brief, options: RenderOptions = RenderOptions()) -> Rendered:  # noqa: ARG001, B008 - one shape for all renderers; options are frozen
    """Return brief.json: UTF-8, two spaces of indent, keys in the order of the contract."""
    data = dump_brief(brief)
    data["seal"] = seal(data)
    return Rendered("brief.json", "application/json", (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode())


def seal(data: Mapping[str, Any]) -> str:
    """Return the SHA-256 of a brief's data, its own `seal` left out, in canonical JSON."""
    rest = {key: value for key, value in data.items() if key != "seal"}
    canonical = json.dumps(rest, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def dump_brief(brief: Brief) -> dict[str, Any]:
    """Return the brief as plain data; the sources' texts are left out."""
    return {
        "schema": SCHEMA,
        "title": brief.title,
        "edition": brief.edition,
        "language": brief.language,
        "generator": {"name": "briefing", "version": __version__},
        "config_digest": brief.config_digest,
        "bottom_line": [_quote(quote) for quote in brief.bottom_line],
        "sections": [
            {
                "theme": section.theme,
                "label": section.label,
                "quotes": [_quote(quote) for quote in section.quotes],
                "stories": [asdict(story) for story in section.stories],
                "found": section.found,
            }
            for section in brief.sections
        ],
        "sources": [_source(source) for source in brief.sources],
        "coverage": asdict(brief.coverage),
        "voices": [_voice(voice) for voice in brief.voices],
        "timeline": [
            {
                "words": _excerpt(moment.words),
                "date": moment.date,
                "derived": moment.derived,
                "anchor": moment.anchor,
                "quote": _quote(moment.quote),
            }
            for moment in brief.timeline
        ],
        "differences": [
            {"kind": difference.kind, "quotes": [_quote(quote) for quote in difference.quotes]}
            for difference in brief.differences
        ],
        "actors": [
            {"name": actor.name, "kind": actor.kind, "mentions": [_excerpt(part) for part in actor.mentions]}
            for actor in brief.actors
        ],
        "notes": [asdict(note) for note in brief.notes],
        "problems": [asdict(problem) for problem in brief.problems],
    }


def _spans(spans: Sequence[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _quote(quote: Quote) -> dict[str, Any]:
    return {
        "text": quote.text,
        "source": quote.source_id,
        "paragraph": quote.paragraph,
        "spans": _spans(quote.spans),
        "themes": list(quote.themes),
        "score": quote.score,
        "reason": quote.reason,
        "also": [{"source": also.source_id, "spans": _spans(also.spans)} for also in quote.also],
        "labels": list(quote.labels),
        "basis": quote.basis,
    }


def _source(source: SourceRef) -> dict[str, Any]:
    return {
        "id": source.id,
        "number": source.number,
        "name": source.name,
        "sha256": source.sha256,
        "text_sha256": source.text_sha256,
        "title": source.title,
        "outlet": source.outlet,
        "authors": list(source.authors),
        "published": source.published,
        "url": source.url,
        "used": source.used,
        "condensed": [_quote(quote) for quote in source.condensed],
        "copies": list(source.copies),
        "related": list(source.related),
    }


def _excerpt(part: Excerpt | None) -> dict[str, Any] | None:
    if part is None:
        return None
    return {"text": part.text, "source": part.source_id, "start": part.span.start, "end": part.span.end}


def _voice(voice: Voice) -> dict[str, Any]:
    return {
        "quote": _excerpt(voice.quote),
        "speaker": _excerpt(voice.speaker),
        "role": _excerpt(voice.role),
        "verb": _excerpt(voice.verb),
        "named": voice.named,
        "hand": voice.hand,
        "themes": list(voice.themes),
        "via": _excerpt(voice.via),
        "paragraph": voice.paragraph,
    }


def load_brief(data: bytes, texts: Mapping[str, str] | None = None, name: str = "brief.json") -> Brief:
    """Return the Brief that brief.json states; `texts` (source id to text) fill the sources' texts.

    A point that an analyst deleted, moved or pinned ("pinned": true moves it to the head of its section) is taken as it
    stands. Raises InputError for what is not a brief.
    """
    try:
        raw = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise InputError(f"{name} is not JSON: {error}") from error
    if not isinstance(raw, dict) or raw.get("schema") != SCHEMA:
        raise InputError(
            f"{name} is not a brief of schema {SCHEMA}", hint="give the brief.json that `briefing build` wrote"
        )
    try:
        return _brief(raw, texts or {})
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise InputError(f"{name} cannot be read as a brief: {plainly(error)}") from error


def _brief(raw: dict[str, Any], texts: Mapping[str, str]) -> Brief:
    return Brief(
        title=text_of(raw["title"]),
        edition=text_of(raw["edition"]),
        language=text_of(raw["language"]),
        config_digest=text_of(raw["config_digest"]),
        bottom_line=_pinned(raw["bottom_line"]),
        sections=tuple(
            Section(
                text_of(row["theme"]),
                text_of(row["label"]),
                _pinned(row["quotes"]),
                _stories(row),
                int(row.get("found", 0)),
            )
            for row in raw["sections"]
        ),
        sources=tuple(_load_source(row, texts) for row in raw["sources"]),
        problems=tuple(made_of(Problem, row, "a problem") for row in raw["problems"]),
        coverage=_load_coverage(raw.get("coverage", {})),
        voices=tuple(_load_voice(row) for row in raw.get("voices", ())),
        timeline=tuple(
            Moment(_need(row["words"]), row["date"], bool(row["derived"]), row["anchor"], _load_quote(row["quote"]))
            for row in raw.get("timeline", ())
        ),
        differences=tuple(
            Difference(text_of(row["kind"]), tuple(_load_quote(quote) for quote in row["quotes"]))
            for row in raw.get("differences", ())
        ),
        actors=tuple(
            Actor(text_of(row["name"]), text_of(row["kind"]), tuple(_need(part) for part in row["mentions"]))
            for row in raw.get("actors", ())
        ),
        notes=tuple(made_of(Note, row, "a note") for row in rows_of(raw.get("notes", []), "the notes")),
    )


def _pinned(rows: Sequence[dict[str, Any]]) -> tuple[Quote, ...]:
    return tuple(_load_quote(row) for row in sorted(rows, key=lambda row: not row.get("pinned", False)))


def _stories(row: dict[str, Any]) -> tuple[Story, ...]:
    """Return the split into stories, which holds only while the points are as many and as ordered as they were."""
    stories = tuple(made_of(Story, story, "a story") for story in row.get("stories", ()))
    moved = any(quote.get("pinned") for quote in row["quotes"])
    return stories if not moved and sum(story.quotes for story in stories) == len(row["quotes"]) else ()


def _load_spans(rows: Sequence[Sequence[int]]) -> tuple[Span, ...]:
    return tuple(Span(int(start), int(end)) for start, end in rows)


def _load_quote(row: dict[str, Any]) -> Quote:
    return Quote(
        text=text_of(row["text"]),
        source_id=text_of(row["source"]),
        paragraph=int(row["paragraph"]),
        spans=_load_spans(row["spans"]),
        themes=tuple(text_of(theme) for theme in row["themes"]),
        score=float(row["score"]),
        reason=text_of(row.get("reason", "")),
        also=tuple(Also(text_of(also["source"]), _load_spans(also["spans"])) for also in row.get("also", ())),
        labels=tuple(text_of(label) for label in row.get("labels", ())),
        basis=text_of(row.get("basis", "")),
    )


def _load_source(row: dict[str, Any], texts: Mapping[str, str]) -> SourceRef:
    return SourceRef(
        id=text_of(row["id"]),
        number=int(row["number"]),
        name=text_of(row["name"]),
        title=row["title"],
        outlet=row["outlet"],
        authors=tuple(row["authors"]),
        published=row["published"],
        url=row["url"],
        sha256=text_of(row["sha256"]),
        text_sha256=text_of(row["text_sha256"]),
        text=texts.get(row["id"], ""),
        condensed=tuple(_load_quote(quote) for quote in row["condensed"]),
        used=bool(row["used"]),
        copies=tuple(row.get("copies", ())),
        related=tuple(row.get("related", ())),
    )


def _load_coverage(row: dict[str, Any]) -> Coverage:
    left_out = tuple((text_of(reason), int(count)) for reason, count in row.get("left_out", ()))
    return made_of(Coverage, {**row, "left_out": left_out}, "the coverage")


def _load_excerpt(row: dict[str, Any] | None) -> Excerpt | None:
    return None if row is None else _need(row)


def _need(row: dict[str, Any]) -> Excerpt:
    return Excerpt(text_of(row["text"]), text_of(row["source"]), Span(int(row["start"]), int(row["end"])))


def _load_voice(row: dict[str, Any]) -> Voice:
    return Voice(
        quote=_need(row["quote"]),
        speaker=_load_excerpt(row["speaker"]),
        role=_load_excerpt(row["role"]),
        verb=_load_excerpt(row["verb"]),
        named=bool(row["named"]),
        hand=row["hand"],
        themes=tuple(row["themes"]),
        via=_load_excerpt(row.get("via")),
        paragraph=int(row.get("paragraph", 0)),
    )
