"""The default splitter: one look at every place where a sentence might end. Linear in the length of the text.

A text of one paragraph goes in, spans of its sentences come out, white space at their ends left out. Made for English
news; its rules are few and each has its case in tests/cases/segment.
"""

import re

from briefing.lexicon import SPEECH_VERBS
from briefing.segment.abbreviations import BEFORE_A_NAME, BEFORE_A_NUMBER, OPEN, STARTERS

_STOP = re.compile(r"[.!?…][.!?…]*[\"'”’»)\]]*(?=(\s+))")
_WORD = re.compile(r"[^\W_]+")
_OPENERS = "\"'“‘«([{—–- "


def split(text: str) -> list[tuple[int, int]]:
    """Return the spans of the sentences of `text`, in order; they cover all of it but white space.

    >>> split("Gen. Votel met Mr. Xi. They spoke.")
    [(0, 22), (23, 34)]
    """
    spans = []
    start = 0
    for stop in _STOP.finditer(text):
        end = stop.end()
        follow = stop.end(1)
        if follow < len(text) and _ends(text, start, stop.start(), end, follow):
            spans.append((start, end))
            start = follow
    bare = text.rstrip()
    lead = len(text) - len(text.lstrip()) if start == 0 else 0
    if start + lead < len(bare):
        spans.append((start + lead, len(bare)))
    if spans and lead and spans[0][0] == 0:
        spans[0] = (lead, spans[0][1])
    return spans


def _ends(text: str, start: int, mark: int, end: int, follow: int) -> bool:
    """Whether the sentence that began at `start` ends with the stop at `mark`..`end`; `follow` is where text goes on."""
    first = text[follow]
    at = follow
    while first in _OPENERS and at + 1 < len(text):
        at += 1
        first = text[at]
    if first.islower():
        return False
    word_match = _WORD.match(text, at)
    word = word_match.group() if word_match else ""
    closed = end - mark > 1
    if text[mark] == "." and text[mark + 1 : end].strip("\"'”’»)]") == "":
        return _full_stop(text, start, mark, first, word)
    return not (closed and text[end - 1] in "\"”’'" and _speech(text, at))


def _full_stop(text: str, start: int, mark: int, first: str, word: str) -> bool:
    space = max(text.rfind(" ", start, mark), text.rfind("\u00a0", start, mark))
    token = text[max(space + 1, start) : mark].lstrip("\"'“‘«([—–-")
    low = token.lower()
    if low.rpartition("-")[2] in BEFORE_A_NAME or low in BEFORE_A_NAME:
        return False
    if first.isdigit():
        return low not in BEFORE_A_NUMBER and low not in OPEN
    if len(token) == 1 and token.isupper():
        return word.lower() in STARTERS
    if low in OPEN or ("." in low and all(len(part) <= 2 for part in low.split("."))):
        return word.lower() in STARTERS or low.rpartition("-")[2] in BEFORE_A_NAME or word.lower() in BEFORE_A_NAME
    return True


def _speech(text: str, at: int) -> bool:
    """Whether a name and a speech verb follow, as in “Why?” Smith asked."""
    words = re.split(r"\s+", text[at : at + 60])[1:4]
    return any(word.strip(".,") in SPEECH_VERBS for word in words)
