"""A number of pages in, the settings of a brief that may fill them out. Nothing is laid out here.

A shorter brief prints fewer points, then fewer extras (who said what, the timeline, where sources differ, who is
named); type and margins stay as they are.
"""

from dataclasses import replace

from briefing.config import Config

ONE_PAGE, TWO_PAGES, PAGE = 150, 320, 230
"""Words that one page takes beside its head and the list of sources, that two take, and each one after."""

EXTRAS = ("voices", "timeline", "differences", "actors")
FULL = 4
"""Pages from which on the extras are as many as the settings say; on one page there are none."""

FEWEST_EXTRAS = 3
FEWEST_WORDS = 40


def words_for(config: Config) -> int:
    """Return how many words a brief of `config.brief.pages` pages is likely to hold, its own limit of words kept."""
    pages = config.brief.pages
    words = ONE_PAGE if pages == 1 else TWO_PAGES + PAGE * (pages - 2)
    return min(words, config.brief.words) if config.brief.words else words


def fewer(words: int, pages: float, most: int) -> int:
    """Return the words to try next, when `words` took `pages` pages and only `most` are free."""
    over = 15 + round((pages - most) * PAGE)
    return max(FEWEST_WORDS, min(words - over, int(words * 0.9)))


def sized(config: Config, words: int) -> Config:
    """Return `config` with the limit `words` and the extras that its pages have room for."""
    share = min(1.0, (config.brief.pages - 1) / (FULL - 1))
    extras = {name: int(getattr(config.select, name) * share) for name in EXTRAS}
    kept = {name: number if number >= FEWEST_EXTRAS else 0 for name, number in extras.items()}
    return replace(config, brief=replace(config.brief, words=words), select=replace(config.select, **kept))
