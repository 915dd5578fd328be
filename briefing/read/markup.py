"""HTML text in, a parsed tree out, with every letter of the page's text in it and no more levels than allowed."""

from typing import Any

from briefing import lazy
from briefing.errors import InputError
from briefing.read.make import NESTING

_CONTROL = lazy.pattern(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_WRAPPERS = frozenset({"div", "span", "font", "b", "i", "em", "strong", "center", "section", "u", "big", "small"})


def parse(markup: str) -> Any:
    """Return the parsed page with at most NESTING levels; raise InputError where that would lose text.

    lxml drops, without a word, what lies deeper than 256 levels, and with `huge_tree` deeper than 2,048; so the page
    is parsed with that, its log is read, and wrappers that add nothing but depth are taken off before anything
    recursive sees it.
    """
    from lxml import etree  # type: ignore[import-untyped]
    from lxml.html import HTMLParser, document_fromstring  # type: ignore[import-untyped]

    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True, collect_ids=False)
    try:
        tree = document_fromstring(markup.replace("\x00", "").encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise InputError("cannot be read as a page", hint="save it again, or paste its text") from error
    fatal = [entry.message for entry in parser.error_log if entry.level_name == "FATAL"]
    if any("Excessive depth" in message for message in fatal):
        raise _too_deep("more than 2,000")
    if fatal:
        raise InputError(f"is a page that breaks off for the parser ({fatal[0][:80]})", hint="paste its text")
    _purge(tree)
    _flatten(tree)
    _unlay(tree)
    levels = max(level for _, level in _walk(tree))
    if levels > NESTING:
        raise _too_deep(str(levels))
    return tree


def _too_deep(levels: str) -> InputError:
    return InputError(
        f"is a page that nests {levels} elements in each other; the limit is {NESTING}",
        hint="paste the article's text into a .txt file",
    )


def _purge(tree: Any) -> None:
    """Take out control characters that a page smuggles in as numbers (&#1;): lxml reads them and cannot write them."""
    for node in tree.iter():
        if node.text and _CONTROL.search(node.text):
            node.text = _CONTROL.sub("", node.text)
        if node.tail and _CONTROL.search(node.tail):
            node.tail = _CONTROL.sub("", node.tail)


def _flatten(tree: Any) -> None:
    """Take off wrappers beyond half the allowed depth that hold one element and no text of their own, or style only."""
    deep = [node for node, level in _walk(tree) if level > NESTING // 2 and node.tag in _WRAPPERS]
    for node in deep:
        if (len(node) == 1 and not (node.text or "").strip()) or node.tag not in ("div", "section"):
            node.drop_tag()


def _unlay(tree: Any) -> None:
    """Turn tables that lay a page out into plain blocks; those that hold figures and names stay tables.

    A table lays out where it says so, holds another table or a heading, or a cell holds several paragraphs.
    """
    for table in list(tree.iter("table")):
        cells = list(table.iter("td", "th"))
        prose = any(sum(1 for _ in cell.iter("p", "br")) > 2 or len(cell.text_content()) > 400 for cell in cells[:200])
        inner = table.find(".//table") is not None or any(True for _ in table.iter("h1", "h2", "h3"))
        if table.get("role") == "presentation" or prose or inner:
            for node in table.iter("table", "tbody", "thead", "tfoot", "tr", "td", "th"):
                node.tag = "div"


def _walk(tree: Any) -> list[tuple[Any, int]]:
    """Return every element with its level, the root's being 1, in document order."""
    found, stack = [], [(tree, 1)]
    while stack:
        node, level = stack.pop()
        found.append((node, level))
        stack.extend((child, level + 1) for child in reversed(node))
    return found
