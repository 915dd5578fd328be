"""Bytes in, the name of a reader out. The content decides; a name only breaks a tie that the content leaves.

Nothing is decoded in full here and nothing is refused: bytes that nobody knows go to the text reader, which says why
they are no text.
"""

import codecs
import json
import re

from briefing import lazy
from briefing.model import Source

_HEAD = 8192

_HTML = lazy.pattern(
    r"(?:(?><!--.*?-->|<\?xml[^>]*>|\s+))*+"
    r"<(?:!doctype\s+html|html|head|body|title|meta|div|p|article|section|main|table|h[1-6]|span|br|img|a|style|script)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG = lazy.pattern(r"<(?:p|div|br|h[1-6]|article|section|li)\b[^<>]{0,300}>", re.IGNORECASE)
_FEED = lazy.pattern(r"<(?:\w+:)?(?:rss|feed|RDF)\b")
_HEADER = lazy.pattern(r"([A-Za-z][A-Za-z0-9-]{1,60}):(?:\s|$)")
_MAIL = frozenset({"from", "received", "message-id", "mime-version", "return-path", "delivered-to", "x-mozilla-status"})
_MAIL_TOO = _MAIL | {"to", "subject", "date", "content-type", "reply-to", "sender", "cc", "snapshot-content-location"}
_MARKDOWN = (".md", ".markdown", ".mkd")
_PAGES = (".html", ".htm", ".xhtml")


def detect(source: Source) -> str:
    """Return the name of the reader for `source`: a key of `registry.READERS`.

    >>> detect(Source("page.txt", b"<!doctype html><p>Talks began."))
    'html'
    """
    data, name = source.data, source.name.lower()
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return "docx" if b"word/" in data and b"[Content_Types].xml" in data else "zip"
    head = _head(data)
    if head.startswith("{\\rtf"):
        return "rtf"
    return _markup(head, data) or _message(head) or _by_name(head, name)


def _markup(head: str, data: bytes) -> str:
    """Return the name of the reader for JSON, a feed or a page, or ""."""
    if head[:1] in ("{", "["):
        return _json(head, data)
    if not head.startswith("<"):
        return ""
    page, feed = _HTML.match(head), _FEED.search(head)
    if feed and (not page or feed.start() < page.end()):
        return "feed"
    return "html" if page or "<html" in head.lower() else ""


def _json(head: str, data: bytes) -> str:
    if re.search(r'"version"\s*:\s*"https?:(?:\\?/){2}(?:www\.)?jsonfeed\.org', head):
        return "feed"
    first = head.split("\n", 1)[0]
    try:
        row = json.loads(first if len(first) < len(head) or len(data) <= _HEAD else data.split(b"\n", 1)[0])
    except (ValueError, RecursionError):
        # One object over many lines, or a list of them.
        return "jsonl" if re.match(r'[\[{]\s*(?:\{\s*)?"\w+"\s*:', head) else ""
    return "jsonl" if isinstance(row, dict | list) else ""


def _message(head: str) -> str:
    """Return "mbox" or "eml" where the text opens with a mailbox line or a block of mail headers, or ""."""
    lines = head.splitlines()
    mailbox = bool(lines) and lines[0].startswith("From ")
    names: set[str] = set()
    for line in lines[1:] if mailbox else lines:
        if not line.strip():
            break
        if line[0] in " \t" and names:
            continue
        header = _HEADER.match(line)
        if not header:
            return ""
        names.add(header[1].lower())
    if not names & _MAIL or (len(names & _MAIL_TOO) < 2 and not mailbox):
        return ""
    return "mbox" if mailbox else "eml"


def _by_name(head: str, name: str) -> str:
    if name.endswith(_MARKDOWN):
        return "markdown"
    if name.endswith(_PAGES) and _TAG.search(head):
        return "html"
    return "text"


def _head(data: bytes) -> str:
    """Return the first few thousand characters, good enough to tell a format: Latin-1 unless a mark says otherwise."""
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            return data[: _HEAD * 2].decode(encoding, "ignore").lstrip("\ufeff").lstrip()
    head = data[:_HEAD]
    if head[1:2] == b"\x00" or head[:1] == b"\x00":
        head = head.replace(b"\x00", b"")
    return head.decode("latin-1").lstrip()
