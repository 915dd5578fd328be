"""Where quotations begin and end: sentences in, what is quoted in each out.

Quotation marks are read as they open and close, over sentences and paragraphs; a mark that never closes ends with its
paragraph, unless the next paragraph opens with a mark again. Nothing here knows who speaks.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.model import Sentence

_OPEN = r"(?<![\w.,!?])[\"'](?=[\w(\[$£€#.…])|[“‘](?=\S)"
_CLOSE = r"(?<=\S)[\"”]|(?<=[.,!?…])['’](?![\w’])"
_MARKS = re.compile(f"(?P<open>{_OPEN})|(?P<close>{_CLOSE})")
_CLOSERS = {"“": "”", '"': '"', "'": "'’", "‘": "'’"}


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
    firsts = list(range(len(sentences)))
    lasts = list(range(len(sentences)))
    owns: list[str] = []
    opens: list[bool] = []
    begun, mark = -1, ""
    for index, sentence in enumerate(sentences):
        if begun >= 0 and sentence.paragraph != sentences[index - 1].paragraph and sentence.text[:1] != mark:
            begun = -1
        carried = begun
        own, begun, mark = _scan(sentence.text, index, begun, mark)
        if carried >= 0 and begun in (-1, carried):
            firsts[carried : index + 1] = [firsts[carried]] * (index + 1 - carried)
            lasts[firsts[carried] : index + 1] = [index] * (index + 1 - firsts[carried])
        owns.append(own)
        opens.append(carried >= 0 or (_MARKS.match(sentence.text) is not None))
    return tuple(Quoted(*row) for row in zip(firsts, lasts, owns, opens, strict=True))


def _scan(text: str, index: int, begun: int, mark: str) -> tuple[str, int, str]:
    """Return the words outside quotation marks, and the sentence and sign of the mark still open (-1 for none).

    `begun` and `mark` say the same of the mark that the sentences before left open.
    """
    pieces, here, carried = [], 0, begun >= 0
    for found in _MARKS.finditer(text):
        sign = found.group()
        if found.lastgroup == "open":
            if begun < 0:
                pieces.append(text[here : found.start()])
                begun, mark = index, sign
            elif sign == mark and not (carried and found.start() == 0):
                begun = index  # the mark before was never closed
        elif begun >= 0 and sign in _CLOSERS[mark]:
            begun, here = -1, found.end()
    if begun < 0:
        pieces.append(text[here:])
    return " ".join(pieces), begun, mark
