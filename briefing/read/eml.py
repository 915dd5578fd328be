"""A mail in, its Articles out: one, or one for each item of a newsletter and each mail attached to it.

What a mail states is its subject, its date and, for a mailing, its sender; a forwarded mail's date is that of the
forwarding and is not taken. A page that a browser saved as one file (.mht) is a mail, too, and is read as a page.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from email.message import Message
from email.utils import parseaddr
from html import escape
from typing import Any

from briefing import lazy
from briefing.errors import InputError
from briefing.model import Article, Problem, Source, Span, fold
from briefing.read.forward import forwarded
from briefing.read.fragment import Line, lines
from briefing.read.html import page_article
from briefing.read.make import article
from briefing.read.markup import parse
from briefing.read.mime import Leaf, parse_mail, parts_of, stated
from briefing.read.newsletter import Item, items_of_lines, items_of_text, without_footer
from briefing.read.several import Part, several
from briefing.read.stated import iso, web_address

MAIL_BYTES = 32 * 1024 * 1024

_FORWARD = lazy.pattern(r"\s*(?:(?:fwd?|fw|re|aw|wg|tr|rv|vs|doorst)\s*(?:\[\d+\])?:\s*)+", re.IGNORECASE)
_ATTACHED = 3
"""How deep mails may be attached to mails."""
_PAGE = lazy.pattern(r"<(?:article|main|nav)\b|<meta[^<>]{0,80}[\"']og:|ld\+json", re.IGNORECASE)
_FLAWS = (ValueError, TypeError, AttributeError, LookupError, AssertionError)
"""What Python's mail parser raises for headers that are broken in ways it does not know."""
_PROSE = 8
"""Words from which on a line counts as prose when two readings of one mail are compared."""


@dataclass(frozen=True, slots=True)
class _Mail:
    """A mail that is being read: where it stands, what it is called, what its headers state."""

    source: Source
    name: str
    subject: str
    fields: dict[str, Any]
    saved_page: bool


def read_eml(source: Source) -> tuple[Article, ...]:
    """Return the articles of one mail; raise InputError where it holds no text, or is too large or too deep."""
    return mail_articles(source, source.data, source.name)


def mail_articles(source: Source, data: bytes, name: str) -> tuple[Article, ...]:
    """Return the articles of the mail in `data`, which stands in `source`; `name` is what they are called."""
    if len(data) > MAIL_BYTES:
        raise InputError(
            f"is a mail of {len(data) / 1e6:.0f} MB; the limit is {MAIL_BYTES / 1e6:.0f} MB",
            hint="save it without its attachments",
        )
    try:
        return _articles(source, parse_mail(data), name, 0)
    except _FLAWS as error:
        raise InputError("is a broken mail", hint="save its text") from error


def _articles(source: Source, message: Message, name: str, level: int) -> tuple[Article, ...]:
    found = parts_of(message, name)
    problems = tuple(found.problems)
    if found.unread:
        words = "attachments are not read: " + ", ".join(found.unread[:10])
        problems = (*problems, Problem("read", name, words, "note"))

    def parts() -> Iterator[Part]:
        if found.leaves:
            yield "text", lambda: _texts(_mail(source, message, name), found.leaves)
        for number, inner in enumerate(found.attached if level < _ATTACHED else (), 1):
            where = f"attached mail {number}"
            yield where, lambda inner=inner: _articles(source, inner, name, level + 1)  # type: ignore[misc]

    return several(Source(name, source.data), parts(), problems)


def _mail(source: Source, message: Message, name: str) -> _Mail:
    """Return what the headers state: subject, the date where it is not a forwarding's, a mailing's sender as outlet."""
    subject = fold(stated(message, "Subject"))
    bare = _bare(subject)
    mailing = any(message.get(key) for key in ("List-Id", "List-Unsubscribe", "List-Post"))
    page = web_address(stated(message, "Snapshot-Content-Location").strip())
    fields: dict[str, Any] = {
        # The date of a saved page is that of the saving.
        "published": iso(stated(message, "Date")) if bare == subject and not page else None,
        "outlet": (fold(parseaddr(stated(message, "From"))[0]) or None) if mailing else None,
        "url": page,
    }
    origins = tuple((key, "mail header") for key, value in fields.items() if value)
    return _Mail(source, name, bare, fields | {"origins": origins}, page is not None)


