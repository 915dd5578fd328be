"""An RSS, Atom or JSON Feed file in, one Article an item out.

Items that hold a headline and no text are left out and counted. Feeds that declare entities are refused before any
parser sees them; nothing that a feed links to is fetched.
"""

import io
import json
import re
from collections.abc import Iterator
from contextlib import suppress
from html import escape
from typing import Any
from xml.parsers import expat

from briefing import lazy
from briefing.errors import InputError
from briefing.model import Article, Problem, Source, Span, fold
from briefing.read.fragment import lines
from briefing.read.make import NESTING, article
from briefing.read.markup import parse
from briefing.read.several import Part, numbered, several
from briefing.read.stated import iso, names, web_address
from briefing.read.text import decode

FEED_BYTES = 10 * 1024 * 1024

_DECLARED = lazy.pattern(rb"<\?xml\b[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_.-]{2,40})")
_DECLARATION = lazy.pattern(r"\s*<\?xml\b[^>]{0,300}\?>")
_ENTITY = lazy.pattern(r"<!ENTITY|<!DOCTYPE[^>\[]{0,1000}\[", re.IGNORECASE)
_TAG = lazy.pattern(r"<[a-zA-Z/!][^<>]*>|&(?:#\d+|#x[0-9a-fA-F]+|[a-zA-Z]+);")


def read_feed(source: Source) -> tuple[Article, ...]:
    """Return one article an item; raise InputError for no feed, one too large, with entities, or without texts."""
    if len(source.data) > FEED_BYTES:
        raise InputError(
            f"is a feed of {len(source.data) / 1e6:.0f} MB; the limit is {FEED_BYTES / 1e6:.0f} MB",
            hint="save fewer items",
        )
    declared = _DECLARED.search(source.data, 0, 300)
    text, encoding, problems = decode(source, declared[1].decode() if declared else "")
    items = _json_items(text) if text.lstrip()[:1] == "{" else _xml_items(text)
    whole = [item for item in items if item["markup"].strip()]
    if len(whole) < len(items):
        missing = f"{len(items) - len(whole)} of {len(items)} items hold a headline and no text; they are left out"
        problems = (*problems, Problem("read", source.name, missing, "note"))

    def parts() -> Iterator[Part]:
        for number, item in enumerate(whole, 1):
            name = numbered(source, number, len(whole))
            yield f"item {number}", lambda item=item, name=name: (_article(source, item, encoding, name),)  # type: ignore[misc]

    return several(source, parts(), problems)


def _article(source: Source, item: dict[str, Any], encoding: str, name: str) -> Article:
    body, title = _plain(item.pop("markup")), _plain(item.pop("title")).replace("\n\n", " ") or None
    span = None
    if title:
        opening = body.split("\n\n", 1)[0]
        if fold(opening).casefold() != title.casefold():
            body = f"{title}\n\n{body}"
            opening = title
        span = Span(0, len(opening))
    origins = dict(item.pop("origins", {}))
    fields = {key: value for key, value in item.items() if value}
    said = {key: origins.get(key, "feed item") for key in (*fields, *(("title",) if span else ()))}
    return article(source, body, encoding, name=name, title=span, origins=tuple(sorted(said.items())), **fields)


def _plain(markup: str) -> str:
    """Return the words of a field that may hold HTML, one paragraph after the other."""
    if not _TAG.search(markup):
        return "\n\n".join(filter(None, (fold(line) for line in markup.splitlines())))
    return "\n\n".join(line.text for line in lines(parse(f"<div>{markup}</div>")))


def _xml_items(text: str) -> list[dict[str, Any]]:
    if _ENTITY.search(text):
        raise InputError(
            "is a feed that declares entities of its own, as attacks do", hint="save the feed again from its publisher"
        )
    import feedparser

    # feedparser's patterns need the square of the length of white space, so long runs of it are cut to one line end.
    clean = _DECLARATION.sub("", re.sub(r"\s{100,}", "\n", text.lstrip("\ufeff")), count=1)
    clean = f'<?xml version="1.0" encoding="utf-8"?>{clean}'
    _shallow(clean.encode())
    try:
        found = feedparser.parse(io.BytesIO(clean.encode()), sanitize_html=False, resolve_relative_uris=False)
    except Exception as error:  # feedparser lets whatever its parsers raise through
        raise InputError("is a feed that cannot be parsed", hint="save it again from its publisher") from error
    if not found.entries:
        raise InputError("is a feed without items", hint="save it again from its publisher")
    return [_xml_item(entry, found.feed) for entry in found.entries]


def _shallow(data: bytes) -> None:
    """Raise InputError where elements are nested deeper than NESTING; whether they are sound is feedparser's business."""
    level = 0

    def opens(_name: str, _attributes: Any) -> None:
        nonlocal level
        level += 1
        if level > NESTING:
            raise InputError(
                f"is a feed that nests more than {NESTING} elements", hint="save it again from its publisher"
            )

    def closes(_name: str) -> None:
        nonlocal level
        level -= 1

    parser = expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = opens, closes
    with suppress(expat.ExpatError):
        parser.Parse(data, True)  # noqa: FBT003 - the C function takes it by place only


def _xml_item(entry: Any, feed: Any) -> dict[str, Any]:
    bodies = [part.get("value") or "" for part in entry.get("content", ())] + [entry.get("summary") or ""]
    people = [person.get("name") or "" for person in entry.get("authors", ())]
    outlet = (entry.get("source") or {}).get("title")
    return {
        "title": entry.get("title") or "",
        "markup": max(bodies, key=len),
        "authors": tuple(dict.fromkeys(name for person in people for name in names(person))),
        "published": iso(entry.get("published") or ""),
        "url": web_address(entry.get("link")),
        "outlet": fold(outlet or feed.get("title") or ""),
        "language": _language(feed.get("language")),
        "origins": {"outlet": "feed item" if outlet else "feed", "language": "feed"},
    }


def _json_items(text: str) -> list[dict[str, Any]]:
    try:
        feed = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError("is no sound JSON Feed", hint="save it again from its publisher") from error
    rows = feed.get("items")
    if not isinstance(rows, list) or not rows:
        raise InputError("is a feed without items", hint="save it again from its publisher")
    return [_json_item(row, feed) for row in rows if isinstance(row, dict)]


def _json_item(row: dict[str, Any], feed: dict[str, Any]) -> dict[str, Any]:
    people = row.get("authors") if isinstance(row.get("authors"), list) else [row.get("author")]
    shown = [_string(person, "name") for person in people or () if isinstance(person, dict)]
    plain = "".join(f"<p>{escape(line)}</p>" for line in _string(row, "content_text").splitlines())
    return {
        "title": _string(row, "title"),
        "markup": _string(row, "content_html") or plain or _string(row, "summary"),
        "authors": tuple(dict.fromkeys(name for person in shown for name in names(person))),
        "published": iso(_string(row, "date_published")),
        "url": web_address(_string(row, "url") or _string(row, "external_url")),
        "outlet": fold(_string(feed, "title")),
        "language": _language(row.get("language") or feed.get("language")),
        "origins": {"outlet": "feed", "language": "feed"},
    }


def _string(row: dict[str, Any], key: str) -> str:
    value = row.get(key)
    return value if isinstance(value, str) else ""


def _language(value: Any) -> str | None:
    found = re.match(r"[A-Za-z]{2,3}(?=[-_]|$)", value) if isinstance(value, str) else None
    return found[0].lower() if found else None
