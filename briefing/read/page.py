"""A parsed page in, what it states about itself out: title, author, date, outlet, address, language.

Read in this order: JSON-LD of an article, meta tags, then what trafilatura finds in the page itself. Every value keeps
the name of its place; none is made up, and none depends on the day of the run.
"""

import json
import re
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from briefing import lazy
from briefing.model import fold
from briefing.read.fragment import Line, lines
from briefing.read.stated import Stated, alike, bare_title, iso, names, web_address, without_labels

_META = {
    "outlet": ("og:site_name", "application-name"),
    "headline": ("og:title", "twitter:title", "dc.title"),
    "authors": ("author", "article:author", "byl", "dc.creator", "parsely-author", "sailthru.author"),
    "published": (
        "article:published_time",
        "datepublished",
        "dc.date",
        "pubdate",
        "date",
        "parsely-pub-date",
        "sailthru.date",
    ),
    "url": ("og:url",),
}
_FLAWS = (ValueError, TypeError, AttributeError, LookupError, ArithmeticError, RecursionError)
_BYLINE = lazy.pattern(r"(?:By|BY|by) (?:(?:[A-Z][\w'’.-]*|and|de|van|von|der|al|bin)[ ,]+){1,7}[A-Z][\w'’.-]*$")
_DATE = lazy.pattern(
    r"\b[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}\b|\b\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}\.?,? \d{4}\b"
    r"|\b\d{4}-\d{2}-\d{2}\b"
)


@dataclass(frozen=True, slots=True)
class Page:
    """A parsed page and what it states."""

    tree: Any
    stated: Stated

    def copy(self) -> Any:
        """Return a tree of its own for a library that changes what it is given."""
        return deepcopy(self.tree)


def look(tree: Any) -> Page:
    """Return the page with what it states about itself."""
    found: dict[str, tuple[Any, str]] = {}
    _take(found, _json_ld(tree), "JSON-LD")
    _take(found, _meta(tree), "html meta")
    shown = lines(tree)
    if not {"headline", "authors", "published"} <= set(found):
        _take(found, _inside(tree, shown), "html page")
    outlet = found.get("outlet", (None, ""))[0]
    if "headline" in found:
        title, origin = found["headline"]
        headings = [fold(node.text_content()) for node in tree.iter("h1")][:20]
        labels = [line.text for line in (*shown[:20], *shown[-5:])]
        title = without_labels(bare_title(title, outlet, headings), labels)
        found["headline"] = (next((heading for heading in headings if alike(heading, title)), title), origin)
    if "authors" in found:
        people, origin = found["authors"]
        # The outlet stands beside its people as a rule; alone, it is the author.
        others = tuple(name for name in people if name.casefold() != (outlet or "").casefold())
        found["authors"] = (others or people, origin)
    origins = tuple(sorted((name, origin) for name, (_, origin) in found.items()))
    return Page(tree, Stated(**{name: value for name, (value, _) in found.items()}, origins=origins))


def _take(found: dict[str, tuple[Any, str]], values: dict[str, Any], origin: str) -> None:
    """Add to `found` the values that are not there yet; a title as long as a paragraph is none."""
    for name, value in values.items():
        if value and not (name == "headline" and len(value) > 400):
            found.setdefault(name, (value, origin))


def _people(value: str) -> tuple[str, ...]:
    """Return the names of a byline, without names of one word: systems write "admin" or "National" there."""
    return tuple(name for name in names(value) if " " in name or not name.isascii())


def _meta(tree: Any) -> dict[str, Any]:
    named: dict[str, list[str]] = {}
    for node in tree.iter("meta"):
        key = (node.get("property") or node.get("name") or node.get("itemprop") or "").lower()
        value = fold(node.get("content") or "")
        if key and value:
            named.setdefault(key, []).append(value)
    found: dict[str, Any] = {}
    for field, keys in _META.items():
        for key in keys:
            values = [value for value in named.get(key, ()) if _fits(field, value)]
            if values:
                found[field] = values[0]
                break
    if "authors" in found:
        found["authors"] = _people(found["authors"])
    if "published" in found:
        found["published"] = iso(found["published"])
    canonical = tree.xpath("//link[@rel='canonical']/@href")
    if canonical and _fits("url", canonical[0]):
        found["url"] = canonical[0]
    language = (tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "").strip()
    found["language"] = language.split("-")[0].lower() if re.match(r"[A-Za-z]{2,3}(?:-|$)", language) else None
    return found


