"""Markdown in, one Article out: the words without the marks, so that no sentence carries asterisks or link targets.

Front matter gives metadata. Code, tables and quotations keep their words. A mark that is not surely one stays.
"""

import re
from typing import Any

from briefing import lazy
from briefing.model import Article, Source, Span
from briefing.read.make import article
from briefing.read.plain import rejoin
from briefing.read.stated import iso, names, web_address
from briefing.read.text import decode

_FRONT = lazy.pattern(r"\A---[ \t]*\r?\n(.{0,20000}?)\r?\n---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_FIELD = lazy.pattern(
    r"^(title|author|authors|date|published|url|source|outlet|lang|language)[ \t]*:[ \t]*(\S.*?)[ \t]*$", re.MULTILINE
)
_HEADING = lazy.pattern(r" {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$")
_UNDERLINE = lazy.pattern(r" {0,3}(?:=+|-{2,})[ \t]*$")
_RULE = lazy.pattern(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_FENCE = lazy.pattern(r" {0,3}(?:```|~~~)")
_DEFINITION = lazy.pattern(r" {0,3}\[[^\]\n]{1,200}\]:[ \t]+\S+")
_LEAD = lazy.pattern(r"[ \t]*(?:>[ \t]?)+|[ \t]*[*+-][ \t]+(?:\[[ xX]\][ \t]+)?")
# Lines that are no part of a paragraph: headings, quotations, items, rules, fences, tables.
_ALONE = lazy.pattern(r"[ \t]*(?:#{1,6}\s|[>*+=|`~-]|\d{1,3}[.)]\s|$)")
_INLINE = (
    (lazy.pattern(r"!\[([^\[\]\n]{0,500})\]\([^()\n]{0,2000}\)"), ""),
    (lazy.pattern(r"\[([^\[\]\n]{1,1000})\]\([^()\n]{0,2000}(?:\([^()\n]{0,500}\)[^()\n]{0,500})?\)"), r"\1"),
    (lazy.pattern(r"\[([^\[\]\n]{1,1000})\]\[[^\[\]\n]{0,200}\]"), r"\1"),
    (lazy.pattern(r"<(https?://[^<>\s]{1,2000})>"), r"\1"),
    (lazy.pattern(r"</?[a-zA-Z][a-zA-Z0-9]{0,20}(?:\s[^<>\n]{0,500})?/?>"), ""),
    (lazy.pattern(r"(?<![*\w\\])\*\*(?=\S)([^*\n]{1,2000})(?<=[^\s\\])\*\*(?![*\w])"), r"\1"),
    (lazy.pattern(r"(?<![_\w\\])__(?=\S)([^_\n]{1,2000})(?<=[^\s\\])__(?![_\w])"), r"\1"),
    (lazy.pattern(r"(?<![*\w\\])\*(?=\S)([^*\n]{1,2000})(?<=[^\s\\])\*(?![*\w])"), r"\1"),
    (lazy.pattern(r"(?<![_\w\\])_(?=\S)([^_\n]{1,2000})(?<=[^\s\\])_(?![_\w])"), r"\1"),
    (lazy.pattern(r"`([^`\n]{1,2000})`"), r"\1"),
    (lazy.pattern(r"\\([\\`*_{}\[\]()#+.!>~|-])"), r"\1"),
)


def read_markdown(source: Source) -> tuple[Article, ...]:
    """Return the one article of a Markdown input; raise InputError for no text, empty or too large input."""
    raw, encoding, problems = decode(source)
    front = _FRONT.match(raw)
    text, title = _plain(raw[front.end() :] if front else raw)
    fields = _fields(front[1]) if front else {}
    headline = fields.pop("headline", None)
    origins = fields.pop("origins", ())
    if title is not None:
        origins = (*(pair for pair in origins if pair[0] != "headline"), ("title", "Markdown heading"))
        headline = None
    made = article(
        source,
        text,
        encoding,
        problems=problems,
        title=title,
        headline=headline,
        origins=tuple(sorted(origins)),
        **fields,
    )
    return (made,)


def _fields(front: str) -> dict[str, Any]:
    """Return the metadata that simple `key: value` lines of front matter state."""
    found = {key: value.strip("\"'") for key, value in _FIELD.findall(front)}
    url = found.get("url") or found.get("source") or ""
    stated: dict[str, Any] = {
        "headline": found.get("title"),
        "authors": names((found.get("author") or found.get("authors") or "").strip("[]").replace('"', "")),
        "published": iso(found.get("date") or found.get("published") or ""),
        "outlet": found.get("outlet"),
        "url": web_address(url),
        "language": found.get("lang") or found.get("language"),
    }
    stated = {key: value for key, value in stated.items() if value}
    return stated | {"origins": tuple((key, "front matter") for key in stated)}


def _plain(raw: str) -> tuple[str, Span | None]:
    """Return the text without Markdown's marks, and where the first heading of the first level stands in it."""
    out: list[str] = []
    title, fenced = None, False
    lines = rejoin(raw, _ALONE).splitlines()
    for line, below in zip(lines, [*lines[1:], ""], strict=True):
        if _FENCE.match(line):
            fenced = not fenced
            continue
        words, level = (line, 0) if fenced else _words(line, below)
        if level and out and out[-1]:
            out.append("")
        if level == 1 and title is None and words:
            start = sum(len(done) + 1 for done in out)
            title = Span(start, start + len(words))
        out += [words, ""] if level else [words]
    return "\n".join(out), title


def _words(line: str, below: str) -> tuple[str, int]:
    """Return a line without its marks, and the level of the heading that it is (0 for none)."""
    heading = _HEADING.match(line)
    if heading:
        return _inline(heading[2]).strip(), len(heading[1])
    if _RULE.match(line) or _UNDERLINE.match(line) or _DEFINITION.match(line):
        return "", 0
    if line.strip() and _UNDERLINE.match(below) and not _LEAD.match(line):
        return _inline(line).strip(), 1 if "=" in below else 2
    lead = _LEAD.match(line)
    return _inline(line[lead.end() :] if lead else line), 0


def _inline(line: str) -> str:
    for pattern, words in _INLINE:
        line = pattern.sub(words, line)
    return line
