"""The brief-level choice: which safe units stand in the bottom line and in each section."""

import math
from collections.abc import Sequence

from briefing.config import Config
from briefing.model import Digest, Selection
from briefing.select.bottom import bottom_line
from briefing.select.choose import Choice
from briefing.select.condensed import condensed
from briefing.select.copies import find_copies
from briefing.select.options import OTHER, Option, options
from briefing.select.sections import arrange, fill_sections
from briefing.select.stories import link_stories

POOL = 16
"""Options of an article that compete for a place: the most worth of them."""


def select(digests: Sequence[Digest], config: Config) -> Selection:
    """Return the selection for `digests`, which stand in article order."""
    copies = [(group[0], group[1:]) for group in find_copies(digests)]
    doubles = {ident for _, others in copies for ident in others}
    articles = [digest for digest in digests if digest.article.id not in doubles]
    stories = link_stories(articles)
    home = {ident: story[0] for story in stories for ident in story}
    pool = [
        option
        for order, digest in enumerate(articles)
        for option in _best(options(order, digest, home[digest.article.id]))
    ]
    choice = Choice(pool, config.brief.words or math.inf)
    top = bottom_line(choice, pool, config.select.bottom_line)
    rows = fill_sections(choice, pool, [theme.id for theme in config.themes], config.select)
    dates = {digest.article.id: digest.article.published for digest in articles}
    titles = {story[0]: _label(story, articles) for story in stories}
    return Selection(
        bottom_line=tuple(option.point for option in top),
        sections=tuple(arrange(theme, row, dates, titles) for theme, row in rows.items() if row or theme != OTHER),
        condensed=tuple((digest.article.id, condensed(digest, config.select.condensed)) for digest in articles),
        copies=tuple((ident, others) for ident, others in copies if others),
        related=tuple(
            (ident, tuple(other for other in story if other != ident))
            for story in stories
            if len(story) > 1
            for ident in story
        ),
    )


def _best(found: Sequence[Option]) -> list[Option]:
    """Return the options of one article that compete, most worth first."""
    return sorted(found, key=lambda option: (-option.worth, option.place))[:POOL]


def _label(story: Sequence[str], articles: Sequence[Digest]) -> str:
    """Return a story's label: the title of its first article that has one, or ""."""
    titles = (d.article.title_text for d in articles if d.article.id in story)
    return next((title for title in titles if title), "")
