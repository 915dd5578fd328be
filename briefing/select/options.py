"""Digests in, every safe unit that may be printed out, once each, with all that the choice needs to know of it."""

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from briefing.lexicon import STOP_WORDS
from briefing.model import Candidate, Digest, Point, Sentence, Tag
from briefing.select.news import figures
from briefing.select.worth import because, worth

OTHER = "other"
"""The theme id of what no theme catches."""

_STEM = 6
"""Letters by which two forms of a word are taken for the same: enough for news English, and quick."""


Key = tuple[int, int]
"""A sentence of the run: article order, index in the article."""


class Option(NamedTuple):
    """A safe unit that could be printed.

    `place`: article order, index of the first sentence and number of sentences: no two options share it. `members`: its
    sentences; those that say the same in several articles share one key. `story`: the smallest
    article id of its story. `content`: stems of its words. `best`: its weightiest sentence, of `size` in the article.
    """

    point: Point
    place: tuple[int, int, int]
    members: frozenset[Key]
    theme: str
    story: str
    worth: float
    words: int
    content: frozenset[str]
    figures: frozenset[str]
    best: Candidate
    size: int

    @property
    def themes(self) -> tuple[str, ...]:
        """The ids of all themes that it touches, the strongest first."""
        return tuple(tag.theme_id for tag in self.point.tags)


def is_opinion(option: Option) -> bool:
    """Say whether `option` has to be labelled as opinion."""
    return "opinion" in option.point.labels


def printed(option: Option) -> Point:
    """Return the point that is printed for `option`, with the reason for its choice in words."""
    more = len(option.point.also)
    reasons = [
        *(tag.reason for tag in option.point.tags),
        because(option.best),
        f"also said in {more} more source{'s' if more > 1 else ''}" if more else "",
        f"rank {option.best.rank} of {option.size} in its article",
    ]
    return replace(option.point, reason="; ".join(reason for reason in reasons if reason))


def options(order: int, digest: Digest, story: str, most: int | None = None) -> tuple[Option, ...]:
    """Return the options of an article, in its order; only the `most` of most worth where that is given.

    `order` is the article's place among the articles, `story` the story it belongs to.
    """
    values = worth(digest)
    units = {
        c.unit.sentences: _together([values[at] for at in c.unit.sentences])
        for c in digest.candidates
        if not c.unit.refusal
    }
    kept = sorted(sorted(units, key=lambda unit: (-units[unit], unit))[:most])
    return tuple(_option(order, digest, story, unit, values) for unit in kept)


def _together(values: Sequence[float]) -> float:
    """Return the worth of sentences that are printed together: the chance that one of them would be missed."""
    return 1 - math.prod(1 - value for value in values)


def stems(sentence: Sentence) -> frozenset[str]:
    """Return the stems of a sentence's content words.

    >>> from briefing.model import Span
    >>> sorted(stems(Sentence("a", 0, 1, Span(0, 30), "The minister's talks collapsed.")))
    ['collap', 'minist', 'talks']
    """
    plain = (word.replace("’", "'").removesuffix("'s") for word in sentence.words if word not in STOP_WORDS)
    return frozenset(word[:_STEM] for word in plain if len(word) > 1)


def _option(order: int, digest: Digest, story: str, unit: tuple[int, ...], values: Sequence[float]) -> Option:
    members = [digest.candidates[at] for at in unit]
    tags = _strongest(members)
    best = digest.candidates[max(unit, key=lambda at: (values[at], -at))]
    value = _together([values[at] for at in unit])
    labels = tuple(sorted({label for member in members for label in member.unit.labels}))
    point = Point(
        article_id=best.sentence.article_id,
        sentences=tuple(member.sentence for member in members),
        score=round(value, 2),
        tags=tags,
        labels=labels,
    )
    return Option(
        point=point,
        place=(order, members[0].sentence.index, len(members)),
        members=frozenset((order, member.sentence.index) for member in members),
        theme=tags[0].theme_id if tags else OTHER,
        story=story,
        worth=value,
        words=sum(len(member.sentence.text.split()) for member in members),
        best=best,
        size=len(digest.candidates),
        figures=frozenset(figure for member in members for figure in figures(member.sentence.text)),
        content=frozenset().union(*(stems(member.sentence) for member in members)),
    )


def _strongest(members: Sequence[Candidate]) -> tuple[Tag, ...]:
    """Return each theme's strongest tag among the members, strongest theme first."""
    tags: dict[str, Tag] = {}
    for member in members:
        for tag in member.tags:
            if tag.theme_id not in tags or tag.weight > tags[tag.theme_id].weight:
                tags[tag.theme_id] = tag
    return tuple(sorted(tags.values(), key=lambda tag: -tag.weight))