def _fits(field: str, value: str) -> bool:
    if field == "url":
        return web_address(value) is not None
    if field == "published":
        return iso(value) is not None
    if field == "authors":
        return not re.match(r"https?://", value)
    return True


def _json_ld(tree: Any) -> dict[str, Any]:
    for node in tree.iter("script"):
        if "ld+json" not in (node.get("type") or "").lower() or not node.text:
            continue
        try:
            data = json.loads(node.text, strict=False)
        except (ValueError, RecursionError):
            continue
        for thing in _things(data):
            kinds = thing.get("@type")
            kinds = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(kind, str) and kind.endswith(("Article", "BlogPosting", "Report")) for kind in kinds):
                return _of_article(thing)
    return {}


def _things(data: Any) -> list[dict[str, Any]]:
    """Return the objects of a JSON-LD value: itself, its list, its graph."""
    rows = data if isinstance(data, list) else [data]
    found: list[dict[str, Any]] = []
    for row in rows:
        if isinstance(row, dict):
            found.append(row)
            graph = row.get("@graph")
            found += [thing for thing in graph if isinstance(thing, dict)] if isinstance(graph, list) else []
    return found


def _of_article(thing: dict[str, Any]) -> dict[str, Any]:
    authors = thing.get("author")
    authors = authors if isinstance(authors, list) else [authors]
    people = tuple(name for author in authors for name in names(_name(author)) if not name.startswith("http"))
    url = thing.get("url") if isinstance(thing.get("url"), str) else ""
    published = thing.get("datePublished")
    return {
        "headline": _string(thing.get("headline")),
        "authors": tuple(dict.fromkeys(people)),
        "published": iso(published) if isinstance(published, str) else None,
        "outlet": _name(thing.get("publisher")) or None,
        "url": web_address(url),
    }


def _name(value: Any) -> str:
    if isinstance(value, dict):
        value = value.get("name")
    return _string(value) or ""


def _string(value: Any) -> str | None:
    from html import unescape

    return fold(unescape(value)) or None if isinstance(value, str) else None


def _inside(tree: Any, shown: Sequence[Line]) -> dict[str, Any]:
    """Return what trafilatura reads in the page's own markup: title, author, date.

    Its search for a date through the whole page may hit upon any day that is mentioned; what it finds counts only where
    a short line of the page, outside pictures, says that very date.
    """
    from trafilatura.metadata import extract_metadata

    dates: dict[str, Any] = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}
    try:
        seen = extract_metadata(deepcopy(tree), date_config=dates, extensive=False)
        published = seen.date
        if not published:
            guess = extract_metadata(deepcopy(tree), date_config=dates | {"extensive_search": True}).date
            published = guess if guess and guess in _dates(shown) else None
    except _FLAWS:  # a page that its metadata stumbles over still has its text
        return {}
    author = seen.author or _byline(shown)
    return {
        "headline": seen.title,
        "authors": _people(author) if author else (),
        "published": iso(published) if published else None,
    }


def _byline(shown: Sequence[Line]) -> str | None:
    """Return the one line of the page that is a byline and no more, or None where there is none or several."""
    found = {line.text for line in shown if len(line.text) <= 80 and _BYLINE.match(line.text)}
    return found.pop() if len(found) == 1 else None


def _dates(shown: Sequence[Line]) -> set[str]:
    """Return the dates that the page's short lines state in words or as ISO 8601."""
    short = (line.text for line in shown if len(line.text) <= 80)
    return {date for text in short for found in _DATE.findall(text) if (date := iso(found))}
