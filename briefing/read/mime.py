"""A mail's bytes in, the parts that are its text out, decoded: walked without recursion, bounded, nothing opened.

Of alternatives the HTML one is taken. Attached mails are handed on; other attachments are only named.
"""

import email
import email.errors
import email.header
import email.policy
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import Message
from typing import Any

from briefing.errors import InputError
from briefing.model import Problem, Source, fold
from briefing.read.make import NESTING
from briefing.read.plain import unwrap
from briefing.read.text import decode


@dataclass(frozen=True, slots=True)
class Leaf:
    """One readable part: its text, whether that is HTML, its encoding."""

    text: str
    html: bool
    encoding: str


@dataclass(slots=True)
class Parts:
    """What a mail is made of: its text, the mails attached to it, what was not read."""

    leaves: list[Leaf] = field(default_factory=list)
    attached: list[Message] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def parse_mail(data: bytes) -> Message:
    """Return the parsed mail; raise InputError where its parts are nested too deeply for that."""
    try:
        # NUL bytes have no place in a mail, and Python's parser stumbles over those in a charset's name.
        return email.message_from_bytes(data.replace(b"\x00", b""), policy=email.policy.compat32)
    except RecursionError as error:
        raise _too_deep() from error


def parts_of(message: Message, name: str) -> Parts:
    """Return the parts of a mail in order; raise InputError where they are nested deeper than NESTING."""
    found = Parts()
    leaves = []
    for part, choice in _walk(message):
        kind, inner = part.get_content_type(), part.get_payload()
        if part.get_content_maintype() == "multipart":
            kind = "text/plain"  # it says that it has parts, and has none
        if isinstance(inner, list):
            found.attached += [sub for sub in inner if isinstance(sub, Message)]
        elif part.get_content_disposition() != "attachment" and kind in ("text/plain", "text/html"):
            leaves.append((part, kind == "text/html", choice))
        elif not kind.startswith("image/"):
            found.unread.append(fold(header(part.get_filename() or "")) or kind)
    rich = {choice for _, html, choice in leaves if html and choice}
    for part, html, choice in leaves:
        if html or choice not in rich:
            _add(found, part, name)
    return found


def _walk(message: Message) -> Iterator[tuple[Message, int]]:
    """Yield the parts that hold no others, and attached mails, each with the number of its alternative (0: none)."""
    stack, alternatives = [(message, 1, 0)], 0
    while stack:
        part, level, choice = stack.pop()
        if level > NESTING:
            raise _too_deep()
        inner = part.get_payload()
        if not isinstance(inner, list) or part.get_content_type() == "message/rfc822":
            yield part, choice
            continue
        if part.get_content_type() == "multipart/alternative":
            alternatives += 1
            choice = alternatives
        stack.extend((sub, level + 1, choice) for sub in reversed(inner) if isinstance(sub, Message))


def stated(message: Message, name: str) -> str:
    """Return the words of a mail's header, "" where it has none; raw bytes in it are read as UTF-8 or Windows-1252."""
    raw: Iterator[tuple[str, Any]] = message.raw_items()
    for key, value in raw:
        if key.lower() == name.lower():
            data = str(value).encode("utf-8", "surrogateescape")
            try:
                return header(data.decode())
            except UnicodeDecodeError:
                return header(data.decode("cp1252", "replace"))
    return ""


def header(value: str) -> str:
    """Return a header's words, decoded as far as it is sound."""
    try:
        words = str(email.header.make_header(email.header.decode_header(value)))
    except (ValueError, LookupError, email.errors.MessageError):
        words = value
    return words.encode("utf-8", "replace").decode()


def _add(found: Parts, part: Message, name: str) -> None:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes) or not payload.strip():
        return
    try:
        text, encoding, problems = decode(Source(name, payload), part.get_content_charset() or "")
    except InputError as error:
        found.problems.append(Problem("read", name, f"a part of the mail {error.message}"))
        return
    html = part.get_content_type() == "text/html"
    if not html:
        text = unwrap(text, flowed="flowed" in str(part.get_param("format", "")).lower())
    found.leaves.append(Leaf(text, html, encoding))
    found.problems += problems


def _too_deep() -> InputError:
    return InputError(f"is a mail whose parts are nested more than {NESTING} deep", hint="save its text")
