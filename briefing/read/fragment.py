"""A piece of HTML that is all content (a feed item, a mail) in, its lines out.

Unlike a web page, such a piece has no navigation to remove, so every visible line is kept but those of pictures with
their captions, forms and scripts. Nothing is fetched.
"""

from dataclasses import dataclass, field
from typing import Any

from briefing.model import fold

_SKIPPED = frozenset(
    {"script", "style", "noscript", "template", "figure", "figcaption", "form", "button", "select", "textarea", "iframe",
     "object", "svg", "video", "audio", "head", "title", "nav"}
)  # fmt: skip
_BLOCKS = frozenset(
    {"p", "div", "section", "article", "main", "header", "footer", "aside", "address", "blockquote", "ul", "ol", "li", "dl",
     "dt", "dd", "table", "tbody", "thead", "tfoot", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "hr", "br",
     "center", "body", "html", "details", "summary", "caption"}
)  # fmt: skip
_HEADINGS = {f"h{level}": level for level in range(1, 7)}


@dataclass(frozen=True, slots=True)
class Line:
    """One visible line: `level` 1 to 6 for a heading, else 0; `links` are the addresses in it, in order.

    `linked`: all its words are a link's.
    """

    text: str
    level: int = 0
    links: tuple[str, ...] = ()
    linked: bool = False


def lines(tree: Any) -> tuple[Line, ...]:
    """Return the visible lines of a parsed piece of HTML, in document order, spaces folded; cost linear in its size."""
    page = _Collector()
    stack: list[tuple[Any, bool]] = [(tree, True)]
    while stack:
        node, opens = stack.pop()
        if not opens:
            page.close(node, node.tail if node is not tree else None)
            continue
        stack.append((node, False))
        if node.tag not in _SKIPPED and isinstance(node.tag, str) and not hidden(node):
            page.open(node)
            stack.extend((child, True) for child in reversed(node))
    page.end()
    return tuple(page.found)


@dataclass(slots=True)
class _Collector:
    """The line that is being read, and those that are done."""

    found: list[Line] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    free: list[str] = field(default_factory=list)
    level: int = 0
    inside: int = 0

    def open(self, node: Any) -> None:
        if node.tag in _BLOCKS:
            self.end()
        self.level = _HEADINGS.get(node.tag, self.level)
        href = node.get("href") if node.tag == "a" else None
        if href and href.startswith(("http://", "https://")):
            self.links.append(href)
        self.inside += node.tag == "a"
        self.add(node.text)

    def close(self, node: Any, tail: str | None) -> None:
        if node.tag in _BLOCKS:
            self.end()
        if node.tag in _HEADINGS:
            self.level = 0
        self.inside -= node.tag == "a"
        self.add(tail)

    def add(self, text: str | None) -> None:
        self.words.append(text or "")
        if not self.inside:
            self.free.append(text or "")

    def end(self) -> None:
        text = fold("".join(self.words))
        if text:
            linked = bool(self.links) and not "".join(self.free).strip()
            self.found.append(Line(text, self.level, tuple(dict.fromkeys(self.links)), linked))
            self.links.clear()
        self.words.clear()
        self.free.clear()


def hidden(node: Any) -> bool:
    """Return whether a mail's or page's own style hides the element (preheaders of newsletters, above all)."""
    style = (node.get("style") or "").replace(" ", "").lower()
    return "display:none" in style or "visibility:hidden" in style or node.get("hidden") is not None
