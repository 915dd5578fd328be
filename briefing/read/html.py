"""A saved page in, one Article out: the text that trafilatura finds, with the page's title as its first line.

The extracted text is what spans point into. No picture, script, style sheet or link is ever fetched. Text that a
parser would lose in deeply nested markup is either saved or named in an InputError.
"""

import logging
import re
from collections.abc import Callable
from typing import Any

from briefing import lazy
from briefing.errors import InputError
from briefing.model import Article, Source, Span, fold
from briefing.read.make import article
from briefing.read.markup import parse
from briefing.read.page import Page, look
from briefing.read.stated import bare_title
from briefing.read.text import decode

PAGE_BYTES = 16 * 1024 * 1024
"""The most that a saved page may take with all its scripts; its article is bounded by ARTICLE_BYTES."""

_CHARSET = lazy.pattern(
    rb"<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_-]{2,40})", re.IGNORECASE
)
_TITLE_LINES = 5
"""A title this far down (after a rubric, say) is the title of the text; further down it is a mention."""

# Both log what they discard; without a handler Python would print it on the user's terminal.
for _name in ("trafilatura", "htmldate", "charset_normalizer"):
    logging.getLogger(_name).addHandler(logging.NullHandler())


def read_html(source: Source) -> tuple[Article, ...]:
    """Return the one article of a saved page.

    Raises InputError where the page is too large, too deeply nested to be read whole, or holds no article text.
    """
    declared = _CHARSET.search(source.data, 0, 4096)
    markup, encoding, problems = decode(source, declared[1].decode() if declared else "")
    return (page_article(source, markup, encoding, problems=problems),)


def page_article(
    source: Source,
    markup: str,
    encoding: str,
    *,
    headline: str = "",
    tidy: Callable[[str], str] = str,
    **fields: Any,
) -> Article:
    """Return the article of `markup`, which was read out of `source`.

    `headline` and `fields` are what a container states, and win over what the page does; `tidy` is applied to the
    extracted text.
    """
    if len(markup) > PAGE_BYTES:
        raise InputError(
            f"is a page of {len(markup) / 1e6:.0f} million characters; the limit is {PAGE_BYTES / 1e6:.0f}",
            hint="save the page as text instead",
        )
    page = look(parse(markup))
    body = tidy(extract(page))
    if not body:
        raise InputError(
            "is a page in which no article text was found",
            hint="if the article is there in a browser, paste its text into a .txt file",
        )
    text, title = _titled(body, headline or page.stated.headline)
    return article(source, text, encoding, title=title, **_stated(page, fields))


def extract(page: Page) -> str:
    """Return the text of a page's article, one paragraph a line and a blank line between them; "" where there is none.

    Precision first. Where that finds nothing, what trafilatura calls balanced: an odd page is better read with some
    furniture, which cleaning removes, than not at all.
    """
    import trafilatura

    for precise in (True, False):
        try:
            found = trafilatura.extract(page.copy(), favor_precision=precise, include_comments=False, deduplicate=False)
        except Exception as error:  # its parsers let errors of every kind through for odd pages
            raise InputError("is a page that cannot be read", hint="paste its text into a .txt file") from error
        if found and found.strip():
            points = frozenset(fold(item.text_content())[:40] for item in page.tree.iter("li"))
            lines = (_plain(line.rstrip(), points) for line in found.splitlines())
            return "\n\n".join(line for line in lines if line)
    return ""


def _plain(line: str, points: frozenset[str]) -> str:
    """Return a line without what trafilatura draws and the page does not say: hyphens at list items, bars at cells."""
    if line.lstrip().startswith("- ") and fold(line.lstrip()[2:])[:40] in points:
        return line.lstrip()[2:].strip()
    if not (line.startswith("|") and line.endswith("|")):
        return line.strip()
    cells = (cell.strip() for cell in line.strip("|").split("|"))
    return "\t".join(cell for cell in cells if cell.strip("-: "))


def _titled(body: str, title: str | None) -> tuple[str, Span | None]:
    """Return the text with the title in it, and where it stands."""
    if not title:
        return body, None
    wanted, start = _key(title), 0
    for line in body.split("\n\n")[:_TITLE_LINES]:
        if _key(line) == wanted or bare_title(title, None, [fold(line)]) == fold(line):
            return body, Span(start, start + len(line))
        start += len(line) + 2
    return f"{title}\n\n{body}", Span(0, len(title))


def _key(line: str) -> str:
    return fold(re.sub(r"\W+", " ", line)).casefold()


def _stated(page: Page, fields: dict[str, Any]) -> dict[str, Any]:
    """Return the metadata fields for Article: those of the container before those of the page."""
    stated = page.stated
    known = {
        "outlet": stated.outlet, "authors": stated.authors, "published": stated.published, "url": stated.url,
        "language": stated.language,
    }  # fmt: skip
    origins = dict(stated.origins)
    if "headline" in origins:
        origins["title"] = origins.pop("headline")
    outer = dict(fields.pop("origins", ()))
    for key, value in fields.items():
        if value:
            known[key] = value
            origins.pop(key, None)
    return known | {"origins": tuple(sorted((origins | outer).items()))}
