"""A Letter (who, what, when) in, the bytes of a mail message out, checked by reading them back.

The result has exactly the headers that were asked for, in ASCII lines of at most 78 characters that end in
CRLF. Nothing is sent here; there is never a Bcc header and never a secret in it. Where reading back gives another header, subject,
text or attachment than went in, MessageError is raised and nothing is returned.
"""

import base64
import hashlib
import quopri
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes
from email.header import decode_header
from email.message import Message
from email.utils import format_datetime
from itertools import chain

from briefing.deliver.address import Address
from briefing.deliver.header import clean_header, encode_address, encode_addresses, encode_parameter, encode_text
from briefing.errors import BriefingError
from briefing.model import Rendered

Header = tuple[str, str]


class MessageError(BriefingError):
    """A message that does not read back as it was meant: a fault of the program, and nothing was sent."""


@dataclass(frozen=True, slots=True)
class Letter:
    """What one mail says, the same for all who get it; `unsubscribe` is a mailto: or https: address, "" for none."""

    sender: Address
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    reply_to: Address | None
    subject: str
    sent: datetime
    language: str
    list_name: str
    list_id: str
    unsubscribe: str
    text: str
    html: str = ""
    attachments: tuple[Rendered, ...] = ()


def message_id(profile: str, edition: str, copy: int, recipient: str, domain: str) -> str:
    """Return the Message-ID of one recipient's copy: the same on each try, another for `copy` 2 of an edition."""
    seed = "\0".join((profile, edition, str(copy), recipient))
    return f"<{hashlib.sha256(seed.encode()).hexdigest()[:40]}@{domain}>"


def encode(letter: Letter, ident: str) -> bytes:
    """Return the message with Message-ID `ident`, the same bytes for the same arguments."""
    headers = _headers(letter, ident)
    body = _body(letter, _boundary_seed(letter, ident))
    data = _join(headers, body)
    _check(data, letter, headers)
    return data


def _headers(letter: Letter, ident: str) -> list[Header]:
    headers = [
        ("Date", format_datetime(letter.sent)),
        ("From", encode_address(letter.sender)),
        ("To", encode_addresses(letter.to) or "undisclosed-recipients:;"),
        ("Cc", encode_addresses(letter.cc)),
        ("Reply-To", encode_address(letter.reply_to) if letter.reply_to else ""),
        ("Subject", encode_text(letter.subject, taken=len("Subject: "))),
        ("Message-ID", ident),
        ("MIME-Version", "1.0"),
        ("Content-Language", letter.language),
        ("Auto-Submitted", "auto-generated"),
        ("X-Auto-Response-Suppress", "All"),
        ("List-Id", _list_id(letter)),
        ("List-Unsubscribe", f"<{letter.unsubscribe}>" if letter.unsubscribe else ""),
        # RFC 8058: one click is promised only where the owner runs an HTTPS address for it.
        ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click" if letter.unsubscribe.startswith("https:") else ""),
    ]
    return [(name, value) for name, value in headers if value]


def _list_id(letter: Letter) -> str:
    name = encode_text(letter.list_name, taken=30)
    if name == clean_header(letter.list_name):
        name = '"' + name.replace("\\", "").replace('"', "'") + '"'
    return f"{name}\r\n <{letter.list_id}>" if letter.list_name else f"<{letter.list_id}>"


@dataclass(frozen=True, slots=True)
class _Part:
    """A body: its Content-Type and further headers, and its encoded lines."""

    headers: tuple[Header, ...]
    data: bytes


def _boundary_seed(letter: Letter, ident: str) -> str:
    return hashlib.sha256((ident + letter.text).encode()).hexdigest()[:24]


def _body(letter: Letter, seed: str) -> _Part:
    body = _text_part(letter.text, "plain")
    if letter.html:
        body = _multipart("alternative", (body, _text_part(letter.html, "html")), f"=_a_{seed}")
    if letter.attachments:
        files = tuple(_file_part(attachment) for attachment in letter.attachments)
        body = _multipart("mixed", (body, *files), f"=_m_{seed}")
    return body


def _text_part(text: str, kind: str) -> _Part:
    lines = _lines(text)
    # A line of "=_..." cannot come out of quoted-printable ("=" is always followed by hex or a line end), so that no
    # text can forge a boundary.
    data = quopri.encodestring(lines.encode()).replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    return _Part(
        (("Content-Type", f'text/{kind}; charset="utf-8"'), ("Content-Transfer-Encoding", "quoted-printable")), data
    )


def _lines(text: str) -> str:
    r"""Return `text` with "\n" line ends, one at the end, and without lone surrogates."""
    whole = text.replace("\r\n", "\n").replace("\r", "\n").encode("utf-8", "replace").decode()
    return whole if whole.endswith("\n") else whole + "\n"


def _file_part(attachment: Rendered) -> _Part:
    coded = base64.b64encode(attachment.data).decode("ascii")
    lines = [coded[start : start + 76] for start in range(0, len(coded), 76)]
    name = clean_header(attachment.name)
    return _Part(
        (
            ("Content-Type", attachment.media_type),
            ("Content-Disposition", "attachment" + encode_parameter("filename", name)),
            ("Content-Transfer-Encoding", "base64"),
        ),
        "".join(line + "\r\n" for line in lines).encode("ascii"),
    )


def _multipart(kind: str, parts: tuple[_Part, ...], boundary: str) -> _Part:
    pieces = [b"--" + boundary.encode() + b"\r\n" + _join(list(part.headers), _Part((), part.data)) for part in parts]
    data = b"\r\n".join(pieces) + b"\r\n--" + boundary.encode() + b"--\r\n"
    return _Part((("Content-Type", f'multipart/{kind};\r\n boundary="{boundary}"'),), data)


def _join(headers: list[Header], body: _Part) -> bytes:
    lines = "".join(f"{name}: {value}\r\n" for name, value in chain(headers, body.headers))
    return lines.encode("ascii") + b"\r\n" + body.data


def _check(data: bytes, letter: Letter, headers: list[Header]) -> None:
    """Read the message back with the standard library's parser and compare it with what was meant."""
    read = message_from_bytes(data)
    kept = [name for name in read.keys() if not name.startswith("Content-T")]  # noqa: SIM118 (a Message may repeat a key)
    if kept != [name for name, _ in headers]:
        raise MessageError("a mail would have other headers than it should", hint="nothing was sent; please report it")
    leaves = [part for part in read.walk() if not part.is_multipart()]
    wanted = [_lines(text) for text in (letter.text, letter.html) if text]
    texts = [_payload(part).decode().replace("\r\n", "\n") for part in leaves[: len(wanted)]]
    files = [(part.get_filename(), _payload(part)) for part in leaves[len(wanted) :]]
    if (
        decode_text(str(read["Subject"] or "")) != clean_header(letter.subject)
        or texts != wanted
        or [(name, body) for name, body in files]
        != [(clean_header(attachment.name), attachment.data) for attachment in letter.attachments]
    ):
        raise MessageError("a mail would not read back as it was written", hint="nothing was sent; please report it")


def _payload(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def decode_text(value: str) -> str:
    """Return a header value as a mail program shows it."""
    parts = decode_header("".join(value.splitlines()))
    return "".join(part.decode(charset or "ascii") if isinstance(part, bytes) else part for part, charset in parts)
