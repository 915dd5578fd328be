"""Two statements on one event in, what contradicts in them out: numbers, dates, the roles of a person.

"At least 40" and "43" are no conflict, nor is a day within the other's month; years and weeks are too coarse to be one.
"""

import re
from collections.abc import Sequence

from briefing import lazy
from briefing.compare.facts import Statement
from briefing.lexicon import MONTHS
from briefing.model import Article, Contrast, DateMention, Digest, Excerpt, Span

_MONTH = lazy.pattern(r"\b(" + "|".join(name.capitalize() for name in MONTHS) + r")\b\.?(?:\s(\d{1,2})\b)?")

BESIDE = 60
"""Characters between an act and a date that still belong together."""


def times_part(one: Statement, two: Statement) -> bool:
    """Whether both have resolved dates and none of them overlap: two events."""
    first = [mention.resolved for mention in one.dates if mention.resolved]
    second = [mention.resolved for mention in two.dates if mention.resolved]
    return bool(first and second) and not any(_overlap(a, b) for a in first for b in second)


def _overlap(one: str, two: str) -> bool:
    (first, last), (start, end) = _ends(one), _ends(two)
    return first <= end and start <= last


def _ends(value: str) -> tuple[str, str]:
    first, _, last = value.partition("/")
    return first, (last or first) + "~"


def numbers_conflict(one: Statement, two: Statement, things: frozenset[str]) -> tuple[Span, Span] | None:
    """Return the words for different exact numbers of the same things, or None."""
    for first in one.counts:
        for second in two.counts:
            if first.noun != second.noun or first.noun not in things or first.loose or second.loose:
                continue
            if second.number in {count.number for count in one.counts} or first.number in {
                count.number for count in two.counts
            }:
                continue
            return first.span, second.span
    return None


def dates_conflict(articles: tuple[Article, Article], one: Statement, two: Statement) -> tuple[Span, Span] | None:
    """Return the words for different months or days beside the shared act, one in each statement, or None."""
    shared = {act.name for act in one.acts} & {act.name for act in two.acts}
    first, second = _date_of(one, shared), _date_of(two, shared)
    if first is None or second is None:
        return None
    month, other = _month(articles[0].text, first), _month(articles[1].text, second)
    if month is None or other is None:
        return None
    apart = month[0] != other[0] or (month[1] and other[1] and month[1] != other[1])
    return (first.span, second.span) if apart else None


def _date_of(statement: Statement, shared: set[str]) -> DateMention | None:
    """The statement's only date, if it stands beside an act of `shared`."""
    if len(statement.dates) != 1:
        return None
    date = statement.dates[0]
    near = any(act.name in shared and _gap(act.at, date.span) <= BESIDE for act in statement.acts)
    return date if near else None


def _gap(at: int, span: Span) -> int:
    return max(span.start - at, at - span.end, 0)


def _month(text: str, mention: DateMention) -> tuple[int, int] | None:
    match = _MONTH.search(mention.span.of(text))
    return (MONTHS[match[1].lower()], int(match[2] or 0)) if match else None


def roles_conflict(digests: Sequence[Digest]) -> list[Contrast]:
    """Return the people whom one article calls deputy or acting and another, by the same office, does not."""
    seen: dict[str, list[tuple[int, int, Span, frozenset[str]]]] = {}
    for index, digest in enumerate(digests):
        text = digest.article.text
        for quotation in digest.quotations:
            if quotation.speaker is None or quotation.role is None or not quotation.named:
                continue
            name = " ".join(quotation.speaker.of(text).lower().split())
            words = frozenset(re.findall(r"[^\W\d_]+", quotation.role.of(text).lower()))
            if " " in name:
                seen.setdefault(name, []).append((index, quotation.sentence, quotation.role, words))
    return [found for name in sorted(seen) if (found := _role_pair(digests, seen[name])) is not None]


_RANK = frozenset("deputy vice acting".split())


def _role_pair(digests: Sequence[Digest], held: Sequence[tuple[int, int, Span, frozenset[str]]]) -> Contrast | None:
    for place, (one, first, span, words) in enumerate(held):
        for two, second, other, other_words in held[place + 1 :]:
            rank = (words ^ other_words) & _RANK
            if one == two or not rank or len((words & other_words) - _RANK) < 2 or (words & other_words & _RANK):
                continue
            articles = digests[one].article, digests[two].article
            return Contrast(
                "role",
                ((articles[0].id, first), (articles[1].id, second)),
                (
                    Excerpt(span.of(articles[0].text), articles[0].id, span),
                    Excerpt(other.of(articles[1].text), articles[1].id, other),
                ),
            )
    return None
