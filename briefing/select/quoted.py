"""Where quotations begin and end: sentences in, what is quoted in each out.

Quotation marks are read as they open and close, over sentences and paragraphs; a mark that never closes ends with its
paragraph, unless the next paragraph opens with a mark again. Nothing here knows who speaks.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.model import Sentence

_OPEN = r"(?<![\w.,!?'’])(?:\"(?=[\w(\[$£€#.…])|'(?=[^\W\d]|[(\[]))|[“‘](?=\S)|(?<=: )[\"'](?= )"
_CLOSE = r"(?<=\S)[\"”]|(?<=[^\s'’])['’](?![\w’])|(?<= )[\"'](?= |$)"
_MARKS = re.compile(f"(?P<open>{_OPEN})|(?P<close>{_CLOSE})")
_CLOSERS = {"“": "”", '"': '"', "'": "'’", "‘": "'’"}
_ENDS = ".,!?…"
_LONGEST = 8
"""A quotation over more sentences than this was never closed: the marks are taken for a slip."""


@dataclass(frozen=True, slots=True)
class Quoted:
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
    begun, mark = -1, ""
    for index, sentence in enumerate(sentences):
        if begun >= 0 and (index - begun > _LONGEST or _ended(sentences, index, mark)):
            begun = -1
        carried = begun
        own, begun, mark, closed = _scan(sentence.text, index, begun, mark)
        if carried >= 0 and closed:
            first = rows[carried][0]
            rows[first : index + 1] = [(first, index)] * (index + 1 - first)
        owns.append(own)
    return tuple(
        Quoted(first, last, owns[index], first < index or _starts(sentences[index].text))
        for index, (first, last) in enumerate(rows)
    )


def _ended(sentences: Sequence[Sentence], index: int, mark: str) -> bool:
    """Say whether a new paragraph ends the quotation: one that goes on opens with the mark again."""
    return sentences[index].paragraph != sentences[index - 1].paragraph and sentences[index].text[:1] != mark


def _starts(text: str) -> bool:
    found = _MARKS.match(text)
    return found is not None and found.lastgroup == "open"


def _scan(text: str, index: int, begun: int, mark: str) -> tuple[str, int, str, bool]:
    """Return the words outside quotation marks, the sentence (-1 for none) and sign of the mark still open, whether one closed.

    `begun` and `mark` say the same of the mark that the sentences before left open.
    """
    pieces, here, carried, closed = [], 0, begun >= 0, False
    for found in _MARKS.finditer(text):
        sign, at = found.group(), found.start()
        if found.lastgroup == "open":
            if begun < 0:
                pieces.append(text[here:at])
                begun, mark = index, sign
            elif sign == mark and not (carried and at == 0):
                begun = index  # the mark before was never closed
        elif begun >= 0 and sign in _CLOSERS[mark] and (begun == index or sign in '”"' or text[at - 1] in _ENDS):
            begun, here, closed = -1, found.end(), True
    if begun < 0:
        pieces.append(text[here:])
    return " ".join(pieces), begun, mark, closed
