"""Patterns and a sentence's text in, the matches out: one pass over the words however many patterns there are.

Each distinct word of the language is looked up once (its key, its exact form, its beginnings) and remembered; a word
that no pattern holds costs one dictionary look-up. A pattern is only tried where its rarest word stands.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from briefing.theme.classes import MEMBERS
from briefing.theme.pattern import Pattern, parse_pattern
from briefing.theme.words import Token, fold_letters, key, tokens

Hits = dict[str, list[tuple[int, int]]]
"""Symbol -> the ranges of words (half-open) where it stands, in order."""


@dataclass(frozen=True, slots=True)
class Match:
    """One place where a pattern stands: `parts` are half-open ranges of characters of the text, in order."""

    pattern: int
    parts: tuple[tuple[int, int], ...]

    @property
    def start(self) -> int:
        """Where the match begins."""
        return self.parts[0][0]

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.parts[-1][1]


@dataclass(slots=True)
class Matcher:
    """Patterns made ready for matching; build it once and use it for every text."""

    patterns: Sequence[Pattern]
    _known: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _vocabulary: set[str] = field(default_factory=set)
    _lengths: tuple[int, ...] = ()
    _triggers: dict[str, list[int]] = field(default_factory=dict)
    _members: dict[str, list[tuple[Pattern, str]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Index every pattern under its rarest word, every class member under its first."""
        used = {s for pattern in self.patterns for e in pattern.elements for s in e.symbols}
        for name, members in MEMBERS.items():
            if name in used:
                for member in members.split(";"):
                    (phrase,) = parse_pattern(member)
                    self._members.setdefault(phrase.elements[0].symbols[0], []).append((phrase, name))
                    used.update(s for e in phrase.elements for s in e.symbols)
        self._vocabulary = used
        self._lengths = tuple(sorted({len(s) - 1 for s in used if s.startswith("*")}))
        spread: dict[str, int] = {}
        for pattern in self.patterns:
            for symbol in {s for e in pattern.elements for s in e.symbols}:
                spread[symbol] = spread.get(symbol, 0) + 1
        for number, pattern in enumerate(self.patterns):
            anchor = min(pattern.elements, key=lambda e: sum(_cost(s, spread) for s in e.symbols))
            for symbol in anchor.symbols:
                self._triggers.setdefault(symbol, []).append(number)

    def match(self, text: str) -> list[Match]:
        """Return every match in `text`, ordered by place, then pattern; one a pattern and starting word."""
        words = tokens(text)
        hits = self._hits(words)
        tried = sorted({number for symbol in hits for number in self._triggers.get(symbol, ())})
        found = [
            Match(number, tuple((words[a].start, words[b - 1].end) for a, b in parts))
            for number in tried
            for parts in _stand(self.patterns[number], hits)
        ]
        return sorted(found, key=lambda m: (m.start, m.end, m.pattern))

    def _hits(self, words: Sequence[Token]) -> Hits:
        hits: Hits = {}
        for place, word in enumerate(words):
            symbols = self._known.get(word.text)
            if symbols is None:
                symbols = self._known[word.text] = self._symbols(word.text)
            for symbol in symbols:
                hits.setdefault(symbol, []).append((place, place + 1))
        named: Hits = {}
        for symbol, members in self._members.items():
            if symbol in hits:
                for phrase, name in members:
                    for parts in _stand(phrase, hits):
                        named.setdefault(name, []).append((parts[0][0], parts[-1][1]))
        for name, ranges in named.items():
            hits[name] = sorted({*ranges, *hits.get(name, ())}, key=lambda r: (r[0], -r[1]))
        return hits

    def _symbols(self, word: str) -> tuple[str, ...]:
        """Return the symbols of the patterns that `word` can stand for."""
        plain = fold_letters(word)
        forms = [f"w:{key(word)}", f"n:{plain}", f"n:{plain.removesuffix('s')}", f"={word}"]
        if word[:1].isupper():
            forms.append(f"={word[:1].lower()}{word[1:]}")
            if word.isupper():
                forms += [f"={word.lower()}"] + ([f"={word.capitalize()}"] if len(word) > 1 else [])
        forms += [f"*{plain[:length]}" for length in self._lengths if length <= len(plain)]
        if word[0].isdigit():
            forms.append("<number>")
        return tuple(f for f in dict.fromkeys(forms) if f in self._vocabulary)


def _cost(symbol: str, spread: dict[str, int]) -> int:
    """How often a symbol sets a pattern off: a class nearly always."""
    return 1000 if symbol.startswith("<") else spread[symbol]


def _stand(pattern: Pattern, hits: Hits) -> Iterable[tuple[tuple[int, int], ...]]:
    """Yield the word ranges of each place where `pattern` stands, the nearest choice for each start."""
    first, *rest = pattern.elements
    for begin in _at(first.symbols, hits):
        parts = _follow(begin, rest, hits)
        if parts is not None:
            yield parts


def _follow(begin: tuple[int, int], rest: Sequence, hits: Hits) -> tuple[tuple[int, int], ...] | None:  # type: ignore[type-arg]
    """Return `begin` and the ranges of the elements after it, or None where one is missing."""
    if not rest:
        return (begin,)
    element = rest[0]
    for nxt in _at(element.symbols, hits):
        if begin[1] <= nxt[0] <= begin[1] + element.gap:
            tail = _follow(nxt, rest[1:], hits)
            if tail is not None:
                return ((begin[0], tail[0][1]), *tail[1:]) if nxt[0] == begin[1] else (begin, *tail)
    return None


def _at(symbols: tuple[str, ...], hits: Hits) -> list[tuple[int, int]]:
    if len(symbols) == 1:
        return hits.get(symbols[0], [])
    return sorted(r for s in symbols for r in hits.get(s, ()))
