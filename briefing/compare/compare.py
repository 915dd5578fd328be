"""The stage itself: statements of all articles in, contrasts out.

Sentences meet by an act, a thing and an actor that they share; a meeting place that is crowded is passed over, so the
work grows with the articles, not with their square.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from briefing.compare.blame import blames
from briefing.compare.conflict import dates_conflict, numbers_conflict, roles_conflict, times_part
from briefing.compare.facts import Statement, statements
from briefing.model import Contrast, Digest, Excerpt, Span, fold

CROWDED = 12
"""More sentences than this with one act, thing and actor are a subject, not an event."""
APART = 21
"""Days between two publications from which on two articles do not tell the news of one event."""

REPEATED = frozenset("impose lift supply kill wound strike launch test meet vote deploy exercise release".split())
"""Acts that come again and again: two sentences need more in common to tell of the same one."""


def compare(digests: Sequence[Digest]) -> tuple[Contrast, ...]:
    """Return the contrasts between `digests`: agreements, then differences, each by the order of the articles.

    Every statement is a sentence of one of the digests, as (article id, sentence index). An event that three articles
    tell is one agreement of three statements; differences are pairs. Never raises.
    """
    told = [statement for index, digest in enumerate(digests) for statement in statements(digest, index)]
    agreements: list[tuple[Statement, Statement]] = []
    differences: list[Contrast] = []
    for one, two, things in _pairs(told):
        if len(one.actors & two.actors) < 2 or not _near(digests[one.article], digests[two.article]):
            continue
        conflict = _conflict(digests, one, two, things)
        if conflict is not None:
            differences.append(conflict)
        elif _agree(one, two, things):
            agreements.append((one, two))
    return (*_gathered(digests, agreements), *_best(differences), *_roles(digests), *blames(digests, told))


def _roles(digests: Sequence[Digest]) -> list[Contrast]:
    """The roles that differ, of articles published near each other: offices change with time."""
    by_id = {digest.article.id: digest for digest in digests}
    return [
        found
        for found in roles_conflict(digests)
        if _near(by_id[found.statements[0][0]], by_id[found.statements[1][0]])
    ]


def _pairs(told: Sequence[Statement]) -> Iterator[tuple[Statement, Statement, frozenset[str]]]:
    """Yield sentences of different articles that share an act and an actor, with the things that the act shares."""
    meeting: dict[tuple[str, str], list[int]] = {}
    for place, statement in enumerate(told):
        for name in sorted({act.name for act in statement.acts}):
            for actor in sorted(statement.actors):
                meeting.setdefault((name, actor), []).append(place)
    shared: dict[tuple[int, int], frozenset[str]] = {}
    for (name, _), held in sorted(meeting.items()):
        meant = [(place, told[place].article, _things(told[place], name)) for place in _thinned(held, told)]
        for (first, one, things), (second, two, others) in combinations(meant, 2):
            if one != two:
                shared[first, second] = shared.get((first, second), frozenset()) | (things & others)
    for first, second in sorted(shared):
        yield told[first], told[second], shared[first, second]


def _thinned(held: Sequence[int], told: Sequence[Statement]) -> Sequence[int]:
    """At a crowded meeting only the earliest sentence of each article stays, and of these the first ones."""
    if len(held) <= CROWDED:
        return held
    seen: dict[int, int] = {}
    for place in held:
        seen.setdefault(told[place].article, place)
    return list(seen.values())[:CROWDED]


def _things(statement: Statement, name: str) -> frozenset[str]:
    return frozenset(thing for act in statement.acts if act.name == name for thing in act.things)


def _near(one: Digest, two: Digest) -> bool:
    """Whether the two were published near each other; an article without a day may be near any."""
    days = [_day(digest.article.published) for digest in (one, two)]
    return days[0] is None or days[1] is None or abs((days[0] - days[1]).days) <= APART


@lru_cache(maxsize=1024)
def _day(published: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def _agree(one: Statement, two: Statement, things: frozenset[str]) -> bool:
    actors = one.actors & two.actors
    same = {(count.number, count.noun) for count in one.counts} & {(count.number, count.noun) for count in two.counts}
    doers = one.doers & two.doers
    acts = {act.name for act in one.acts} & {act.name for act in two.acts}
    alike = (
        (len(actors) >= 2 and things and same)
        or (len(doers) >= 2 and any(_things(one, act) & _things(two, act) for act in sorted(acts - REPEATED)))
        or (len(actors) >= 2 and doers and len(things) >= 3)
        or (len(actors) >= 2 and len(things) >= 4)
    )
    return bool(alike) and not times_part(one, two)


def _conflict(digests: Sequence[Digest], one: Statement, two: Statement, things: frozenset[str]) -> Contrast | None:
    if len(one.actors & two.actors) < 2 or not things:
        return None
    known = all(digests[side.article].article.published for side in (one, two))
    numbers = numbers_conflict(one, two, things) if known or len(things) >= 3 else None
    if numbers is not None and not times_part(one, two):
        return _contrast(digests, "number", (one, two), numbers)
    articles = digests[one.article].article, digests[two.article].article
    dates = dates_conflict(articles, one, two) if one.doers & two.doers else None
    return _contrast(digests, "date", (one, two), dates) if dates is not None else None


def _contrast(
    digests: Sequence[Digest], kind: str, sides: tuple[Statement, Statement], spans: tuple[Span, Span]
) -> Contrast:
    articles = [digests[side.article].article for side in sides]
    evidence = tuple(
        Excerpt(fold(span.of(article.text)), article.id, span) for article, span in zip(articles, spans, strict=True)
    )
    return Contrast(kind, _ids(digests, sides), evidence)


def _ids(digests: Sequence[Digest], sides: Sequence[Statement]) -> tuple[tuple[str, int], ...]:
    return tuple((digests[side.article].article.id, side.sentence.index) for side in sides)


def _gathered(digests: Sequence[Digest], pairs: Sequence[tuple[Statement, Statement]]) -> list[Contrast]:
    """Join pairs that share a sentence: one agreement an event, at most one sentence an article, each with each."""
    agreed = {(one, two) for one, two in pairs} | {(two, one) for one, two in pairs}
    groups: list[list[Statement]] = []
    held: dict[Statement, list[Statement]] = {}
    for one, two in pairs:
        group = held.get(one) or held.get(two)
        if group is None:
            group = []
            groups.append(group)
        for statement in (one, two):
            if all(statement.article != member.article and (member, statement) in agreed for member in group):
                group.append(statement)
                held[statement] = group
    for group in groups:
        group.sort(key=lambda statement: (statement.article, statement.sentence.index))
    return [Contrast("agreement", _ids(digests, group)) for group in groups]


def _best(found: Sequence[Contrast]) -> list[Contrast]:
    """Keep one difference of a kind for each sentence: the first."""
    seen: set[tuple[str, tuple[str, int]]] = set()
    kept = []
    for contrast in found:
        keys = {(contrast.kind, statement) for statement in contrast.statements}
        if not keys & seen:
            kept.append(contrast)
            seen |= keys
    return kept
