"""The brief-level choice: which safe units stand in the bottom line and in each section."""

import math
from collections import Counter
from collections.abc import Sequence

from briefing.config import Config
from briefing.model import Article, Chosen, Digest, Selection
from briefing.select.arrange import arrange
from briefing.select.bottom import WEIGHTY, bottom_line
from briefing.select.choose import Choice
from briefing.select.condensed import condensed
from briefing.select.copies import find_copies
from briefing.select.options import OTHER, Option, options, printed
from briefing.select.same import join_same
from briefing.select.sections import fill_sections
from briefing.select.stories import link_stories

MOST, FEWEST, POOL = 16, 5, 1500
"""Options of an article that compete for a place, its most worth; many articles share the pool."""


LIFTED = 0.6
"""Worth of the best sentence of a morning on which nothing is weighty."""


def select(digests: Sequence[Digest], config: Config) -> Selection:
    """Return the selection for `digests`, which stand in article order."""
    copies = {group[0]: group[1:] for group in find_copies(digests) if len(group) > 1}
    doubles = {ident for others in copies.values() for ident in others}
    singles = [digest for digest in digests if digest.article.id not in doubles]
    articles = {digest.article.id: digest.article for digest in singles}
    stories = link_stories(singles)
    pool = _lifted(join_same(compete(singles, {ident: story[0] for story in stories for ident in story})))
    choice = Choice(pool, config.brief.words or math.inf)
    top = bottom_line(choice, pool, config.select.bottom_line)
    rows = fill_sections(choice, pool, [theme.id for theme in config.themes], config.select)
    found = Counter(tag.theme_id for digest in singles for candidate in digest.candidates for tag in candidate.tags)
    return Selection(
        bottom_line=tuple(printed(option) for option in top),
        sections=tuple(
            _chosen(theme, row, articles, found[theme]) for theme, row in rows.items() if row or theme != OTHER
        ),
        condensed=tuple((digest.article.id, condensed(digest, config.select.condensed)) for digest in singles),
        copies=tuple(copies.items()),
        related=tuple(
            (ident, tuple(other for other in story if other != ident)) for story in stories for ident in story
        ),
    )


def compete(digests: Sequence[Digest], home: dict[str, str]) -> list[Option]:
    """Return the options that compete for a place; `home` gives each article id its story."""
    pool: list[Option] = []
    each = max(FEWEST, min(MOST, POOL // max(1, len(digests))))
    for order, digest in enumerate(digests):
        pool += options(order, digest, home[digest.article.id], each)
    return pool


def _lifted(pool: Sequence[Option]) -> Sequence[Option]:
    """Return `pool` weighed by the ranker's scores where nothing in it is weighty.

    A morning that no theme catches still has its news, and the brief must not be empty.
    """
    best = max((option.point.score for option in pool), default=0.0)
    if best <= 0 or any(option.worth >= WEIGHTY for option in pool):
        return pool
    return [option._replace(worth=LIFTED * max(0.0, option.point.score) / best) for option in pool]


def _chosen(theme: str, row: Sequence[Option], articles: dict[str, Article], found: int) -> Chosen:
    ordered, stories = arrange(row, articles)
    return Chosen(theme, tuple(printed(option) for option in ordered), stories, found)
