"""A theme's term as an analyst writes it in, a Pattern out: the small language of terms, acts and exclusions.

    peace talks            these words one after the other, each in any form ("peace talk")
    expelled + diplomats   in this order, up to four other words between, no comma, colon, dash or quotation mark
    met ... in Geneva      in this order, up to twelve other words between, and any mark
    met/called/phoned      one of these
    negotiat*              every word that begins so
    =Javelin               exactly this form, with this capital (a small letter fits either)
    <leader> <state> <body> <number>   a word of this kind, from the lists in `classes`

A name (a word with a capital) is found in any case and in the plural ("Syrian", "SYRIANS"). A word written all in
capitals ("SDF", at most five letters) fits only capitals. Nothing here reads text.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from briefing.errors import ConfigError
from briefing.theme.words import fold_letters, key, words

CLASSES = ("leader", "state", "body", "number")
NEAR, FAR = 4, 12


class Element(NamedTuple):
    """One place of a pattern: symbols of which one has to stand there, `gap` other words allowed before it."""

    symbols: tuple[str, ...]
    gap: int = 0


class Pattern(NamedTuple):
    """Elements in order. Symbols: "w:key", "n:name", "=exact", "*prefix", "<class>"; `classed` with any of the last."""

    elements: tuple[Element, ...]
    classed: bool = False


@lru_cache(maxsize=4096)
def parse_pattern(text: str) -> tuple[Pattern, ...]:
    """Return the Patterns that `text` states, mostly one; raise ConfigError where it is none.

    Choices of different length part it: "cease-fire/ceasefire talks" is two patterns.

    >>> [e.symbols for e in parse_pattern("expelled + <number> diplomats")[0].elements]
    [('w:expel',), ('<number>',), ('w:diplomat',)]
    >>> len(parse_pattern("cease-fire/ceasefire talks"))
    2
    """
    if text.isalpha() and len(text) > 1:  # most patterns are one word
        return (Pattern((Element((_symbol(text, exact=False),)),)),)
    rows: list[list[Element]] = [[]]
    gap = 0
    for part in text.split():
        if part in ("+", "...", "…"):
            if not rows[0] or gap:
                raise ConfigError(f"pattern {text!r}: {part!r} stands between two words", hint="write: met + <leader>")
            gap = NEAR if part == "+" else FAR
            continue
        choices = _choices(part, text)
        rows = [[*row, *_elements(columns, gap)] for row in rows for columns in choices]
        gap = 0
    if not rows[0] or gap:
        raise ConfigError(f"pattern {text!r} has no word at its end", hint="write: met + <leader>")
    classes = "<" in text
    return tuple(Pattern(tuple(row), classes and any(s[0] == "<" for e in row for s in e.symbols)) for row in rows)


def _elements(columns: Sequence[tuple[str, ...]], gap: int) -> list[Element]:
    return [Element(symbols, 0 if place else gap) for place, symbols in enumerate(columns)]


def _choices(part: str, text: str) -> list[list[tuple[str, ...]]]:
    """Return, for each length that the choices of `part` have, the symbols of its places."""
    if "/" not in part:
        return [[(symbol,) for symbol in _places(part, text)]]
    by_length: dict[int, list[list[str]]] = {}
    for piece in part.split("/"):
        if piece:
            places = _places(piece, text)
            by_length.setdefault(len(places), []).append(places)
    if any(length > 1 and len(rows) > 1 for length, rows in by_length.items()):
        return [[(symbol,) for symbol in row] for rows in by_length.values() for row in rows]
    return [[tuple(dict.fromkeys(column)) for column in zip(*rows, strict=True)] for rows in by_length.values()]


def _places(piece: str, text: str) -> list[str]:
    kind = piece[1:-1]
    if piece == f"<{kind}>" and "<" not in kind and ">" not in kind:
        if kind not in CLASSES:
            raise ConfigError(
                f"pattern {text!r}: unknown kind {piece!r}", hint=f"known: {', '.join(f'<{c}>' for c in CLASSES)}"
            )
        return [piece]
    exact, begins = piece.startswith("="), piece.endswith("*")
    named_words = [piece] if len(piece) > 1 and piece.isalpha() else words(piece)
    if not named_words:
        raise ConfigError(f"pattern {text!r}: {piece!r} holds no word")
    symbols = [_symbol(word, exact=exact) for word in named_words]
    if begins:
        symbols[-1] = f"*{fold_letters(named_words[-1])}"
    return symbols


def _symbol(word: str, *, exact: bool) -> str:
    """Return the symbol of one word: names keep their letters ("Homs" is no form of "home"), other words their key."""
    if word.islower() and not exact:
        return f"w:{key(word)}"
    if exact or _is_acronym(word):
        return f"={word}"
    return f"n:{fold_letters(word)}" if word[0].isupper() and "." not in word and word != "US" else f"w:{key(word)}"


def _is_acronym(word: str) -> bool:
    return 1 < len(word) <= 5 and word.isalpha() and word.isupper() and key(word) != "u.s."
