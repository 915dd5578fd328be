"""A pair of marks in, whether the words in it are a quotation out: not a title, not a nickname, not a scare quote."""

from collections.abc import Sequence
from itertools import islice

from briefing import lazy
from briefing.names.marks import Mark
from briefing.names.tokens import Token

_WORD = lazy.pattern(r"[^\W_]+(?:['’.-][^\W_]+)*")
_SMALL = frozenset(
    "a an and as at but by for from in into is nor of on or over so that the to up vs with de la our your".split()
)
_NAMING = frozenset(
    """titled entitled headlined dubbed nicknamed named called book film movie song show series program programme album
    novel documentary play podcast memoir musical episode essay painting poem anthem magazine column hymn""".split()
)
SHORT = 4
"""Under so many words, marks are a quotation only beside a speech verb."""


_LONG = 12
"""Words up to which quoted words may be a title or a heading; what follows them changes nothing."""


def is_quotation(
    text: str, mark: Mark, tokens: Sequence[Token], index: int, *, spoken: bool, voiced: bool = False
) -> bool:
    """Return whether `mark`, token `index` among the marks of statement `tokens`, holds somebody's words.

    `spoken`: a speech act stands right beside the marks; `voiced`: the speaker is known.
    """
    words = [found.group() for found in islice(_WORD.finditer(text, mark.inner.start, mark.inner.end), _LONG + 1)]
    if not words:
        return False
    place = next((at for at, token in enumerate(tokens) if token.mark == index), -1)
    before = [token.low for token in tokens[max(place - 3, 0) : place]] if place > 0 else []
    if _is_heading(text, mark, tokens, words):
        return False
    if len(words) < SHORT:
        if len(words) > 1 and _is_title(text, mark, words):
            return False
        whole = len(tokens) == 1 and voiced and text[mark.inner.end - 1] in ".?!"
        return (spoken or whole) and not (before and before[-1] in _NAMING and before[-1] != "called")
    if _is_title(text, mark, words):
        return False
    return not (before and before[-1] in _NAMING and before[-1] not in ("called", "named") and not spoken)


def _is_title(text: str, mark: Mark, words: Sequence[str]) -> bool:
    """All words of weight begin with a capital, and it does not end as a sentence does: a book, a show, a law."""
    if len(words) > _LONG or text[mark.inner.end - 1] in "?!":
        return False
    heavy = [word for word in words if word.lower() not in _SMALL]
    if len(heavy) < 2:
        return False
    shouted = sum(word.isupper() for word in heavy)
    return shouted < len(heavy) and all(word[0].isupper() or word[0].isdigit() for word in heavy)


def _is_heading(text: str, mark: Mark, tokens: Sequence[Token], words: Sequence[str]) -> bool:
    """Quoted words that are a paragraph of their own and do not end as a sentence does: a subheading, a pull quote."""
    return (
        len(tokens) == 1
        and len(words) <= _LONG
        and text[mark.inner.end - 1] not in ".,?!…"
        and text[mark.outer.end : mark.outer.end + 1] in ("", "\n", "\r")
        and text[max(mark.outer.start - 1, 0) : mark.outer.start] in ("", "\n")
    )
