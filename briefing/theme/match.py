"""Patterns and a sentence's text in, the matches out: one pass over the words however many patterns there are.

Each distinct word of the language is looked up once (its key, its exact form, its beginnings) and remembered; a word
that no pattern holds costs one dictionary look-up. A pattern is only tried where its rarest word stands.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from briefing import lazy
from briefing.lexicon import STOP_WORDS
from briefing.theme.classes import MEMBERS
from briefing.theme.pattern import NEAR, Element, Pattern, parse_pattern
from briefing.theme.words import IRREGULAR, fold_letters, key, places, words

Range = tuple[int, int]
"""Half-open: of words inside this module, of characters in a Match."""

_MOST_WORDS = 200_000
"""Words that a matcher remembers; more are the vocabulary of a very long run, and it begins anew."""

_MARK = lazy.pattern(r"[,;:()\[\]\"“”—–]|\s-\s|[.?!]\s")
"""What a `+` does not reach across: the next words belong to another part of the sentence."""


class Match(NamedTuple):
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
    """Patterns made ready for matching; build it once and use it for every text.

    Patterns in `quiet` are never looked for by themselves, only asked after (`Found.holds`).
    """

    patterns: Sequence[Pattern]
    quiet: frozenset[int] = frozenset()
    _known: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _vocabulary: set[str] = field(default_factory=set)
    _starts: set[str] = field(default_factory=set)
    _lengths: tuple[int, ...] = ()
    _triggers: dict[str, list[int]] = field(default_factory=dict)
    _kinds: dict[str, set[str]] = field(default_factory=dict)
    _members: dict[str, list[tuple[Pattern, str]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Index every pattern under its rarest word, every member of a class under its first."""
        used = {s for pattern in self.patterns for e in pattern.elements for s in e.symbols}
        for name in [name for name in MEMBERS if name in used]:
            used.update(self._learn(name))
        self._vocabulary = used
        self._starts = {fold_letters(s[s.find(":") + 1 :].lstrip("=*"))[:3] for s in used if not s.startswith("<")}
        self._starts |= {"us"}
        self._lengths = tuple(sorted({len(s) - 1 for s in used if s.startswith("*")}))
        spread: dict[str, int] = {}
        for pattern in self.patterns:
            for symbol in {s for e in pattern.elements for s in e.symbols}:
                spread[symbol] = spread.get(symbol, 0) + 1
        for number, pattern in enumerate(self.patterns):
            if number in self.quiet:
                continue
            anchor = min(pattern.elements, key=lambda e: sum(_cost(s, spread) for s in e.symbols))
            for symbol in anchor.symbols:
                self._triggers.setdefault(symbol, []).append(number)

    def _learn(self, name: str) -> set[str]:
        """Keep the members of the class `name`, those of one word apart; return their symbols."""
        symbols: set[str] = set()
        for member in MEMBERS[name].split(";"):
            (phrase,) = parse_pattern(member)
            first = phrase.elements[0].symbols[0]
            if len(phrase.elements) == 1:
                self._kinds.setdefault(first, set()).add(name)
            else:
                self._members.setdefault(first, []).append((phrase, name))
            symbols.update(s for e in phrase.elements for s in e.symbols)
        return symbols

    def match(self, text: str) -> "Found":
        """Return what stands in `text`: matches ordered by place, then pattern; one a pattern and starting word."""
        hits: dict[str, list[Range]] = {}
        known = self._known
        if len(known) > _MOST_WORDS:
            known.clear()
        for place, word in enumerate(words(text)):
            symbols = known.get(word)
            if symbols is None:
                symbols = known[word] = self._symbols(word)
            for symbol in symbols:
                hits.setdefault(symbol, []).append((place, place + 1))
        tried = {number for symbol in hits for number in self._triggers.get(symbol, ())}
        if not tried:
            return _NOTHING
        page = _Page(text, hits, self._members)
        if any(name in self._triggers for name in MEMBERS):
            page.name()
            tried.update(number for name in MEMBERS if name in hits for number in self._triggers.get(name, ()))
        standing = [(number, parts) for number in tried for parts in page.stand(self.patterns[number])]
        if not standing:
            return _NOTHING
        where = page.places
        found = [Match(number, tuple((where[a][0], where[b - 1][1]) for a, b in parts)) for number, parts in standing]
        found.sort(key=lambda m: (m.parts[0][0], m.parts[-1][1], m.pattern))
        return Found(found, self.patterns, page)

    def _symbols(self, word: str) -> tuple[str, ...]:
        """Return the symbols of the patterns that `word` can stand for."""
        plain = fold_letters(word)
        begin = IRREGULAR.get(plain, plain)
        if not self._starts.intersection((begin[:3], plain[:2], plain[:1])) and word[0].isalpha() and "." not in word:
            return ()
        forms = [f"w:{key(word)}", f"n:{plain}", f"n:{plain.removesuffix('s')}", f"={word}"]
        if word[:1].isupper():
            forms.append(f"={word[:1].lower()}{word[1:]}")
            if word.isupper():
                forms += [f"={word.lower()}"] + ([f"={word.capitalize()}"] if len(word) > 1 else [])
        forms += [f"*{plain[:length]}" for length in self._lengths if length <= len(plain)]
        if word[0].isdigit():
            forms.append("<number>")
        for form in forms[:]:
            forms += sorted(self._kinds.get(form, ()))
        return tuple(f for f in dict.fromkeys(forms) if f in self._vocabulary)


