"""A saved page in, one Article out: the text that trafilatura finds, with the page's title as its first line.

The extracted text is what spans point into. No picture, script, style sheet or link is ever fetched. Text that a
parser would lose in deeply nested markup is either saved or named in an InputError.
"""

import logging
import re
from dataclasses import replace
from typing import Any

from briefing.errors import InputError
from briefing.model import Article, Problem, Source, Span, fold
from briefing.read.make import NESTING, article
from briefing.read.page import Page, look
from briefing.read.text import decode

PAGE_BYTES = 16 * 1024 * 1024
"""The most that a saved page may take with all its scripts; its article is bounded by ARTICLE_BYTES."""

_CHARSET = re.compile(
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
    return (page_article(source, markup, encoding, problems),)


def page_article(
    source: Source, markup: str, encoding: str, problems: tuple[Problem, ...] = (), **fields: Any
) -> Article:
    """Return the article of `markup`, which was read out of `source`; `fields` win over what the page states."""
    if len(markup) > PAGE_BYTES:
        raise InputError(
            f"is a page of {len(markup) / 1e6:.0f} million characters; the limit is {PAGE_BYTES / 1e6:.0f}",
            hint="save the page as text instead",
        )
    page = look(_tree(markup))
    body = extract(page)
    if not body:
        raise InputError(
            "is a page in which no article text was found",
            hint="if the article is there in a browser, paste its text into a .txt file",
        )
    text, title = _titled(body, page.stated.headline)
    made = article(source, text, encoding, problems=problems, title=title, **_stated(page, title, fields))
    return made if title is None else replace(made, headline=None)


def extract(page: Page) -> str:
    """Return the text of a page's article, one paragraph a line and a blank line between them; "" where there is none.

    Precision first. Where that finds nothing, what trafilatura calls balanced: an odd page is better read with some
    furniture, which cleaning removes, than not at all.
    """
    import trafilatura

    for precise in (True, False):
        found = trafilatura.extract(page.copy(), favor_precision=precise, include_comments=False, deduplicate=False)
        if found and found.strip():
            lines = (line.rstrip() for line in found.splitlines())
            return "\n\n".join(line for line in lines if line.strip())
    return ""


def _titled(body: str, title: str | None) -> tuple[str, Span | None]:
    """Return the text with the title in it, and where it stands."""
    if not title:
        return body, None
    wanted, start = _key(title), 0
    for line in body.split("\n\n")[:_TITLE_LINES]:
        if _key(line.lstrip("# ")) == wanted:
            return body, Span(start + len(line) - len(line.lstrip("# ")), start + len(line))
        start += len(line) + 2
    return f"{title}\n\n{body}", Span(0, len(title))


def _key(line: str) -> str:
    return fold(re.sub(r"\W+", " ", line)).casefold()


def _stated(page: Page, title: Span | None, fields: dict[str, Any]) -> dict[str, Any]:
    """Return the metadata fields for Article: those of the container before those of the page."""
    stated = page.stated
    known = {
        "outlet": stated.outlet, "authors": stated.authors, "published": stated.published, "url": stated.url,
        "language": stated.language,
    }  # fmt: skip
    origins = dict(stated.origins)
    if title is not None and "headline" in origins:
        origins["title"] = origins.pop("headline")
    outer = dict(fields.pop("origins", ()))
    for key, value in fields.items():
        if value:
            known[key] = value
            origins.pop(key, None)
    return known | {"origins": tuple(sorted((origins | outer).items()))}


def _tree(markup: str) -> Any:
    """Return the parsed page with at most NESTING levels and every letter of its text.

    lxml drops, without a word, what lies deeper than 256 levels, and with `huge_tree` deeper than 2,048; so the page
    is parsed with that, its log is read, and wrappers that add nothing but depth are taken off before anything
    recursive sees it.
    """
    from lxml import etree  # type: ignore[import-untyped]
    from lxml.html import HTMLParser, document_fromstring  # type: ignore[import-untyped]

    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True, collect_ids=False)
    try:
        tree = document_fromstring(markup.replace("\x00", "").encode(), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise InputError("cannot be read as a page", hint="save it again, or paste its text") from error
    if any("Excessive depth" in entry.message for entry in parser.error_log):
        raise _too_deep("more than 2,000")
    _flatten(tree)
    levels = _depth(tree)
    if levels > NESTING:
        raise _too_deep(str(levels))
    return tree


def _too_deep(levels: str) -> InputError:
    return InputError(
        f"is a page that nests {levels} elements in each other; the limit is {NESTING}",
        hint="paste the article's text into a .txt file",
    )


_WRAPPERS = frozenset({"div", "span", "font", "b", "i", "em", "strong", "center", "section", "u", "big", "small"})


def _flatten(tree: Any) -> None:
    """Take off wrappers beyond half the allowed depth that hold one element and no text of their own, or style only."""
    deep = [node for node, level in _walk(tree) if level > NESTING // 2 and node.tag in _WRAPPERS]
    for node in deep:
        if (len(node) == 1 and not (node.text or "").strip()) or node.tag not in ("div", "section"):
            node.drop_tag()


def _depth(tree: Any) -> int:
    return max(level for _, level in _walk(tree))


def _walk(tree: Any) -> list[tuple[Any, int]]:
    """Return every element with its level, the root's being 1, in document order."""
    found, stack = [], [(tree, 1)]
    while stack:
        node, level = stack.pop()
        found.append((node, level))
        stack.extend((child, level + 1) for child in reversed(node))
    return found
