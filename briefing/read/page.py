"""A parsed page in, what it states about itself out: title, author, date, outlet, address, language.

Read in this order: JSON-LD of an article, meta tags, then what trafilatura finds in the page itself. Every value keeps
the name of its place; none is made up, and none depends on the day of the run.
"""

import json
import re
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from briefing.model import fold
from briefing.read.fragment import lines
from briefing.read.stated import Stated, bare_title, iso, names, web_address

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
_BYLINE = re.compile(r"(?:By|BY|by) (?:(?:[A-Z][\w'’.-]*|and|de|van|von|der|al|bin)[ ,]+){1,7}[A-Z][\w'’.-]*$")
_DATE = re.compile(
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
    for values, origin in ((_json_ld(tree), "JSON-LD"), (_meta(tree), "html meta"), (_inside(tree), "html page")):
        for name, value in values.items():
            if value:
                found.setdefault(name, (value, origin))
    outlet = found.get("outlet", (None, ""))[0]
    if len(found.get("headline", ("", ""))[0]) > 400:
        del found["headline"]
    if "headline" in found:
        title, origin = found["headline"]
        headings = [fold(node.text_content()) for node in tree.iter("h1")][:20]
        found["headline"] = (bare_title(title, outlet, headings), origin)
    if "authors" in found:
        people, origin = found["authors"]
        # A system writes "admin" or "National" there; a name of one word is one only where the script says so.
        people = tuple(name for name in people if " " in name or not name.isascii() or origin == "JSON-LD")
        others = tuple(name for name in people if fold(name).casefold() != (outlet or "").casefold())
        found["authors"] = (others or people, origin)
        if not people:
            del found["authors"]
    origins = tuple(sorted((name, origin) for name, (_, origin) in found.items()))
    return Page(tree, Stated(**{name: value for name, (value, _) in found.items()}, origins=origins))


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
        found["authors"] = names(found["authors"])
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


def _inside(tree: Any) -> dict[str, Any]:
    """Return what trafilatura reads in the page's own markup: title, author, date.

    Its search for a date through the whole page may hit upon any day that is mentioned; what it finds counts only where
    a short line of the page, outside pictures, says that very date.
    """
    try:
        return _found(tree)
    except _FLAWS:  # a page that trafilatura's metadata stumbles over still has its text
        return {}


def _found(tree: Any) -> dict[str, Any]:
    from trafilatura.metadata import extract_metadata

    dates: dict[str, Any] = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}
    seen = extract_metadata(deepcopy(tree), date_config=dates, extensive=False)
    published = seen.date
    if not published:
        guess = extract_metadata(deepcopy(tree), date_config=dates | {"extensive_search": True}).date
        published = guess if guess and guess in _dated_lines(tree) else None
    author = seen.author or _byline(tree)
    return {
        "headline": seen.title,
        "authors": names(author) if author else (),
        "published": iso(published) if published else None,
    }


def _byline(tree: Any) -> str | None:
    """Return the one line of the page that is a byline and no more, or None where there is none or several."""
    found = {line.text for line in lines(tree) if len(line.text) <= 80 and _BYLINE.match(line.text)}
    return found.pop() if len(found) == 1 else None


def _dated_lines(tree: Any) -> set[str]:
    """Return the dates that the page's short lines state in words or as ISO 8601."""
    return {
        date
        for line in lines(tree)
        if len(line.text) <= 80
        for found in _DATE.findall(line.text)
        if (date := iso(found))
    }
