"""Statements in, the people and bodies that they name out: each with its fullest form, its roles and its gender.

Names are joined within one article only, by surname and by first names that do not contradict each other. Nothing is
looked up outside the text but whether a first name is a man's or a woman's.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefing.gazetteer import PLACES
from briefing.model import Span
from briefing.names.given import FEMALE, MALE
from briefing.names.roles import appositive, role_before
from briefing.names.runs import GIVEN, is_name_word, opens, opens_as_adverb, run_on
from briefing.names.titles import Phrase, named
from briefing.names.tokens import Token
from briefing.names.words import BODIES, OPENERS, ORGANISATIONS, PLURAL_ROLES

_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_HE = frozenset("mr sir lord king prince chairman spokesman congressman father brother son husband".split())
_SHE = frozenset(
    "mrs ms lady queen princess chairwoman spokeswoman congresswoman mother sister daughter wife widow".split()
)


@dataclass(slots=True)
class Name:
    """One person or body of the article: its fullest form, where its roles stand, where it is mentioned."""

    words: tuple[str, ...]
    span: Span
    gender: str = ""
    roles: list[Span] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    titled: bool = False
    body: bool = False
    suffix: str = ""


def role_words(role: str) -> list[str]:
    """Return the words of a role in lower case, without possessive endings."""
    return [word.rstrip(".,").lower().removesuffix("'s").removesuffix("’s") for word in role.split()]


def _is_common(low: str, common: set[str]) -> bool:
    """Whether a word that opens a statement is no name: it stands there in small letters too, or is a form in -ing."""
    return low in common or (low.endswith("ing") and len(low) > 4)


def _fuller(words: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """Whether a form is fuller than the known one; junk glued before or after a full name is not."""
    if len(known) > 1 and known[0] in GIVEN and (words[0] not in GIVEN or len(words) > 4):
        return False
    return (len(words), sum(map(len, words))) > (len(known), sum(map(len, known)))


def _agree(first: str, second: str) -> bool:
    """Whether two first names may be one person’s: equal, or one short for the other."""
    one, two = first.rstrip("."), second.rstrip(".")
    return one == two or (min(len(one), len(two)) >= 3 and (one.startswith(two[:3]) and _short(one, two)))


def _short(one: str, two: str) -> bool:
    return one.startswith(two) or two.startswith(one)


class Names:
    """The names of one article. `resolve` gives the name that a shorter form stands for."""

    def __init__(self, text: str, groups: Sequence[Sequence[Sequence[Token]]]) -> None:
        self._text = text
        self._by_last: dict[str, list[Name]] = {}
        self._by_first: dict[str, list[Name]] = {}
        shorter: list[tuple[Sequence[Token], Phrase]] = []
        common = {token.low for statements in groups for tokens in statements for token in tokens if not token.capital}
        for statements in groups:
            for tokens in statements:
                for phrase in mentions(tokens):
                    if phrase.last > phrase.first:
                        self._enter(tokens, phrase)
                    elif not (opens(tokens, phrase.first) and _is_common(tokens[phrase.first].low, common)):
                        shorter.append((tokens, phrase))
        for tokens, phrase in shorter:
            self._enter(tokens, phrase)
        self._people = [name for names in self._by_last.values() for name in names if not name.body]
        self._by_role: dict[str, list[Name]] = {}
        self._women: list[tuple[int, Name]] = []
        for name in self._people:
            name.spans.sort()
            name.roles.sort()
            for word in sorted({word for role in name.roles for word in role_words(role.of(text))}):
                self._by_role.setdefault(word, []).append(name)
            if name.gender == "f":
                self._women += [(span.start, name) for span in name.spans]
        self._women.sort(key=lambda row: row[0])

    def _enter(self, tokens: Sequence[Token], phrase: Phrase) -> None:
        words = words_of(tokens, phrase)
        if not words:
            return
        span = Span(tokens[phrase.first].start, tokens[phrase.last].end)
        role, gender = self._role(tokens, phrase)
        suffix = tokens[phrase.last].low if tokens[phrase.last].low in _SUFFIXES else ""
        name = self._find(words, gender, suffix, tokens[phrase.first].start, person=_is_person(tokens, phrase, gender))
        if name is None:
            name = Name(words, span, body=_is_body(tokens, phrase), suffix=suffix)
            self._by_last.setdefault(words[-1], []).append(name)
            if len(words) > 1:
                self._by_first.setdefault(words[0], []).append(name)
        elif _fuller(words, name.words):
            name.words, name.span = words, span
        name.spans.append(span)
        name.titled = name.titled or phrase.role != (-1, -1) or _honoured(tokens, phrase)
        if role is not None:
            name.roles.append(role)
        if not name.gender:
            name.gender = gender or _given(words)

    def _role(self, tokens: Sequence[Token], phrase: Phrase) -> tuple[Span | None, str]:
        span = phrase.role
        if span == (-1, -1):
            span = appositive(tokens, phrase.last) or role_before(tokens, phrase.first, phrase.last) or (-1, -1)
        gender = ""
        around = [tokens[phrase.first - 1].low if phrase.first else ""]
        if span[0] >= 0:
            around += [token.low for token in tokens[span[0] : span[1] + 1][:8]]
        if not _HE.isdisjoint(around):
            gender = "m"
        elif not _SHE.isdisjoint(around):
            gender = "f"
        return (Span(tokens[span[0]].start, tokens[span[1]].end) if span[0] >= 0 else None), gender

    def _find(
        self, words: tuple[str, ...], gender: str, suffix: str, start: int, *, person: bool = False
    ) -> Name | None:
        known = self._by_last.get(words[-1], [])
        if len(words) > 1:
            for name in known:
                if len(name.words) == 1 or (name.suffix == suffix and _agree(words[0], name.words[0])):
                    return name
            return None
        # Who is only later brought in as the son is not the one whom the bare surname meant before.
        known = [name for name in known if not name.suffix or name.span.start < start]
        fits = [name for name in known if not gender or not name.gender or name.gender == gender]
        # Two of one surname: news gives the bare surname to the one that it is about.
        return max(
            fits or [name for name in self._by_first.get(words[0], []) if not (person and name.body)],
            key=lambda name: (not name.suffix, len(name.spans), -name.span.start),
            default=None,
        )

    def people(self) -> list[Name]:
        """Return the people, by surname as they were entered; bodies are left out."""
        return self._people

    def called(self, word: str) -> list[Name]:
        """Return the people in whose roles `word` stands, in lower case."""
        return self._by_role.get(word, [])

    def woman(self, start: int, end: int) -> Name | None:
        """Return the woman last named between `start` and `end`."""
        place = bisect_left(self._women, end, key=lambda row: row[0]) - 1
        return self._women[place][1] if place >= 0 and self._women[place][0] >= start else None

    def resolve(self, tokens: Sequence[Token], phrase: Phrase) -> Name | None:
        """Return the name that `phrase` stands for, or None where it is no name."""
        words = words_of(tokens, phrase)
        if phrase.kind != "name" or not words:
            return None
        before = tokens[phrase.first - 1].low if phrase.first else ""
        gender = "m" if before in _HE else "f" if before in _SHE else ""
        suffix = tokens[phrase.last].low if tokens[phrase.last].low in _SUFFIXES else ""
        return self._find(words, gender, suffix, tokens[phrase.first].start, person=_is_person(tokens, phrase, gender))


def _is_person(tokens: Sequence[Token], phrase: Phrase, gender: str) -> bool:
    """Whether the words around say that it is somebody: "Mr. Lind" is not the Lind Tower."""
    return bool(gender) or phrase.role != (-1, -1) or _honoured(tokens, phrase)


def _honoured(tokens: Sequence[Token], phrase: Phrase) -> bool:
    return phrase.first > 0 and tokens[phrase.first - 1].low in ("mr", "mrs", "ms", "dr", "sir", "sen", "rep", "gen")


def _given(words: tuple[str, ...]) -> str:
    if len(words) < 2:
        return ""
    first = words[0]
    return "f" if first in FEMALE else "m" if first in MALE else ""


def _is_body(tokens: Sequence[Token], phrase: Phrase) -> bool:
    run = tokens[phrase.first : phrase.last + 1]
    if any(token.text in ORGANISATIONS for token in run) or (len(run) > 1 and run[0].low in BODIES):
        return True
    last = run[-1]
    return " ".join(token.low for token in run) in PLACES or (
        len(run) == 1 and len(last.text) > 1 and last.text.isupper()
    )


def words_of(tokens: Sequence[Token], phrase: Phrase) -> tuple[str, ...]:
    """Return the words of a name in lower case, without Jr. and the like."""
    if phrase.first == phrase.last:
        return (tokens[phrase.first].low,) if tokens[phrase.first].is_word else ()
    words = [token.low for token in tokens[phrase.first : phrase.last + 1] if token.is_word]
    while len(words) > 1 and words[-1] in _SUFFIXES:
        words.pop()
    return tuple(words)


def mentions(tokens: Sequence[Token]) -> list[Phrase]:
    """Return the names of a statement in order, outside quotations."""
    found: list[Phrase] = []
    after = 0
    for index, token in enumerate(tokens):
        if not (token.capital or "-" in token.text) or index < after or not is_name_word(tokens, index):
            continue
        last = run_on(tokens, index)
        first = index
        while first <= last and (tokens[first].low in OPENERS or opens_as_adverb(tokens, first)):
            first += 1
        if (
            first <= last
            and (phrase := named(tokens, first, last)) is not None
            and phrase.kind == "name"
            and not (phrase.first == phrase.last and tokens[phrase.last].low in PLURAL_ROLES)
        ):
            found.append(phrase)
        after = last + 1
    return found
