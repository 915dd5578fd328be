"""Sentences that no theme catches in, proposed themes out: telling words that go together, with sentences that show them.

A proposal is for an analyst to read, cut and name; nothing is added to a brief by itself. The result does not depend on
the order of the articles.
"""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing import lazy
from briefing.lexicon import HONORIFICS, MONTHS, SPEECH_VERBS, STOP_WORDS, WEEKDAYS
from briefing.model import Sentence, Tag, Term
from briefing.theme.terms import ENOUGH
from briefing.theme.words import key

FEWEST = 3
"""Sentences that a theme has to catch to be proposed."""
MOST = 5
"""Proposals, and terms in each."""
HINT = 0.3
"""Weight of a proposed common word: two of them, or one beside a name, make the theme."""
_EXAMPLES = 3
_EVERYWHERE = 0.5
"""Share of the articles beyond which a word tells nothing apart."""

_COMPANY, _NEAR = 0.08, 0.3
"""A term joins a proposal with this share of its sentences, and where this share of its own stands beside them."""

_NAME = lazy.pattern(r"[A-Z][\w’'-]*(?:\s+(?:of|the|de|al|bin|for|and)(?=\s+[A-Z]))?(?:\s+[A-Z][\w’'-]*)*")
_WORD = lazy.pattern(r"[a-z]{5,}")
_IDLE = frozenset(
    """people president officials official government country countries years months weeks percent million billion
    statement comment report reports reporters sources source members member leader leaders minister time times things
    thing today yesterday tomorrow state states house white department world national international
    administration including according least second third first another former senior would could should really
    public political american americans going think know want make made take good great better never ever always
    believe question questions point without around against between through during around monday part place given""".split()
)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A theme that could be: `terms` as the articles write them; how many sentences it would catch, and examples."""

    id: str
    label: str
    terms: tuple[Term, ...]
    sentences: int
    articles: int
    examples: tuple[str, ...]


def suggest(
    articles: Sequence[tuple[Sequence[Sentence], Sequence[tuple[Tag, ...]]]], most: int = MOST
) -> tuple[Proposal, ...]:
    """Return at most `most` proposals, the one that catches most first; `articles` as `coverage.survey` takes them."""
    rows = [
        (sentence, bool(tags))
        for sentences, each in sorted(articles, key=lambda a: a[0][0].article_id if a[0] else "")
        for sentence, tags in zip(sentences, each, strict=True)
    ]
    read = [_terms(sentence.text) for sentence, _ in rows]
    names = {term for found, _ in read for term, form in found.items() if form[0].isupper()}
    said = [
        {**found, key_of(opening): opening} if opening and key_of(opening) in names else found
        for found, opening in read
    ]
    telling = _telling(rows, said, len(articles))
    free = [i for i, (_, caught) in enumerate(rows) if not caught]
    proposals: list[Proposal] = []
    while len(proposals) < most:
        proposal, used = _next(rows, said, telling, free)
        if proposal is None:
            break
        done = {key_of(term.text) for term in proposal.terms}
        telling = {term: where for term, where in telling.items() if term not in done}
        if len(proposal.terms) > 1 or proposal.terms[0].text[:1].isupper():  # a common word alone is no theme
            proposals.append(proposal)
            free = [i for i in free if i not in used]
    return tuple(proposals)


def key_of(term: str) -> str:
    """Return what the forms of a proposed term share."""
    return " ".join(key(word) for word in term.split())


def _terms(text: str) -> tuple[dict[str, str], str]:
    """Return a sentence's names and longer words (what their forms share -> the form that stands there).

    The second value is the name that the sentence opens on, or "": a capital there may mean nothing.
    """
    found: dict[str, str] = {}
    opening = ""
    for match in _NAME.finditer(text):
        words = match.group().removesuffix("’s").removesuffix("'s").split()
        while words and (words[0] in HONORIFICS or words[0].lower() in STOP_WORDS):
            words = words[1:]
        name = " ".join(words)
        if len(name) < 4 or _idle(name.lower()):
            continue
        if match.start() > 1:
            found.setdefault(key_of(name), name)
        else:
            opening = name
    for match in _WORD.finditer(text):
        word = match.group()
        inside = match.start() == 0 or not (text[match.start() - 1].isalpha() or text[match.start() - 1] in "’'")
        if inside and not _idle(word):
            found.setdefault(key(word), word)
    return found, opening


def _idle(word: str) -> bool:
    return word in STOP_WORDS or word in _IDLE or word in SPEECH_VERBS or word in MONTHS or word in WEEKDAYS


def _telling(
    rows: Sequence[tuple[Sentence, bool]], said: Sequence[Mapping[str, str]], articles: int
) -> dict[str, frozenset[int]]:
    """Return the terms that stand mostly where no theme does and not everywhere, with the places where they stand."""
    places: dict[str, set[int]] = {}
    for number, terms in enumerate(said):
        for term in terms:
            places.setdefault(term, set()).add(number)
    telling = {}
    for term, where in places.items():
        homes = {rows[i][0].article_id for i in where}
        loose = sum(not rows[i][1] for i in where)
        spread = articles < 4 or len(homes) <= max(2, articles * _EVERYWHERE)
        if loose >= FEWEST and loose >= 0.6 * len(where) and spread:
            telling[term] = frozenset(where)
    return telling


def _next(
    rows: Sequence[tuple[Sentence, bool]],
    said: Sequence[Mapping[str, str]],
    telling: Mapping[str, frozenset[int]],
    free: Sequence[int],
) -> tuple[Proposal | None, frozenset[int]]:
    """Return the proposal that catches most of the `free` places, and those places."""
    open_places = frozenset(free)
    left = {term: where & open_places for term, where in telling.items()}
    left = {term: where for term, where in left.items() if len(where) >= FEWEST}
    if not left:
        return None, frozenset()
    seed = min(left, key=lambda term: (-_worth(term, left[term], rows, said), term))
    enough = max(FEWEST, len(left[seed]) * _COMPANY)
    together = {
        term: _beside(left[seed], where) * math.log(1 + len(where))
        for term, where in left.items()
        if term != seed and len(where) >= enough and _beside(left[seed], where) >= _NEAR
    }
    friends = sorted(together, key=lambda t: (-together[t], t))[: MOST - 1]
    terms = [seed, *friends]
    surfaces = {term: _surface(term, said, left[term]) for term in terms}
    weights = {term: 1.0 if term == seed or surfaces[term][:1].isupper() else HINT for term in terms}
    touched = frozenset(i for term in terms for i in left[term])
    used = frozenset(i for i in touched if sum(w for term, w in weights.items() if i in left[term]) >= ENOUGH)
    examples = sorted(used, key=lambda i: (-sum(t in said[i] for t in terms), i))[:_EXAMPLES]
    label = surfaces[seed]
    proposal = Proposal(
        id=re.sub(r"[^a-z0-9]+", "-", label.lower()).strip("-")[:40] or "theme",
        label=label[:1].upper() + label[1:],
        terms=tuple(Term(surfaces[term], weights[term]) for term in terms),
        sentences=len(used),
        articles=len({rows[i][0].article_id for i in used}),
        examples=tuple(rows[i][0].text for i in examples),
    )
    return proposal, used


def _worth(
    term: str, where: frozenset[int], rows: Sequence[tuple[Sentence, bool]], said: Sequence[Mapping[str, str]]
) -> float:
    """Sentences count; a name or a phrase says more than a word, and several articles more than one."""
    named = _surface(term, said, where)[:1].isupper()
    return len(where) * (2.0 if named else 1.0) * min(len({rows[i][0].article_id for i in where}), 3)


def _beside(one: frozenset[int], other: frozenset[int]) -> float:
    """Which share of `other` stands in or next to a sentence of `one`."""
    near = {place + step for place in one for step in (-1, 0, 1)}
    return sum(place in near for place in other) / len(other)


def _surface(term: str, said: Sequence[Mapping[str, str]], where: frozenset[int]) -> str:
    """Return the form in which a term stands most often."""
    forms = Counter(said[i][term] for i in sorted(where))
    return min(forms, key=lambda form: (-forms[form], form))