def _texts(mail: _Mail, leaves: list[Leaf]) -> tuple[Article, ...]:
    """Return the articles of a mail's own text."""
    encoding = leaves[0].encoding
    if not any(leaf.html for leaf in leaves):
        rows = "\n\n".join(leaf.text for leaf in leaves).split("\n")
        mail, left_out = _original(mail, rows)
        text = "\n".join(row for number, row in enumerate(rows) if number not in left_out)
        items = items_of_text(text)
        if not items:
            return (_titled(mail, text, encoding),)
    else:
        markup = "\n".join(leaf.text if leaf.html else _marked(leaf.text) for leaf in leaves)
        if mail.saved_page:
            return (page_article(mail.source, markup, encoding, name=mail.name, **mail.fields),)
        found = lines(parse(markup))
        mail, left_out = _original(mail, [line.text for line in found])
        kept = without_footer([line for number, line in enumerate(found) if number not in left_out])
        items = items_of_lines(kept)
        if not items:
            return (_page(mail, markup, "\n\n".join(line.text for line in kept), encoding),)
    return tuple(_item(mail, item, f"{mail.name}#{number}", encoding) for number, item in enumerate(items, 1))


def _original(mail: _Mail, rows: Sequence[str]) -> tuple[_Mail, frozenset[int]]:
    """Return the mail with what a forwarding states about the original, and the lines that state it."""
    original, left_out = forwarded(rows)
    if not original.subject:
        return mail, left_out
    published = iso(original.date)
    origins = dict(mail.fields["origins"])
    origins.pop("published", None)
    if published:
        origins["published"] = "forwarded header"
    fields = mail.fields | {"published": published, "origins": tuple(origins.items())}
    return replace(mail, subject=_bare(original.subject), fields=fields), left_out


def _bare(subject: str) -> str:
    """Return a subject without "Fwd:" and its like."""
    return _FORWARD.sub("", subject, count=1) if _FORWARD.match(subject) else subject


def _marked(text: str) -> str:
    return "".join(f"<p>{escape(block)}</p>" for block in text.split("\n\n"))


def _page(mail: _Mail, markup: str, whole: str, encoding: str) -> Article:
    """Return a mail's HTML as one article: read as a page, unless that loses prose that stands in the mail."""
    fields = dict(mail.fields)
    if mail.subject:
        fields |= {"headline": mail.subject, "origins": (*fields["origins"], ("title", "mail subject"))}
    try:
        made = page_article(mail.source, markup, encoding, name=mail.name, tidy=_tidy, **fields)
    except InputError:
        return _titled(mail, whole, encoding)
    # A mailed web page has furniture to lose; a written mail has none, so prose that is gone was its own.
    if _PAGE.search(markup) or _prose(made.text) >= 0.8 * _prose(whole):
        return made
    return _titled(mail, whole, encoding)


def _tidy(text: str) -> str:
    """Return an extracted text without the block of a forwarding and the foot of a mailing."""
    rows = text.split("\n\n")
    _, left_out = forwarded(rows)
    kept = [Line(row) for number, row in enumerate(rows) if number not in left_out]
    return "\n\n".join(line.text for line in without_footer(kept))


def _prose(text: str) -> int:
    return sum(count for line in text.splitlines() if (count := len(line.split())) >= _PROSE)


def _titled(mail: _Mail, text: str, encoding: str) -> Article:
    """Return the article with the subject as its title, in the text where it stands there, else before it."""
    fields = dict(mail.fields)
    if not mail.subject:
        return article(mail.source, text, encoding, name=mail.name, **fields)
    start = len(text) - len(text.lstrip())
    line = text[start:].split("\n", 1)[0].rstrip()
    if fold(line).casefold() != mail.subject.casefold():
        text, start, line = f"{mail.subject}\n\n{text}", 0, mail.subject
    origins = tuple(sorted((*fields.pop("origins"), ("title", "mail subject"))))
    span = Span(start, start + len(line))
    return article(mail.source, text, encoding, name=mail.name, title=span, origins=origins, **fields)


def _item(mail: _Mail, item: Item, name: str, encoding: str) -> Article:
    fields = {key: value for key, value in mail.fields.items() if key != "origins"} | {"url": web_address(item.url)}
    said = {key: "mail header" for key, value in fields.items() if value and key != "url"}
    said |= {"title": "newsletter heading"} | ({"url": "newsletter link"} if fields["url"] else {})
    text = f"{item.title}\n\n{item.text}"
    span = Span(0, len(item.title))
    return article(mail.source, text, encoding, name=name, title=span, origins=tuple(sorted(said.items())), **fields)
