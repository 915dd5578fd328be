"""Text in, tokens out: words with positions, a whole quotation as one token, and where statements end.

A statement is what is left of a paragraph between two full stops outside quotation marks: “A. B,” she said. “C.” has
two. Nothing here decides who speaks.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from briefing.model import Span
from briefing.names.marks import Mark
from briefing.names.tags import is_tag
from briefing.names.words import ROLES, VERBS

_TOKEN = re.compile(
    # Most words come first, and with the space behind them, so that it is not looked at again.
    r"([a-z]+(?: |(?=[,.;:\n]))|[A-Z][a-z]*(?: |(?=[,;\n]))"
    r"|[DRI]-[A-Z](?:[A-Za-z]*\.?)+|(?:[A-Z]\.)+(?:[A-Z]\b)?"
    r"|(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Maj|Sgt|Adm|Capt|Cmdr|Brig|Prof|Rev|Hon|St|Jr|Sr|Amb|Supt|Lieut|Msgr)\."
    r"|[^\W\d_]+(?:[-’'&/][^\W_]+)*(?:’|'(?=\s))?|\d[\d,.:]*\d\w*|\d+\w*|--+|\.\.+|[^\w\s])"
)
_POSSESSIVE = re.compile(r"[’'](?:s|S)?$")


LONGEST = 500
"""Tokens in a statement at most: what has no full stop for so long is no prose."""


@dataclass(slots=True)  # not frozen: a text has thousands, and freezing them takes longer than all else
class Token:
    """A word or sign; `mark` is set where it stands for a whole quotation. `text` has no possessive ending.

    `is_word`: a word or a number, not a sign or a quotation.
    """

    start: int
    end: int
    text: str
    low: str
    capital: bool
    possessive: bool = False
    mark: int = -1
    is_word: bool = False


def _tokens(text: str, start: int, end: int) -> list[Token]:
    found = []
    place = start
    pieces = iter(_TOKEN.split(text[start:end]))  # what stands between two words, a word, what stands between ...
    for between, whole in zip(pieces, pieces, strict=False):
        place += len(between)
        word, size, low, capital, possessive, is_word = _shape(whole)
        found.append(Token(place, place + size, word, low, capital, possessive, -1, is_word))
        place += len(whole)
    return found


@lru_cache(maxsize=20_000)  # a text says the same few hundred words again and again
def _shape(word: str) -> tuple[str, int, str, bool, bool, bool]:
    """Return what a token says of a word but for its place: text, length, lower case, capital, possessive, word."""
    word = word.rstrip(" ")
    possessive = False
    if len(word) > 1 and ("’" in word or "'" in word):
        ending = _POSSESSIVE.search(word) if len(word) > 2 else None
        if ending:
            word, possessive = word[: ending.start()], True
        elif word[-1] in "’'":
            word = word[:-1]
    head = word[0]
    low = word.lower()
    if low[-1] == "." and len(low) > 1:
        low = low.rstrip(".") or low
    return word, len(word), low, head.isupper(), possessive, head.isalnum()


def statements(text: str, paragraph: Span, marks: Sequence[Mark], starts: Sequence[int]) -> list[list[Token]]:
    """Split a paragraph into statements, its outermost quotations (`marks`, by index) standing for one token each.

    `starts`: where the sentences of the article begin, ascending.
    """
    tokens: list[Token] = []
    place = paragraph.start
    for index, mark in enumerate(marks):
        if mark.depth or mark.outer.start < place:
            continue
        tokens += _tokens(text, place, mark.outer.start)
        tokens.append(Token(mark.outer.start, mark.outer.end, "”", "”", capital=False, mark=index))
        place = mark.outer.end
    tokens += _tokens(text, place, paragraph.end)
    first = bisect_left(starts, paragraph.start)
    return _split(text, tokens, marks, set(starts[first : first + len(tokens) + 1]))


def _split(text: str, tokens: list[Token], marks: Sequence[Mark], starts: set[int]) -> list[list[Token]]:
    found: list[list[Token]] = []
    first = 0
    # Few tokens can begin a statement: those that begin a sentence, and those after a quotation or a full stop.
    likely = [
        index
        for index, (last, token) in enumerate(pairwise(tokens), 1)
        if last.text in _ENDS or token.start in starts or last.mark >= 0
    ]
    for index in (*likely, len(tokens)):
        while index - first > LONGEST:
            found.append(tokens[first : first + LONGEST])
            first += LONGEST
        if index == len(tokens) or index - first == LONGEST or _begins(text, tokens, index, marks, starts):
            found.append(tokens[first:index])
            first = index
    return [statement for statement in found if statement]


_ENDS = frozenset(".?!")


def _begins(text: str, tokens: Sequence[Token], index: int, marks: Sequence[Mark], starts: set[int]) -> bool:
    last = tokens[index - 1]
    if (last.mark >= 0 or last.text in _ENDS) and _ends_before(text, tokens, index, marks):
        return True
    return (
        tokens[index].start in starts
        and not _leans_back(tokens, index)
        and not _asks(text, tokens, index, marks)
        and not _tagged(text, tokens, index, marks)
    )


def _leans_back(tokens: Sequence[Token], index: int) -> bool:
    """A sentence that a splitter began inside what is still one statement: a sign, or a lower-case word after a quote."""
    token = tokens[index]
    return token.mark < 0 and not token.capital and tokens[index - 1].mark >= 0 and token.is_word


def _asks(text: str, tokens: Sequence[Token], index: int, marks: Sequence[Mark]) -> bool:
    """Whether what follows a question only says who asked: “Why?” Ana Prou, the mayor of Graz, asked."""
    last = tokens[index - 1]
    if last.mark < 0 or text[marks[last.mark].inner.end - 1] not in "?!":
        return False
    for place in range(index + 1, min(index + 40, len(tokens) - 1)):
        if tokens[place].text in (".", "”", ":"):
            return False
        if tokens[place].low in VERBS and "." in (token.text for token in tokens[place + 1 : place + 3]):
            return True
    return False


def _tagged(text: str, tokens: Sequence[Token], index: int, marks: Sequence[Mark]) -> bool:
    """Whether what follows a finished quotation only says whose it was: “...” Barr said."""
    mark = tokens[index - 1].mark
    return mark >= 0 and text[marks[mark].inner.end - 1] in ".…?!" and is_tag(tokens, index)


def _ends_before(text: str, tokens: Sequence[Token], index: int, marks: Sequence[Mark]) -> bool:
    last, token = tokens[index - 1], tokens[index]
    opens = token.capital or token.mark >= 0 or token.text[:1].isdigit()
    if last.mark >= 0:
        inner = marks[last.mark].inner
        if text[inner.end - 1] in "?!":
            return token.capital and token.low in ("he", "she", "they", "it", "the", "but", "and", "in")
        if not opens or text[inner.end - 1] != "." or text[inner.end - 2 : inner.end - 1] == ".":
            return False
        return not is_tag(tokens, index)
    return opens and token.mark >= 0 and last.text in (".", "?", "!") and token.low not in ROLES
