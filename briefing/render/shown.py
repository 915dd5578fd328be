"""Foreign text made fit to be shown: addresses, directions, invisible characters.

In comes text from an article or a config; out goes what may stand on a page. A quoted word is never changed.
"""

import unicodedata
from urllib.parse import urlsplit

from briefing import lazy

_ISO = lazy.pattern(r"\d{4}(-\d{2}(-\d{2}(T[\d:.]+(Z|[+-]\d{2}:?\d{2})?)?)?)?")

_INVISIBLE = {
    *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C, 0x200B, 0x2060, 0xFEFF, 0x00AD,
}  # fmt: skip
"""Marks that turn the direction of text round or hide in it; joiners that scripts need are not among them."""

_STRIP = {**dict.fromkeys(_INVISIBLE), **dict.fromkeys([*range(9), 11, 12, *range(14, 32), *range(127, 160)], "\ufffd")}

GLUE = 12
"""Letters that the last words of a point may have to be kept on one line with its mark."""


def show(text: str) -> str:
    """Return `text` without direction marks and hidden characters, each control shown as U+FFFD; lines are kept."""
    return text.translate(_STRIP)


def line(text: str) -> str:
    """Return `text` on one line, fit to be shown."""
    return " ".join(show(text).split())


def shorten(text: str, most: int) -> str:
    """Return `text`, cut after a word to at most `most` letters and "…" where it is longer.

    >>> shorten("Ships may leave in May", 12)
    'Ships may…'
    """
    if len(text) <= most:
        return text
    return (text[:most].rpartition(" ")[0] or text[: most - 1]).rstrip(" ,;:–-") + "…"


def closed(text: str) -> str:
    """Return `text` with a full stop, unless it ends with a mark that closes a sentence.

    >>> closed("Who speaks for the port?"), closed("The port reopens")
    ('Who speaks for the port?', 'The port reopens.')
    """
    return text if text.endswith((".", "?", "!", "…", "。", "؟")) else f"{text}."


def direction(text: str) -> str:
    """Return "rtl" where the first strong letter runs right to left, else ""."""
    for char in text:
        kind = unicodedata.bidirectional(char)
        if kind in ("L", "R", "AL"):
            return "" if kind == "L" else "rtl"
    return ""


def is_date(text: str | None) -> bool:
    """Say whether `text` is a date of ISO 8601, as far as a year, month or day goes, with or without a time."""
    return bool(text and _ISO.fullmatch(text))


def web_address(url: str | None) -> str:
    """Return `url` if it is an http or https address with a host and no white space or control, else "".

    >>> web_address("javascript:alert(1)")
    ''
    """
    if not url or any(char.isspace() or unicodedata.category(char) in ("Cc", "Cf") for char in url):
        return ""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme in ("http", "https") and parts.hostname else ""


def split_tail(text: str) -> tuple[str, str]:
    """Return `text` in two parts: the last words, at least one and at most `GLUE` letters of more, come second.

    >>> split_tail("Ships may leave in May.")
    ('Ships may leave ', 'in May.')
    """
    cut = text.rfind(" ") + 1
    while (earlier := text.rfind(" ", 0, max(cut - 1, 0)) + 1) and len(text) - earlier <= GLUE:
        cut = earlier
    return text[:cut], text[cut:]
