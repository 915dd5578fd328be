"""The default splitter: one look at every place where a sentence might end. Linear in the length of the text.

A text of one paragraph goes in, spans of its sentences come out, white space at their ends left out. Made for English
news; what it decides by is few rules and the words in `abbreviations`.
"""

import re

from briefing.lexicon import SPEECH_VERBS
from briefing.segment.abbreviations import (
    BEFORE_A_NAME,
    BEFORE_A_NUMBER,
    CAPITAL,
    SHOUTING_NAMES,
    SMALL,
    STARTERS,
    WEEKDAYS_AND_MONTHS,
    WITHIN,
)

STOP = re.compile(
    r"[.!?…。！？।؟](?<![.!?…][.!?…])[.!?…。！？]*+(?:[\"'”’»)\]」』）]|[ \u00a0\u202f]»)*+(?:(\s++)|(?=[A-Z“])|(?<=[。！？।؟」』）])())"
)
_WORD = re.compile(r"[^\W_]++")
_MIXED = re.compile(r"[a-z]{1,2}(?:-[A-Z]|[A-Z][a-z])")
_STATE = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]|[A-Za-z]")
_OPENERS = frozenset("\"'“‘«([{—–- \u00a0")
_LEADING = "\"'“‘«([{—–-"
_CLOSING_QUOTES = frozenset("\"”’'")
_CAPITALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_PLAIN = re.compile(r"[a-z]{6}")
"""Six small letters before a full stop with a capital after it: no abbreviation that matters ends so."""
_FAR = 48
"""No abbreviation is longer than this, in characters."""
_ZONES = frozenset("est edt et gmt pst pdt pt ct cst utc bst cet eastern pacific central local".split())
_OPENING = 18
"""A sentence of fewer characters that ends in a time of day is only the beginning of one."""
_INSTITUTIONS = frozenset("mr mrs ms messrs".split())


def split(text: str) -> list[tuple[int, int]]:
    """Return the spans of the sentences of `text`, in order; they cover all of it but white space.

    >>> split("Gen. Votel met Mr. Xi. They spoke.")
    [(0, 22), (23, 34)]
    """
    last = len(text.rstrip())
    start = len(text) - len(text.lstrip())
    spans = []
    for stop in STOP.finditer(text, start, last):
        end = stop.end()
        close = stop.start(1)
        if close >= 0:
            mark = stop.start()
            plain = text[mark] == "." and mark + 1 == close and text[end] in _CAPITALS
            if not (plain and _PLAIN.match(text, max(mark - 6, start), mark)) and not ends(
                text, start, stop.start(), close, end
            ):
                continue
        else:
            close = end
            if stop.group(2) is None and not _glued(text, start, stop.start(), end):
                continue
        spans.append((start, close))
        start = end
    if start < last:
        spans.append((start, last))
    return spans


def ends(text: str, start: int, mark: int, close: int, follow: int) -> bool:
    """Whether the sentence from `start` ends with the stop at `mark`, closed at `close`; it goes on at `follow`."""
    first = text[follow]
    if first in ".…":
        return _before_dots(text, mark, follow)
    at = follow
    while first in _OPENERS and at + 1 < len(text) and at < follow + 6:
        at += 1
        first = text[at]
    if first.islower():
        return _MIXED.match(text, at) is not None and text[mark] != "…"
    if mark - start < 12 and text[start:mark].strip(".… ") == "":
        return False  # dots before the first word
    if text[mark - 1].isspace() and (text[mark] == "…" or text[mark : mark + 2] == ".."):
        return False  # a pause, with white space on both sides
    if text[mark] == "." and text[mark + 1 : mark + 2] != ".":
        return _full_stop(text, start, mark, at)
    if text[close - 1] in _CLOSING_QUOTES and _speech(text, at):
        return False
    return not (text[mark] == "!" and close == mark + 1 and _token(text, start, mark).lower() in SHOUTING_NAMES)


def _full_stop(text: str, start: int, mark: int, at: int) -> bool:
    """Whether a full stop ends the sentence, by the word before it and the word that begins at `at`."""
    token = _token(text, start, mark)
    low = token.lower()
    bare = low.rpartition("-")[2]
    upper = token[:1].isupper()
    if low in WITHIN or (upper and (low in BEFORE_A_NAME or bare in BEFORE_A_NAME)):
        return low == "st" and _word(text, at).lower() in STARTERS
    if token.isdigit() and len(token) <= 2 and mark - len(token) <= start:
        return False  # the number of an item
    may_end = (
        (upper and (low in CAPITAL or bare in CAPITAL))
        or low in SMALL
        or bare in SMALL
        or _STATE.fullmatch(bare) is not None
    )
    if text[at].isdigit():
        return low not in BEFORE_A_NUMBER and not (may_end and low not in ("u.s", "u.k", "e.u", "u.n"))
    if low in ("a.m", "p.m") and mark - start < _OPENING and text[start : start + 3] in ("At ", "By "):
        return False  # "At 6 p.m. President Roy spoke."
    if not may_end or low in ("etc", "pct") or (len(token) == 1 and not upper):
        return True
    return _starts(text, at, low)


def _starts(text: str, at: int, low: str) -> bool:
    """Whether the word at `at` begins a sentence after the abbreviation `low`."""
    word = _word(text, at).lower()
    if word in STARTERS:
        return not (word == "i" and text[at + 1 : at + 2] == ".")
    if word in _INSTITUTIONS:
        return True
    after = at + len(word)
    if low in ("a.m", "p.m") and (word in BEFORE_A_NAME or word not in WEEKDAYS_AND_MONTHS):
        return word not in _ZONES and not text.startswith(" time", after)
    if word in WEEKDAYS_AND_MONTHS:
        return text[after : after + 2] in ("'s", "’s")
    return low not in ("u.s", "u.k", "u.n", "e.u") and len(low) > 1 and "." not in low and _speech(text, at, first=1)


def _glued(text: str, start: int, mark: int, at: int) -> bool:
    """Whether two sentences meet here without a space: "the end.Then"; not in an address or an abbreviation."""
    before = text[max(start, mark - 3) : mark]
    if len(before) < 3 or not before.isalpha() or not before.islower() or not text[at + 1 : at + 2].islower():
        return False
    token = _token(text, start, mark)
    return not any(sign in token for sign in ".@/:#") and _word(text, at).lower() not in (
        "com",
        "org",
        "net",
        "io",
        "js",
    )


def _before_dots(text: str, mark: int, follow: int) -> bool:
    """Whether a sentence ends before dots that open the next one: outside a quotation, and where a capital follows."""
    at = follow
    while at < len(text) and at < follow + 12 and text[at] in ".… ":
        at += 1
    if at >= len(text) or text[at].islower():
        return False
    near = text[max(0, mark - 2000) : mark]
    return near.rfind("“") <= near.rfind("”") and near.count('"') % 2 == 0


def _token(text: str, start: int, mark: int) -> str:
    """Return the word that ends at `mark`, opening marks left out."""
    piece = text[max(start, mark - _FAR) : mark]
    return piece.split()[-1].lstrip(_LEADING) if piece and not piece[-1].isspace() else ""


def _word(text: str, at: int) -> str:
    found = _WORD.match(text, at)
    return found.group() if found else ""


def _speech(text: str, at: int, first: int = 1) -> bool:
    """Whether a name and a verb of speech follow, as in “Why?” Smith asked."""
    words = text[at : at + 60].split()[:4]
    if not words or words[0].lower() in STARTERS:
        return False
    for word in words[first:]:
        if word.strip(".,") in SPEECH_VERBS:
            return True
        if not word[0].isupper():
            return False
    return False
