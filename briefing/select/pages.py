"""A number of pages in, the settings of a brief that may fill them out. Nothing is laid out here.

A shorter brief prints fewer points, then fewer extras (who said what, the timeline, where sources differ, who is
named); type and margins stay as they are.
"""

from dataclasses import replace

from briefing.config import AUTO, Config

AUTO_SIZES = {
    "per_section": ((3, 2), (8, 4), (30, 6), (10**9, 8)),
    "others": ((8, 1), (10**9, 3)),
    "voices": ((3, 3), (10**9, 6)),
    "timeline": ((3, 3), (8, 5), (10**9, 8)),
    "differences": ((3, 2), (10**9, 4)),
}
"""For each part: up to so many articles, so much of it."""

FEW, FEW_WORDS = 3, 360
"""Up to so many articles a brief prints at most so many words: with its extras they fill two pages."""

MOST_PER_SECTION = 8

ONE_PAGE, TWO_PAGES, PAGE = 150, 320, 230
"""Words that one page takes beside its head and the list of sources, that two take, and each one after."""

MARGIN = 0.1
"""Share of a page to be on the safe side by, where sources and extras take more than their words."""

ROOM = 0.15
"""Share of a page that has to be empty before a brief is laid out again with more in it."""

EXTRAS = ("voices", "timeline", "differences", "actors")
FULL = 4
"""Pages from which on the extras are as many as the settings say; on one page there are none."""

WORDS_AN_EXTRA = 80
"""A brief of few words has few extras: one of each kind for so many words."""

FEWEST_EXTRAS = 3
FEWEST_WORDS = 40


def suited(config: Config, articles: int) -> Config:
    """Return `config` with every size that is left to the program set for so many articles."""
    sizes = {
        name: next(size for most, size in steps if articles <= most)
        for name, steps in AUTO_SIZES.items()
        if getattr(config.select, name) == AUTO
    }
    words = config.brief.words
    if words:
        sizes |= {name: min(sizes.get(name, getattr(config.select, name)), words // WORDS_AN_EXTRA) for name in EXTRAS}
    if "per_section" in sizes and (words or config.brief.pages):
        sizes["per_section"] = MOST_PER_SECTION  # the limit of words or pages decides
    elif "per_section" in sizes and articles <= FEW:
        words = FEW_WORDS
    return replace(config, brief=replace(config.brief, words=words), select=replace(config.select, **sizes))


def words_for(config: Config) -> int:
    """Return how many words a brief of `config.brief.pages` pages is likely to hold, its own limit of words kept."""
    pages = config.brief.pages
    words = ONE_PAGE if pages == 1 else TWO_PAGES + PAGE * (pages - 2)
    return min(words, config.brief.words) if config.brief.words else words


def fewer(words: int, pages: float, most: int) -> int:
    """Return the words to try next, when `words` took `pages` pages and only `most` are free."""
    over = 20 + round((pages - most + (MARGIN if most > 1 else 0)) * PAGE * 1.2)
    return max(FEWEST_WORDS, min(words - over, int(words * 0.9)))


def more(words: int, pages: float, most: int, too_many: int = 0) -> int:
    """Return the words to try next, when `words` left a good part of `most` pages empty; 0 where they did not.

    `too_many` words, where known, did not fit: the next try stays half way below them.
    """
    room = most - pages - MARGIN
    if room < ROOM:
        return 0
    further = words + round(room * PAGE * 0.8)
    return min(further, (words + too_many) // 2) if too_many else further


def sized(config: Config, words: int) -> Config:
    """Return `config` with the limit `words` and the extras that its pages have room for."""
    share = min(1.0, (config.brief.pages - 1) / (FULL - 1))
    extras = {name: int(getattr(config.select, name) * share) for name in EXTRAS}
    kept = {name: number if number >= FEWEST_EXTRAS else 0 for name, number in extras.items()}
    if config.brief.pages > 1:
        kept["voices"] = config.select.voices  # a margin has room for them that nothing else would fill
    return replace(config, brief=replace(config.brief, words=words), select=replace(config.select, **kept))
