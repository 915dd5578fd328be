"""Bytes in, text out, exactly as its encoding says: no newline and no letter is changed after decoding.

The encoding is found by byte-order mark, then a declared charset, then strict UTF-8, then charset-normalizer. Bytes
that are no text are refused; nothing is guessed silently.
"""

import codecs
import re
from collections.abc import Iterator

from briefing import lazy
from briefing.errors import InputError
from briefing.model import Article, Problem, Source
from briefing.read.make import article

INPUT_BYTES = 64 * 1024 * 1024
"""The most that one input file may hold, whatever is in it."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# The charsets in which news is found; charset-normalizer's other candidates (old Mac and DOS code pages) only mislead.
_CANDIDATES = [
    "cp1252", "cp1251", "cp1250", "koi8_r", "koi8_u", "iso8859_2", "iso8859_5", "iso8859_9", "cp1253", "cp1254", "cp1255",
    "cp1256", "cp1257", "shift_jis", "euc_jp", "gb18030", "big5", "euc_kr",
]  # fmt: skip

_BINARY = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\xd0\xcf\x11\xe0", "an old Office file (.doc, .xls, .msg)"),
    (b"\x78\x9f\x3e\x22", "an Outlook attachment (winmail.dat)"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"bplist00", "a Safari web archive"),
    (b"SQLite format 3\x00", "a database"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound file"),
)

# High bytes of UTF-16 in Latin, Greek, Cyrillic, Hebrew, Arabic and general punctuation.
_HIGH = lazy.pattern(rb"[\x00\x01\x03-\x06\x20]")
# What stands beyond ASCII in Western European news.
_WESTERN = frozenset("àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿœßÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜŒ‘’‚“”„–—…•·«»€£©®°§¿¡ªº½¼¾\xa0")
_SEVEN_BIT = lazy.pattern(r"iso-?2022-|hz\b|utf-?7", re.IGNORECASE)
_CONTROL = lazy.pattern(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def read_text(source: Source) -> tuple[Article, ...]:
    """Return the one article of a plain-text input; raise InputError for no text, empty or too large input."""
    text, encoding, problems = decode(source)
    return (article(source, text, encoding, problems=problems),)


def decode(source: Source, declared: str = "") -> tuple[str, str, tuple[Problem, ...]]:
    """Return the text of `source`, the name of its encoding, and what a reader should know about the decoding.

    `declared` is a charset that the input states about itself ("" for none); it is tried after a byte-order mark and
    strict UTF-8, since pages that say Latin-1 and are UTF-8 are common and the reverse hardly passes as UTF-8. Raises
    InputError where the bytes are empty, too many, or no text.
    """
    data = source.data
    if not data.strip():
        raise InputError("is empty", hint="save or paste the article again")
    if len(data) > INPUT_BYTES:
        raise InputError(
            f"is {len(data) / 1e6:.0f} MB large; the limit for one file is {INPUT_BYTES / 1e6:.0f} MB",
            hint="split it into smaller files",
        )
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(source, encoding), encoding.removesuffix("-sig"), ()
    for magic, what in _BINARY:
        if data.startswith(magic):
            raise InputError(f"is {what}, not text", hint="export the article as text, HTML, PDF or DOCX")
    wide = _wide(data)
    if wide:
        return _plain(_strictly(source, wide)), wide, ()
    text, encoding, problems = _narrow(source, declared)
    return _plain(text), encoding, problems


def _strictly(source: Source, encoding: str) -> str:
    try:
        return source.data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(
            f"is marked as {encoding} but breaks off at byte {error.start}",
            hint="save the text again as UTF-8",
        ) from error


def _wide(data: bytes) -> str:
    """Return the UTF-16 flavour of bytes without a mark, told by the side on which the few high bytes stand, or ""."""
    head = data[:4096]
    if not _HIGH.search(head):
        return ""
    first, second = len(_HIGH.findall(head[0::2])) / len(head[0::2]), len(_HIGH.findall(head[1::2])) / len(head[0::2])
    if second > 0.9 and first < 0.5:
        return "utf-16-le"
    if first > 0.9 and second < 0.5:
        return "utf-16-be"
    return ""


def _narrow(source: Source, declared: str) -> tuple[str, str, tuple[Problem, ...]]:
    # Encodings of seven bits pass as UTF-8 and mean something else; all others that are said come after UTF-8.
    first = declared if _SEVEN_BIT.match(declared) else "utf-8"
    for name in (first, "utf-8", declared):
        try:
            found = codecs.lookup(name).name if name else ""
            # Browsers read both names as Windows-1252, and so do the people who write them.
            found = "cp1252" if found in ("iso8859-1", "ascii") else found
            if found:
                return source.data.decode(found), found, ()
        except (LookupError, UnicodeError, AssertionError):
            continue
    mended = _nearly_utf8(source)
    if mended:
        return mended
    return _guessed(source)


def _nearly_utf8(source: Source) -> tuple[str, str, tuple[Problem, ...]] | None:
    """Return the text with U+FFFD for stray bytes where all but one in twenty non-ASCII characters are sound UTF-8."""
    text = source.data.decode(errors="replace")
    broken = text.count("\ufffd")
    sound = sum(1 for character in text if character > "\x7f") - broken
    if broken * 20 > sound:
        return None
    message = f"{broken} stray bytes are no UTF-8 and stand as \ufffd"
    return text, "utf-8", (Problem("read", source.name, message),)


def _guessed(source: Source) -> tuple[str, str, tuple[Problem, ...]]:
    for name in _likely(source.data):
        try:
            text = source.data.decode(name)
        except UnicodeDecodeError:
            continue
        note = f"states no encoding; read as {name}"
        return text, name.replace("_", "-"), (Problem("read", source.name, note, "note"),)
    raise AssertionError  # Latin-1 reads any bytes


def _likely(data: bytes) -> Iterator[str]:
    """Yield names of encodings, likeliest first.

    charset-normalizer wavers between the code pages of Europe when letters beyond ASCII are few, so Windows-1252 goes
    first where it gives Western letters and next to nothing else.
    """
    from charset_normalizer import from_bytes

    beyond = [letter for letter in data.decode("cp1252", "replace") if letter > "\x7f"]
    if len(beyond) * 3 < len(data) and sum(letter in _WESTERN for letter in beyond) >= len(beyond) * 0.97:
        yield "cp1252"
    best = from_bytes(data[:200_000], cp_isolation=_CANDIDATES, enable_fallback=False).best()
    if best:
        yield best.encoding
    yield from ("cp1252", "latin_1")


def _plain(text: str) -> str:
    """Return `text`; raise InputError where more than one character in a hundred is a control character."""
    controls = len(_CONTROL.findall(text))
    if controls * 100 > len(text):
        raise InputError(
            f"is binary data, not text ({controls} control characters)",
            hint="export the article as text, HTML, PDF or DOCX",
        )
    return text
