"""A digest in, what its sentences tell out: acts with what they were done to, actors, counted things, dates."""

from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from briefing import lazy
from briefing.compare.acts import ACTS, act, is_thing, thing
from briefing.gazetteer import SEATS
from briefing.lexicon import MONTHS, SPEECH_VERBS, STOP_WORDS, WEEKDAYS
from briefing.model import DateMention, Digest, Sentence, Span
from briefing.names.places import Place, places
from briefing.names.words import PLURAL_ROLES, ROLES

_WORD = lazy.pattern(r"[^\W_]+(?:[-’'][^\W_]+)*")
_NUMBERS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12,
}  # fmt: skip
_COUNT = lazy.pattern(
    r"\b(?:(?P<loose>at least|at most|more than|fewer than|less than|up to|as many as|some|about|around|nearly|almost|"
    r"over|under|roughly|another|other|additional|these|those|the)\s)?(?P<number>\d{1,3}(?:,\d{3})+|(?<![.,])\d+(?![.,]\d)|"
    + "|".join(f"[{word[0]}{word[0].upper()}]{word[1:]}" for word in _NUMBERS)
    + r")\s(?P<noun>(?:[A-Z]?[a-z’'-]+\s){0,2}?[a-z]{4,}s|people)\b"
)
_TIME = frozenset("days weeks months years hours minutes times decades nights centuries percent points miles".split())
_EMPTY = (
    STOP_WORDS
    | SPEECH_VERBS
    | ROLES
    | PLURAL_ROLES
    | frozenset(MONTHS)
    | frozenset(WEEKDAYS)
    | frozenset(
        """would could also new years year week weeks month months day days today time last first two three country
        countries government one many much made make making including may might us state states will get going go come
        came take took took like well even still since professor university news conference report reports statement
        press former senior national international public foreign political military close help group over around group
        part plan plans high top next move made days week long another administration meeting against later earlier other others""".split()
    )
)
DISPUTE = frozenset(
    """accus blame blami blame alleg respo denie denyi deny denia rejec dismi sourc guilt behin aggre viola fuel fuele fueli
    fuels provo perpe pushi blood meddl inter under cross desta lies escal tied charg""".split()
)
"""How words of an accusation or its answer begin: their first five letters."""
REACH = 9
"""So many words to either side of an act may be what it was done to."""


class Count(NamedTuple):
    """A number of things: "60 Russian diplomats". `loose`: "at least", "about" and the like stand before it."""

    number: int
    noun: str
    loose: bool
    span: Span


class Act(NamedTuple):
    """An act, the things around it, and where in the article its word stands."""

    name: str
    things: frozenset[str]
    at: int


@dataclass(slots=True, eq=False)  # not frozen: a run has thousands, and freezing them takes longer than all else
class Statement:
    """What one sentence tells; `doers` are the people and bodies in it, `actors` they and the states."""

    article: int
    sentence: Sentence
    acts: tuple[Act, ...]
    states: frozenset[str]
    doers: frozenset[str]
    counts: tuple[Count, ...]
    dates: tuple[DateMention, ...]
    actors: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        """Bring states, bodies and people together."""
        self.actors = self.states | self.doers


def statements(digest: Digest, article: int) -> list[Statement]:
    """Return what each sentence of a digest tells, in text order."""
    text = digest.article.text
    dates: dict[int, list[DateMention]] = {}
    for mention in digest.dates:
        dates.setdefault(mention.sentence, []).append(mention)
    found = []
    for candidate in sorted(digest.candidates, key=lambda candidate: candidate.sentence.index):
        sentence = candidate.sentence
        acting = not ACTS.isdisjoint(sentence.words)
        if not acting and DISPUTE.isdisjoint([word[:5] for word in sentence.words]):
            # Most sentences tell of nothing that two articles could be compared by.
            found.append(Statement(article, sentence, (), frozenset(), frozenset(), (), ()))
            continue
        named = places(text, sentence.span.start, sentence.span.end)
        acts, people = _words(text, sentence, named) if acting else ((), frozenset[str]())
        bodies = {place.name for place in named if place.kind == "body"}
        states = {place.name for place in named if place.kind == "state"} | {
            SEATS[name] for name in bodies if name in SEATS
        }
        found.append(
            Statement(
                article,
                sentence,
                acts,
                frozenset(states),
                frozenset(bodies | people),
                _counts(text, sentence.span) if acting and any(map(_numbers, sentence.words)) else (),
                tuple(dates.get(sentence.index, ())),
            )
        )
    return found


def _words(text: str, sentence: Sentence, named: list[Place]) -> tuple[tuple[Act, ...], frozenset[str]]:
    """Return the acts with the things around them, and the other names of the sentence in lower case."""
    taken = {place.span.start: place.span.end for place in named}
    within, opening = 0, sentence.span.start + 1
    people: set[str] = set()
    words: list[str] = []
    told: list[tuple[int, int, str]] = []
    for index, match in enumerate(_WORD.finditer(text, sentence.span.start, sentence.span.end)):
        at = match.start()
        low, capital, shouted, tells, name = _read(match.group())
        if at in taken:
            within = max(within, taken[at])
        if at < within:
            words.append("")
        elif capital and at > opening and not shouted:
            if tells and len(low) > 2:
                people.add(low)
            words.append("")
        else:
            words.append(low)
            if name is not None:
                told.append((index, at, name))
            elif capital and tells:
                people.add(low)
    acts = []
    for index, at, name in told:
        near = [*words[max(index - REACH, 0) : index], *words[index + 1 : index + 1 + REACH]]
        acts.append(Act(name, frozenset(filter(None, map(_object, near))) - {name}, at))
    return tuple(acts), frozenset(people)


@lru_cache(maxsize=20_000)  # a run says the same few thousand words again and again
def _read(word: str) -> tuple[str, bool, bool, bool, str | None]:
    """Return a word in lower case; whether it opens with a capital, is all capitals, says something; and its act."""
    low = word.lower().removesuffix("’s").removesuffix("'s")
    return low, word[0].isupper(), word.isupper(), low not in _EMPTY, act(low)


@lru_cache(maxsize=20_000)
def _object(word: str) -> str:
    """Return the thing that a word beside an act names, "" for none."""
    if is_thing(word) or (len(word) > 3 and word not in _EMPTY and not word.isdigit()):
        return thing(word)
    return ""


@lru_cache(maxsize=20_000)
def _numbers(word: str) -> bool:
    """Whether a word may hold a number: few sentences have one that does."""
    return not word.isalpha() or any(number in word for number in _NUMBERS)


def _counts(text: str, span: Span) -> tuple[Count, ...]:
    found = []
    for match in _COUNT.finditer(text, span.start, span.end):
        noun = match["noun"].split()[-1].lower()
        if noun in _TIME or noun in STOP_WORDS or text[max(match.start("number") - 1, 0)] in "$£€-":
            continue
        number = match["number"].replace(",", "").lower()
        value = int(number) if number.isdigit() else _NUMBERS[number]
        if 1900 <= value <= 2100:
            continue
        found.append(Count(value, thing(noun), bool(match["loose"]), Span(match.start(), match.end())))
    return tuple(found)
