"""Printed quotes and their articles in, who appears in them out: people, states and bodies, each with its mentions.

Names come from the text and a small gazetteer, nothing from outside. Two articles' people are one only where name and
role agree; what is not printed is not indexed.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from briefing.model import Actor, Digest, Excerpt, Quote, Span, fold
from briefing.names.places import places
from briefing.names.register import Name, Names
from briefing.names.tokens import statements

_NO_CONTENT = frozenset("a an and at for former in of on the to us u.s. top senior".split())


@dataclass(slots=True)
class _Person:
    """One person over all articles, as far as name and role agree."""

    name: str
    words: tuple[str, ...]
    roles: set[str]
    suffix: str = ""
    mentions: list[Excerpt] = field(default_factory=list)


def identify(quotes: Sequence[Quote], digests: Sequence[Digest]) -> tuple[Actor, ...]:
    """Return the actors that `quotes` name: those of most sources first, then of most mentions, then as they come.

    `digests` hold the quotes' sources; a quote of another source is passed over. Never raises.
    """
    printed: dict[str, list[Span]] = {}
    for quote in quotes:
        printed.setdefault(quote.source_id, []).extend(quote.spans)
    people: dict[str, list[_Person]] = {}
    others: dict[tuple[str, str], list[Excerpt]] = {}
    for digest in digests:
        spans = sorted(set(printed.get(digest.article.id, ())))
        if spans:
            taken = _people(digest, spans, people)
            _places(digest, spans, taken, others)
    found = [Actor(person.name, "person", tuple(person.mentions)) for own in people.values() for person in own]
    found += [Actor(name, kind, tuple(mentions)) for (name, kind), mentions in others.items()]
    order = {id(actor): index for index, actor in enumerate(found)}
    return tuple(
        sorted(
            found,
            key=lambda actor: (
                -len({mention.source_id for mention in actor.mentions}),
                -len(actor.mentions),
                order[id(actor)],
            ),
        )
    )


def _people(digest: Digest, spans: Sequence[Span], people: dict[str, list[_Person]]) -> list[Span]:
    """Add the article's people that `spans` name to `people`, by surname; return where their names stand."""
    text, source = digest.article.text, digest.article.id
    register = _register(digest)
    taken: list[Span] = []
    for name in register.people():
        places_ = [span for span in name.spans if _within(span, spans)]
        if not places_ or not _is_person(name):
            continue
        taken += places_
        roles = _content(" ".join(role.of(text) for role in name.roles))
        namesakes = people.setdefault(name.words[-1], [])
        person = next((p for p in namesakes if p.suffix == name.suffix and _agree(p, name.words, roles)), None)
        if person is None:
            person = _Person(fold(name.span.of(text)), name.words, set(), name.suffix)
            namesakes.append(person)
        person.roles |= roles
        if len(name.words) > len(person.words):
            person.name, person.words = fold(name.span.of(text)), name.words
        person.mentions += [Excerpt(fold(span.of(text)), source, span) for span in places_]
    return taken


def _register(digest: Digest) -> Names:
    text = digest.article.text
    sentences = [candidate.sentence for candidate in digest.candidates]
    sentences.sort(key=lambda sentence: sentence.index)
    starts = [sentence.span.start for sentence in sentences]
    groups = [tuple(group) for _, group in groupby(sentences, key=lambda sentence: sentence.paragraph)]
    paragraphs = [Span(group[0].span.start, group[-1].span.end) for group in groups]
    # Names inside quotations count here, so no quotation is folded into one token.
    return Names(text, [statements(text, span, (), starts) for span in paragraphs])


def _is_person(name: Name) -> bool:
    """A given name, a role or a title speaks for a person; a bare capital does not."""
    return bool(name.roles or name.gender or name.titled) and not name.body


def _content(role: str) -> set[str]:
    return {word for word in fold(role).lower().replace(",", " ").split() if word not in _NO_CONTENT}


def _agree(person: _Person, words: tuple[str, ...], roles: set[str]) -> bool:
    """Same full name; or a shorter or other form of the first name and a role in common."""
    if person.words[-1] != words[-1]:
        return False
    if person.words == words or (len(words) > 1 < len(person.words) and person.words[0] == words[0]):
        return True
    shared = person.roles & roles
    if len(words) == 1 or len(person.words) == 1:
        return bool(shared)
    one, two = person.words[0], words[0]
    return bool(shared) and one[:3] == two[:3] and (one.startswith(two) or two.startswith(one))


def _within(span: Span, held: Sequence[Span]) -> bool:
    """Whether `span` begins in one of `held`, which are sorted and do not overlap."""
    at = bisect_right(held, span.start, key=lambda own: own.start) - 1
    return at >= 0 and span.start < held[at].end


def _places(
    digest: Digest, spans: Sequence[Span], taken: Sequence[Span], others: dict[tuple[str, str], list[Excerpt]]
) -> None:
    text, source = digest.article.text, digest.article.id
    held = sorted(taken)
    for span in spans:
        for place in places(text, span.start, span.end):
            if _within(place.span, held):
                continue
            mention = Excerpt(fold(place.span.of(text)), source, place.span)
            others.setdefault((place.name, place.kind), []).append(mention)
