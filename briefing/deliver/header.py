r"""Text in, header lines out, encoded by rules that keep every letter and let nothing become a header of its own.

Own encoder because the standard library's folding drops spaces between encoded words of mixed scripts, and on some
3.11 releases writes an encoded line break out as a real one (CVE-2024-6923). A value is either short printable ASCII
without "=?", or base64 encoded-words of UTF-8 (RFC 2047), never a mixture.
"""

import base64
import re
import unicodedata
from collections.abc import Iterable
from urllib.parse import quote

from briefing.deliver.address import Address

WORD_BYTES = 42  # base64 of 42 bytes and the frame make 68 of the 75 characters that an encoded-word may have
LINE = 76
_ATOMS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]*")


def clean_header(text: str) -> str:
    r"""Return `text` on one line: white space folded, controls, lone surrogates and unassigned separators dropped.

    >>> clean_header("Kyiv\r\nBcc: x@example.org\x00")
    'Kyiv Bcc: x@example.org'
    """
    seen = "".join(c for c in text if c.isspace() or unicodedata.category(c) not in ("Cc", "Cs"))
    return " ".join(seen.split())


def encode_text(text: str, taken: int = 0) -> str:
    r"""Return `clean_header(text)` as a header value; `taken` characters of the first line are used already.

    Lines are joined by "\r\n ". Decoding (RFC 2047) gives the cleaned text back, letter for letter.
    """
    text = clean_header(text)
    if text.isascii() and "=?" not in text and taken + len(text) <= LINE:
        return text
    return "\r\n ".join(_words(text))


def _words(text: str) -> Iterable[str]:
    """Cut between characters, so that each encoded-word is whole UTF-8 of its own."""
    chunk = b""
    for character in text:
        raw = character.encode()
        if len(chunk) + len(raw) > WORD_BYTES:
            yield _word(chunk)
            chunk = b""
        chunk += raw
    yield _word(chunk)


def _word(chunk: bytes) -> str:
    return f"=?utf-8?B?{base64.b64encode(chunk).decode('ascii')}?="


def encode_address(address: Address) -> str:
    """Return `Name <box>` with the name as atoms, a quoted string or encoded-words."""
    name = clean_header(address.name)
    if not name:
        return address.box
    if not name.isascii() or "=?" in name or len(name) > LINE - 20:
        name = encode_text(name, taken=LINE)
    elif not _ATOMS.fullmatch(name):
        escaped = name.replace("\\", "\\\\").replace('"', '\\"')
        name = f'"{escaped}"'
    gap = "\r\n " if "\r\n" in name or len(name) + len(address.box) > LINE - 20 else " "
    return f"{name}{gap}<{address.box}>"


def encode_addresses(addresses: Iterable[Address]) -> str:
    """Return a list of mailboxes, one a line."""
    return ",\r\n ".join(encode_address(address) for address in addresses)


def encode_parameter(key: str, value: str) -> str:
    """Return `; key=value` lines: a quoted string where ASCII, else RFC 2231 continuations of percent-encoded UTF-8."""
    if value.isascii() and len(value) <= 60 and not set(value) & {'"', "\\"}:
        return f';\r\n {key}="{value}"'
    pieces, line = [], ""
    for character in value:
        coded = quote(character, safe="")
        if len(line) + len(coded) > 50:
            pieces.append(line)
            line = ""
        line += coded
    pieces.append(line)
    head = [f"{key}*0*=utf-8''{pieces[0]}"]
    return "".join(f";\r\n {piece}" for piece in head + [f"{key}*{n}*={p}" for n, p in enumerate(pieces[1:], 1)])
