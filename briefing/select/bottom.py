"""Options in, the bottom line out: the few sentences that stand for the whole, each able to stand alone.

Opinion has no place in it unless there is nothing else.
"""

from collections.abc import Callable, Iterable, Sequence

from briefing.select.choose import Choice
from briefing.select.options import OTHER, Option, is_opinion

MOST = 5
"""Sentences that the bottom line may grow to so that each live theme has one."""

FEWEST = 1
"""Sentences of the bottom line in a run so small that half of what is weighty is left for the sections."""

SHARE = 0.6
"""The most of a word limit that the bottom line may take, its first sentence apart."""

_SHORT, _LONG = 9, 40
"""Words below which a sentence says too little to stand alone, and beyond which it asks too much."""

WEIGHTY = 0.3
"""Worth that a sentence needs to stand in the bottom line for more than its theme's sake."""

_SECOND_HAND = 0.7


def bottom_line(choice: Choice, pool: Sequence[Option], count: int) -> tuple[Option, ...]:
    """Take the bottom line from `pool` and return it, most worth first.

    Each theme that has options gets one, the theme of the strongest first, until `count` is reached (up to MOST for
    more themes); what is left goes to the best of the rest, from stories and sources not yet heard where possible.
    """
    found: list[Option] = []
    least = choice.left * (1 - SHARE)
    pool = [option for option in pool if not is_opinion(option)] or pool

    def add(among: Iterable[Option]) -> None:
        free = [o for o in among if choice.possible(o) and (choice.left - o.words >= least or not found)]
        best = max(free, key=lambda o: (_fitness(choice, o, found), tuple(-n for n in o.place)), default=None)
        if best is not None and _fitness(choice, best, found) > 0:
            choice.take(best)
            found.append(best)

    themes = _live(pool)
    most = max(count, min(MOST, len(themes))) if count else 0
    for theme in themes:
        if len(found) < most and not any(theme in other.themes for other in found):
            add(o for o in pool if theme in o.themes)
    weighty = [o for o in pool if o.worth >= WEIGHTY and o.words >= _SHORT]
    while len(found) < min(count, max(FEWEST, len(weighty) // 2)):
        before = len(found)
        add(weighty)
        if len(found) == before:
            break
    return tuple(sorted(found, key=lambda o: (-o.worth, o.place)))


def _live(pool: Sequence[Option]) -> list[str]:
    """Return the themes that have options, the theme of the strongest option first."""
    best: dict[str, tuple[float, tuple[int, ...]]] = {}
    for option in pool:
        if option.theme != OTHER:
            best[option.theme] = min(best.get(option.theme, (0.0, ())), (-option.worth, option.place))
    return sorted(best, key=lambda theme: best[theme])


def _fitness(choice: Choice, option: Option, found: Sequence[Option]) -> float:
    """Return how well `option` would stand in the bottom line beside those found."""
    fitness = option.worth * choice.new(option)
    if "second-hand" in option.point.labels:
        fitness *= _SECOND_HAND
    for spoils, factor in _SPOILERS:
        if spoils(option):
            fitness *= factor
    if any(other.point.article_id == option.point.article_id for other in found):
        fitness *= 0.5
    if any(other.story == option.story for other in found):
        fitness *= 0.8
    return fitness


_SPOILERS: tuple[tuple[Callable[[Option], bool], float], ...] = (
    (lambda option: len(option.point.sentences) > 1, 0.6),
    (lambda option: option.words > _LONG, 0.7),
    (lambda option: option.words < _SHORT, 0.2),
    (lambda option: option.point.sentences[0].text.startswith(("“", '"', "‘")), 0.6),
)
