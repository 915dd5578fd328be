"""Text in, tokens out: words with positions, a whole quotation as one token, and where statements end.

A statement is what is left of a paragraph between two full stops outside quotation marks: “A. B,” she said. “C.” has
two. Nothing here decides who speaks.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.model import Span
from briefing.names.marks import Mark
from briefing.names.words import ROLES, VERBS

_TOKEN = re.compile(
    r"[DRI]-[A-Z](?:[A-Za-z]*\.?)+|(?:[A-Z]\.)+(?:[A-Z]\b)?"
    r"|(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Maj|Sgt|Adm|Capt|Cmdr|Brig|Prof|Rev|Hon|St|Jr|Sr|Amb|Supt|Lieut|Msgr)\."
    r"|[^\W\d_]+(?:[-’'&/][^\W_]+)*(?:’|'(?=\s))?|\d[\d,.:]*\d\w*|\d+\w*|--+|\.\.+|[^\w\s]"
)
_POSSESSIVE = re.compile(r"[’'](?:s|S)?$")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or sign; `mark` is set where it stands for a whole quotation. `text` has no possessive ending."""

    start: int
    end: int
    text: str
    low: str
    capital: bool
    possessive: bool = False
    mark: int = -1

    @property
    def is_word(self) -> bool:
        """Whether the token is a word or a number, not a sign or a quotation."""
        return self.mark < 0 and self.text[:1].isalnum()


def _tokens(text: str, start: int, end: int) -> list[Token]:
    found = []
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        bare = word
        possessive = False
        if len(word) > 2 and (ending := _POSSESSIVE.search(word)):
            bare, possessive = word[: ending.start()], True
        elif word.endswith(("’", "'")) and len(word) > 1:
            bare = word[:-1]
        found.append(
            Token(
                match.start(),
                match.start() + len(bare),
                bare,
                bare.lower().rstrip("."),
                bare[:1].isupper(),
                possessive,
            )
        )
    return found


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
    return _split(text, tokens, marks, set(starts[bisect_left(starts, paragraph.start) :][: len(tokens) + 1]))


def _split(text: str, tokens: Sequence[Token], marks: Sequence[Mark], starts: set[int]) -> list[list[Token]]:
    found: list[list[Token]] = [[]]
    for index, token in enumerate(tokens):
        if (found[-1] and token.start in starts and not _leans_back(tokens, index)) or (
            found[-1] and _ends_before(text, tokens, index, marks)
        ):
            found.append([])
        found[-1].append(token)
    return [statement for statement in found if statement]


def _leans_back(tokens: Sequence[Token], index: int) -> bool:
    """A sentence that a splitter began inside what is still one statement: a sign, or a lower-case word after a quote."""
    token = tokens[index]
    return token.mark < 0 and not token.capital and tokens[index - 1].mark >= 0 and token.is_word


def _tag(tokens: Sequence[Token], index: int) -> bool:
    """Whether nothing but a speaker and a verb follows a quotation that ends in a full stop: “...” Barr said."""
    for place in range(index + 1, min(index + 5, len(tokens) - 1)):
        if tokens[place].text in ".”":
            return False
        if tokens[place].low in VERBS and tokens[place + 1].text == ".":
            return True
    return False


def _ends_before(text: str, tokens: Sequence[Token], index: int, marks: Sequence[Mark]) -> bool:
    last, token = tokens[index - 1], tokens[index]
    opens = token.capital or token.mark >= 0 or token.text[:1].isdigit()
    if last.mark >= 0:
        inner = marks[last.mark].inner
        if text[inner.end - 1] in "?!":
            return token.capital and token.low in ("he", "she", "they", "it", "the", "but", "and", "in")
        if not opens or text[inner.end - 1] != "." or text[inner.end - 2 : inner.end - 1] == ".":
            return False
        return not _tag(tokens, index)
    return opens and token.mark >= 0 and last.text in (".", "?", "!") and token.low not in ROLES
