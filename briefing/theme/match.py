"""Patterns and a sentence's text in, the matches out: one pass over the words however many patterns there are.

Each distinct word of the language is looked up once (its key, its exact form, its beginnings) and remembered; a word
that no pattern holds costs one dictionary look-up. A pattern is only tried where its rarest word stands.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefing.theme.classes import MEMBERS
from briefing.theme.pattern import NEAR, Element, Pattern, parse_pattern
from briefing.theme.words import fold_letters, key, tokens

Range = tuple[int, int]
"""Half-open: of words inside this module, of characters in a Match."""

_MARK = re.compile(r"[,;:()\[\]\"“”—–]|\s-\s|[.?!]\s")
"""What a `+` does not reach across: the next words belong to another part of the sentence."""


@dataclass(frozen=True, slots=True)
class Match:
    """One place where a pattern stands: `parts` are half-open ranges of characters of the text, in order."""

    pattern: int
    parts: tuple[Range, ...]

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
        """Index every pattern under its rarest word, every member of a class under its first."""
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
        page = self._page(text)
        if not page.hits:
            return []
        tried = sorted({number for symbol in page.hits for number in self._triggers.get(symbol, ())})
        found = [
            Match(number, tuple((page.starts[a], page.ends[b - 1]) for a, b in parts))
            for number in tried
            for parts in page.stand(self.patterns[number])
        ]
        return sorted(found, key=lambda m: (m.start, m.end, m.pattern))

    def _page(self, text: str) -> "_Page":
        """Look every word up and mark the names of classes."""
        page = _Page(text)
        for place, word in enumerate(tokens(text)):
            page.starts.append(word.start)
            page.ends.append(word.end)
            symbols = self._known.get(word.text)
            if symbols is None:
                symbols = self._known[word.text] = self._symbols(word.text)
            for symbol in symbols:
                page.hits.setdefault(symbol, []).append((place, place + 1))
        named: dict[str, list[Range]] = {}
        for symbol in [s for s in page.hits if s in self._members]:
            for phrase, name in self._members[symbol]:
                for parts in page.stand(phrase):
                    named.setdefault(name, []).append((parts[0][0], parts[-1][1]))
        for name, ranges in named.items():
            page.hits[name] = sorted({*ranges, *page.hits.get(name, ())}, key=lambda r: (r[0], -r[1]))
        return page

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


@dataclass(slots=True)
class _Page:
    """One text's words: where they begin and end, and for each symbol the ranges of words where it stands, in order."""

    text: str
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    hits: dict[str, list[Range]] = field(default_factory=dict)

    def stand(self, pattern: Pattern) -> list[tuple[Range, ...]]:
        """Return the word ranges of each place where `pattern` stands, the nearest choice for each beginning."""
        elements = pattern.elements
        if len(elements) > 1 and not all(any(s in self.hits for s in e.symbols) for e in elements):
            return []
        found = []
        for begin in self._at(elements[0]):
            parts = self._follow(begin, elements[1:])
            if parts is not None:
                found.append(parts)
        return found

    def _follow(self, begin: Range, rest: Sequence[Element]) -> tuple[Range, ...] | None:
        """Return `begin` and the ranges of the elements after it (joined where they touch), or None."""
        if not rest:
            return (begin,)
        element = rest[0]
        choices = self._at(element)
        for choice in choices[bisect_left(choices, (begin[1], 0)) :]:
            if choice[0] > begin[1] + element.gap:
                break
            if 0 < element.gap <= NEAR and _MARK.search(self.text, self.ends[begin[1] - 1], self.starts[choice[0]]):
                break
            tail = self._follow(choice, rest[1:])
            if tail is not None:
                return ((begin[0], tail[0][1]), *tail[1:]) if choice[0] == begin[1] else (begin, *tail)
        return None

    def _at(self, element: Element) -> list[Range]:
        if len(element.symbols) == 1:
            return self.hits.get(element.symbols[0], [])
        return sorted(r for s in element.symbols for r in self.hits.get(s, ()))