def _cost(symbol: str, spread: dict[str, int]) -> int:
    """How often a symbol sets a pattern off: a class nearly always, a function word often."""
    if symbol.startswith("<"):
        return 1000
    return spread[symbol] + (500 if symbol[2:] in _COMMON else 0)


_COMMON = STOP_WORDS | {key(word) for word in STOP_WORDS}


@dataclass(slots=True)
class _Page:
    """One text's words: for each symbol the ranges of words where it stands, in order.

    `members` are the names of classes that have several words, under their first; they are looked for on demand.
    """

    text: str
    hits: dict[str, list[Range]]
    members: dict[str, list[tuple[Pattern, str]]]
    _places: list[Range] = field(default_factory=list)
    _named: bool = False

    @property
    def places(self) -> list[Range]:
        """Where the words stand in the text, found out when first asked for."""
        if not self._places:
            self._places = places(self.text)
        return self._places

    def name(self) -> None:
        """Mark the members of classes that have several words."""
        self._named = True
        named: dict[str, set[Range]] = {}
        for symbol in [s for s in self.hits if s in self.members]:
            for phrase, name in self.members[symbol]:
                for parts in self.stand(phrase):
                    named.setdefault(name, set()).add((parts[0][0], parts[-1][1]))
        for name, ranges in named.items():
            self.hits[name] = sorted(ranges.union(self.hits.get(name, ())), key=lambda r: (r[0], -r[1]))

    def stand(self, pattern: Pattern) -> list[tuple[Range, ...]]:
        """Return the word ranges of each place where `pattern` stands, the nearest choice for each beginning."""
        elements = pattern.elements
        if pattern.classed and not self._named:
            self.name()
        present = self.hits.keys()
        for element in elements:
            if present.isdisjoint(element.symbols):
                return []
        if len(elements) == 1:
            return [(begin,) for begin in self._at(elements[0])]
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
            if 0 < element.gap <= NEAR and _MARK.search(
                self.text, self.places[begin[1] - 1][1], self.places[choice[0]][0]
            ):
                break
            tail = self._follow(choice, rest[1:])
            if tail is not None:
                return ((begin[0], tail[0][1]), *tail[1:]) if choice[0] == begin[1] else (begin, *tail)
        return None

    def _at(self, element: Element) -> list[Range]:
        if len(element.symbols) == 1:
            return self.hits.get(element.symbols[0], [])
        return sorted(r for s in element.symbols for r in self.hits.get(s, ()))


class Found(NamedTuple):
    """The matches in one text, and the means to ask whether a quiet pattern stands there too."""

    matches: Sequence[Match]
    patterns: Sequence[Pattern]
    page: _Page

    def holds(self, number: int) -> bool:
        """Whether pattern `number` stands anywhere in the text."""
        return bool(self.page.stand(self.patterns[number]))


_NOTHING = Found((), (), _Page("", {}, {}))
