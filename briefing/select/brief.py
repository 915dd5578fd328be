"""The brief-level choice: which safe units stand in the bottom line and in each section."""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.config import Config
from briefing.lexicon import STOP_WORDS
from briefing.model import Candidate, Chosen, Digest, Point, Selection, Tag

REPEATED = 0.6
"""Share of a sentence's content words beyond which it counts as said before."""


@dataclass(frozen=True, slots=True)
class _Option:
    """A safe unit that could be printed, with what the choice needs to know of it."""

    point: Point
    order: tuple[int, int]
    theme: str
    content: frozenset[str]
    words: int


def select(digests: Sequence[Digest], config: Config) -> Selection:
    """Return the selection for `digests`, which stand in article order."""
    options = [option for place, digest in enumerate(digests) for option in _options(place, digest)]
    support = Counter(word for option in options for word in option.content)
    options.sort(key=lambda option: (-_worth(option, support), option.order))
    themes = [theme.id for theme in config.themes]
    limit = config.brief.words or math.inf
    taken: list[_Option] = []
    bottom = _bottom_line(options, themes, config.select.bottom_line)
    taken += bottom
    per_theme: dict[str, list[_Option]] = {theme: [] for theme in [*themes, "other"]}
    spent = sum(option.words for option in bottom)
    for option in options:
        row = per_theme[option.theme]
        room = config.select.others if option.theme == "other" else config.select.per_section
        if option in bottom or len(row) >= room or spent + option.words > limit or _said(option, taken):
            continue
        row.append(option)
        taken.append(option)
        spent += option.words
    sections = tuple(
        Chosen(theme, tuple(option.point for option in row))
        for theme, row in per_theme.items()
        if row or theme != "other"
    )
    return Selection(
        bottom_line=tuple(option.point for option in bottom),
        sections=sections,
        condensed=tuple((digest.article.id, _condensed(digest, config.select.condensed)) for digest in digests),
    )


def _options(place: int, digest: Digest) -> Iterator[_Option]:
    """Yield each unit of an article that may be printed, once."""
    seen = set()
    for candidate in digest.candidates:
        unit = candidate.unit
        if unit.refusal or unit.sentences in seen:
            continue
        seen.add(unit.sentences)
        yield _option(place, digest, [digest.candidates[index] for index in unit.sentences])


def _option(place: int, digest: Digest, members: Sequence[Candidate]) -> _Option:
    tags: dict[str, Tag] = {}
    for member in members:
        for tag in member.tags:
            if tag.theme_id not in tags or tag.weight > tags[tag.theme_id].weight:
                tags[tag.theme_id] = tag
    ranked = tuple(sorted(tags.values(), key=lambda tag: -tag.weight))
    best = max(members, key=lambda member: member.score)
    reason = "; ".join(filter(None, [best.reason, *(tag.reason for tag in ranked)]))
    point = Point(
        article_id=digest.article.id,
        sentences=tuple(member.sentence for member in members),
        score=best.score,
        tags=ranked,
        reason=reason or f"rank {best.rank} of {len(digest.candidates)} in its article",
        labels=members[0].unit.labels,
    )
    content = frozenset(w for m in members for w in m.sentence.words if w not in STOP_WORDS and len(w) > 2)
    words = sum(len(member.sentence.text.split()) for member in members)
    return _Option(point, (place, members[0].sentence.index), ranked[0].theme_id if ranked else "other", content, words)


def _worth(option: _Option, support: Counter[str]) -> float:
    """Score within the article, raised by how many others of the run speak of the same words."""
    shared = math.fsum(math.log(support[word]) for word in option.content) / (len(option.content) or 1)
    return option.point.score + 0.2 * shared


def _said(option: _Option, taken: Sequence[_Option]) -> bool:
    size = len(option.content) or 1
    return any(len(option.content & other.content) / size >= REPEATED for other in taken)


def _bottom_line(options: Sequence[_Option], themes: Sequence[str], count: int) -> list[_Option]:
    """Return one option for each live theme, from distinct sources where possible, then the best of the rest."""
    chosen: list[_Option] = []
    for theme in themes:
        mine = [option for option in options if option.theme == theme and not _said(option, chosen)]
        fresh = [option for option in mine if option.point.article_id not in {c.point.article_id for c in chosen}]
        chosen += (fresh or mine)[:1]
    chosen += [option for option in options if option not in chosen and not _said(option, chosen)][
        : max(0, min(3, count) - len(chosen))
    ]
    return sorted(chosen, key=options.index)


def _condensed(digest: Digest, count: int) -> tuple[Point, ...]:
    """Return the article's own digest: its best ranked sentences, whole units, in text order."""
    best = sorted((c for c in digest.candidates if c.rank <= count), key=lambda c: c.sentence.index)
    return tuple(Point(digest.article.id, (c.sentence,), c.score, c.tags, c.reason, c.unit.labels) for c in best)
