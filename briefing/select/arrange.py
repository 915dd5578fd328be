"""The points of one section in, their order out: by importance, then by time, the points of one story together.

A story's label is in the sources' own words: a title, or else the names that its points share.
"""

import re
from collections.abc import Mapping, Sequence

from briefing.lexicon import HONORIFICS, MONTHS, WEEKDAYS
from briefing.model import Article, Story
from briefing.select.options import Option

_NAME = re.compile(r"(?<=[\w,’'] )[A-Z][\w’'-]{2,}")
_MOST_NAMES = 3


def arrange(row: Sequence[Option], articles: Mapping[str, Article]) -> tuple[tuple[Option, ...], tuple[Story, ...]]:
    """Return a section's points in order, and its stories where it has several; `articles` by id.

    A story of one point, or without a label, stands apart from the groups: before them where it weighs more than all
    of them, else after.
    """
    ordered = sorted(
        row, key=lambda o: (-o.point.score, _latest_first(articles[o.point.article_id].published), o.place)
    )
    runs: dict[str, list[Option]] = {}
    for option in ordered:
        runs.setdefault(option.story, []).append(option)
    if len(runs) == 1:
        return tuple(ordered), ()
    groups = [(label, run) for run in runs.values() if len(run) > 1 and (label := _label(run, ordered, articles))]
    if not groups:
        return tuple(ordered), ()
    told = {option.story for _, run in groups for option in run[:1]}
    singles = [option for option in ordered if option.story not in told]
    best = groups[0][1][0].point.score
    before = [option for option in singles if option.point.score > best]
    after = [option for option in singles if option.point.score <= best]
    parts = [part for part in (("", before), *groups, ("", after)) if part[1]]
    return (
        tuple(option for _, run in parts for option in run),
        tuple(Story(label, len(run)) for label, run in parts),
    )


def _label(run: Sequence[Option], row: Sequence[Option], articles: Mapping[str, Article]) -> str:
    """Return the title of the first article that has one, or else the names that only this run's points share, or ""."""
    for option in run:
        title = articles[option.point.article_id].title_text
        if title:
            return title
    mine = [_names(option) for option in run]
    others = [_names(option) for option in row if option not in run]
    common = [name for name in mine[0] if all(name in names for names in mine[1:])]
    own = [name for name in common if not any(name in names for names in others)][:_MOST_NAMES]
    return ", ".join(own)


def _names(option: Option) -> list[str]:
    """Return the names in an option's sentences, each once, in order."""
    text = " ".join(sentence.text for sentence in option.point.sentences)
    words = (word.removesuffix("'s").removesuffix("’s") for word in _NAME.findall(text))
    return list(
        dict.fromkeys(w for w in words if w not in HONORIFICS and w.lower() not in _NO_LABEL and not _of_a_people(w))
    )


_NO_LABEL = (
    MONTHS.keys() | WEEKDAYS.keys() | frozenset("north south east west northern southern eastern western".split())
)


def _of_a_people(word: str) -> bool:
    """Say whether a capital word is an adjective such as "Russian": it tells nobody what a story is about."""
    return word.endswith(("ian", "ican", "ish", "ese"))


def _latest_first(date: str | None) -> tuple[int, ...]:
    """Return a sort key by which the later ISO date comes first and none comes last."""
    return tuple(-ord(sign) for sign in date) if date else (1,)
