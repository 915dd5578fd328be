"""Where quotations begin and end: sentences in, what is quoted in each out.

Quotation marks are read as they open and close, over sentences and paragraphs; a mark that never closes ends with its
paragraph, unless the next paragraph opens with a mark again. Nothing here knows who speaks.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefing.model import Sentence

_MARKS = re.compile("[\"'“”‘’]")
_CLOSERS = {"“": "”", '"': '"', "'": "'’", "‘": "'’"}
_ENDS = ".,!?…"
_LONGEST = 8
"""A quotation over more sentences than this was never closed: the marks are taken for a slip."""


class Quoted(NamedTuple):
    """One sentence and its quotations.

    `first` and `last`: the sentences that share a pair of marks with it (its own index where none does). `own`: its
    words outside all marks. `opens`: it begins inside quotation marks, or with one.
    """

    first: int
    last: int
    own: str
    opens: bool


def quoted(sentences: Sequence[Sentence]) -> tuple[Quoted, ...]:
    """Return what is quoted in each sentence, in step with `sentences`."""
    rows = [(index, index) for index in range(len(sentences))]
    owns: list[str] = []
    opens = [False] * len(sentences)
    begun, mark = -1, ""
    for index, sentence in enumerate(sentences):
        if begun >= 0 and (index - begun > _LONGEST or _ended(sentences, index, mark)):
            begun = -1
        carried = begun
        if begun < 0 and _unmarked(sentence.text):
            owns.append(sentence.text)
            continue
        opens[index] = _starts(sentence.text)
        own, begun, mark, closed = _scan(sentence.text, index, begun, mark)
        if carried >= 0 and closed:
            first = rows[carried][0]
            rows[first : index + 1] = [(first, index)] * (index + 1 - first)
        owns.append(own)
    return tuple(
        Quoted(first, last, owns[index], first < index or opens[index]) for index, (first, last) in enumerate(rows)
    )


def _unmarked(text: str) -> bool:
    if text.isascii():  # two plain searches are quicker than one for a set
        return '"' not in text and "'" not in text
    return _MARKS.search(text) is None


def _ended(sentences: Sequence[Sentence], index: int, mark: str) -> bool:
    """Say whether a new paragraph ends the quotation: one that goes on opens with the mark again."""
    return sentences[index].paragraph != sentences[index - 1].paragraph and sentences[index].text[:1] != mark


def _starts(text: str) -> bool:
    return text[:1] in _CLOSERS and _kind(text, 0) == "open"


def _kind(text: str, at: int) -> str:
    """Return whether the mark at `at` opens, closes or (as an apostrophe does) neither."""
    sign, before, after = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    if sign in "“‘":
        opens = after not in {"", " "}
    elif sign in "\"'":
        starts = not before or not (before.isalnum() or before in ".,!?'’_")
        solid = after.isalpha() or after in "([" if sign == "'" else after.isalnum() or after in "([$£€#.…"
        opens = (starts and solid and after != "") or (after == " " and text[at - 2 : at] == ": ")
    else:
        opens = False
    if opens:
        return "open"
    if sign in '"”':
        closes = before not in {"", " "} or (sign == '"' and after in ("", " "))
    else:
        closes = (before not in ("", " ", "'", "’") and not after.isalnum() and after not in ("'", "’")) or (
            sign == "'" and before == " " and after in ("", " ")
        )
        closes = closes and sign != "‘"
    return "close" if closes else ""


def _scan(text: str, index: int, begun: int, mark: str) -> tuple[str, int, str, bool]:
    """Return the words outside quotation marks, the sentence (-1 for none) and sign of the mark still open, whether one closed.

    `begun` and `mark` say the same of the mark that the sentences before left open.
    """
    pieces, here, carried, closed = [], 0, begun >= 0, False
    for found in _MARKS.finditer(text):
        sign, at = found.group(), found.start()
        if sign in "'’" and text[at - 1 : at].isalnum() and text[at + 1 : at + 2].isalnum():
            continue  # an apostrophe
        kind = _kind(text, at)
        if kind == "open":
            if begun < 0:
                pieces.append(text[here:at])
                begun, mark = index, sign
            elif sign == mark and not (carried and at == 0):
                begun = index  # the mark before was never closed
        elif (
            kind and begun >= 0 and sign in _CLOSERS[mark] and (begun == index or sign in '”"' or text[at - 1] in _ENDS)
        ):
            begun, here, closed = -1, found.end(), True
    if begun < 0:
        pieces.append(text[here:])
    return " ".join(pieces) if len(pieces) != 1 else pieces[0], begun, mark, closed
