"""Options in, the points of each section out: chosen within the word limit, in stories, the most important first."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from briefing.config import SelectTable
from briefing.model import Chosen, Story
from briefing.select.choose import Choice
from briefing.select.options import OTHER, Option

LEAST = 0.12
"""Worth below which a sentence is not printed, however much room there is."""

STRONG = 0.4
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
        (strong, lambda option: fits(option, FIRST_ROUND)),
        (facts, lambda option: fits(option, config.per_story)),
        (opinions, balanced),
    ):
        for option in choice.fill(among, rule):
            rows[option.theme].append(option)
            told[option.theme, option.story] += 1
    return rows


def is_opinion(option: Option) -> bool:
    """Say whether `option` has to be labelled as opinion."""
    return "opinion" in option.point.labels


def arrange(theme: str, row: Sequence[Option], dates: Mapping[str, str | None], titles: Mapping[str, str]) -> Chosen:
    """Return a section's points in order, by importance and then by time; several stories make groups.

    `dates` gives each article's date, `titles` each story's label. A story with one point stands ungrouped at the end.
    """
    ordered = sorted(row, key=lambda o: (-o.point.score, _late_first(dates[o.point.article_id]), o.place))
    sizes = Counter(option.story for option in ordered)
    told = [story for story in sizes if sizes[story] > 1]
    if not told or len(sizes) == 1:
        return Chosen(theme, tuple(option.point for option in ordered))
    groups = [(titles[story], [o for o in ordered if o.story == story]) for story in told]
    singles = [option for option in ordered if sizes[option.story] == 1]
    if singles:
        groups.append(("", singles))
    return Chosen(
        theme,
        tuple(option.point for _, group in groups for option in group),
        tuple(Story(label, len(group)) for label, group in groups),
    )


def _late_first(date: str | None) -> tuple[int, ...]:
    """Return a sort key by which the later ISO date comes first and none comes last."""
    return tuple(-ord(sign) for sign in date) if date else (1,)
