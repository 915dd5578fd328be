"""JSON lines in, one Article a line out, its text exactly as given.

Fields: `id`, `text`, `title`, `outlet`, `author`, `published`, `url`; all but `text` optional, others ignored. One JSON
object over many lines, or a list of objects, is read the same way.
"""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from briefing import lazy
from briefing.errors import InputError
from briefing.model import Article, Problem, Source, Span
from briefing.read.make import article
from briefing.read.several import Part, numbered, several
from briefing.read.stated import iso, names, web_address
from briefing.read.text import decode

# An id becomes the name of a file beside the brief.
_ID = lazy.pattern(r"(?!\.)[^\x00-\x1f\x7f-\x9f/\\:*?\"<>|]{1,120}(?<![. ])$")


def read_jsonl(source: Source) -> tuple[Article, ...]:
    """Return one article a row; raise InputError where no row holds a text."""
    text, encoding, problems = decode(source)
    rows = list(_rows(text))

    def parts() -> Iterator[Part]:
        for index, (where, row) in enumerate(rows, 1):
            name = numbered(source, index, len(rows))
            yield where, lambda row=row, name=name: (_article(source, row, encoding, name),)  # type: ignore[misc]

    return several(source, parts(), problems)


def _rows(text: str) -> Iterator[tuple[str, Any]]:
    """Yield each row with its place; a line that is no JSON is yielded as the error."""
    whole = _parsed(text) if text.lstrip().startswith("[") else None
    if isinstance(whole, list):
        yield from ((f"row {number}", row) for number, row in enumerate(whole, 1))
        return
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    if len(lines) > 1 and isinstance(_parsed(lines[0][1]), ValueError):
        whole = _parsed(text)
        if isinstance(whole, dict):
            yield "row 1", whole
            return
    for number, line in lines:
        yield f"line {number}", _parsed(line)


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        return error
    except RecursionError:
        return ValueError("is nested too deeply")


def _article(source: Source, row: Any, encoding: str, name: str) -> Article:
    if isinstance(row, ValueError):
        raise InputError(f"is no JSON ({row})", hint='a line looks like {"text": "..."}')
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        raise InputError('has no "text" in it', hint='a line looks like {"text": "..."}')
    text, title = row["text"], _string(row, "title")
    span = standing_title(text, title)
    problems = []
    published = iso(_string(row, "published") or "")
    if _string(row, "published") and not published:
        message = f"the date {_string(row, 'published')!r} is not plain, write it as 2026-03-04"
        problems.append(Problem("read", name, message, "note"))
    fields: dict[str, Any] = {
        "title": span,
        "headline": None if span else title,
        "outlet": _string(row, "outlet"),
        "authors": _authors(row.get("author")),
        "published": published,
        "url": web_address(_string(row, "url")),
    }
    origins = tuple(sorted((key, "JSON field") for key, value in fields.items() if value))
    made = article(source, text, encoding, name=name, origins=origins, **fields)
    given = _string(row, "id")
    if given and _ID.match(given):
        made = replace(made, id=given)
    elif given:
        problems.append(Problem("read", name, f"the id {given[:60]!r} cannot be a file name; the article got another"))
    return replace(made, problems=tuple(problems))


def standing_title(text: str, title: str | None) -> Span | None:
    """Return where `title` opens `text`, or None: a line of its own, or four words and more at the start of a line."""
    start = len(text) - len(text.lstrip())
    if not title or not text.startswith(title, start):
        return None
    after = text[start + len(title) : start + len(title) + 1]
    if after in ("", "\n", "\r") or (after.isspace() and len(title.split()) >= 4):
        return Span(start, start + len(title))
    return None


def _string(row: dict[str, Any], key: str) -> str | None:
    value = row.get(key)
    if isinstance(value, int) and not isinstance(value, bool) and key == "id":
        value = str(value)
    return (value.strip() or None) if isinstance(value, str) else None


def _authors(value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        return names(value)
    rows = value if isinstance(value, list) else []
    return tuple(row.strip() for row in rows if isinstance(row, str) and row.strip())
