"""Options in, the points of each section out: chosen within the word limit, in stories, the most important first."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from briefing.config import SelectTable
from briefing.select.choose import Choice
from briefing.select.options import OTHER, Option, is_opinion

LEAST = 0.2
"""Worth below which a sentence is not printed, however much room there is."""

STRONG = 0.6
"""Worth with which a story has a claim to be heard before another story's third point."""

FIRST_ROUND = 2
"""Points of a story that a section prints before every other story has had its turn."""


def fill_sections(
    choice: Choice, pool: Sequence[Option], themes: Sequence[str], config: SelectTable
) -> dict[str, list[Option]]:
    """Take the sections' points from `pool`; return them for each theme, then for OTHER, as they were taken."""
    rows: dict[str, list[Option]] = {theme: [] for theme in (*themes, OTHER)}
    told: Counter[tuple[str, str]] = Counter()
    stories = defaultdict(set)
    for option in pool:
        stories[option.theme].add(option.story)

    def fits(option: Option, most: int) -> bool:
        full = config.others if option.theme == OTHER else config.per_section
        alone = len(stories[option.theme]) == 1
        return len(rows[option.theme]) < full and (alone or told[option.theme, option.story] < most)

    def balanced(option: Option) -> bool:
        row = rows[option.theme]
        opinions = sum(map(is_opinion, row)) + 1
        return fits(option, config.per_story) and opinions <= max(config.opinion_share * (len(row) + 1), not row)

    facts = [option for option in pool if not is_opinion(option) and option.worth >= LEAST]
    opinions = [option for option in pool if is_opinion(option) and option.worth >= LEAST]
    strong = [option for option in facts if option.worth >= STRONG]
    for among, rule in (
        (strong, lambda option: not rows[option.theme]),
        (facts, lambda option: not rows[option.theme] and option.theme != OTHER),
        (strong, lambda option: fits(option, FIRST_ROUND)),
        (facts, lambda option: fits(option, config.per_story)),
        (opinions, balanced),
    ):
        for option in choice.fill(among, rule):
            rows[option.theme].append(option)
            told[option.theme, option.story] += 1
    return rows
