"""Options in, those to print out, in the order in which they were taken: most worth for its words, least said before.

A lazy greedy choice (Minoux 1978) under a word limit and any further rule that `fits` states. What is taken only makes
the rest worth less, so an option is weighed again only when it comes to the top. Nothing depends on the order in
which options arrive.
"""

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from briefing.select.options import Option

COST, LIGHT_COST = 0.6, 0.2
"""Power of an option's words by which its worth is divided: 0 takes no heed of length, 1 buys worth by the word.

The light one holds where points are counted and not words."""

SAME = 0.5
"""Likeness to something taken at which nothing new is left to say."""

APART = 0.55
"""What is left of the likeness of two sentences whose figures all differ: two rounds of sanctions are two."""


class Choice:
    """What was taken so far, and what it leaves the rest worth."""

    def __init__(self, pool: Sequence[Option], limit: float = math.inf) -> None:
        """Start with nothing taken from `pool`; `limit` is in words."""
        counts = Counter(stem for option in pool for stem in option.content)
        self.rarity: Mapping[str, float] = {stem: math.log(1 + len(pool) / n) for stem, n in counts.items()}
        self.left = limit
        self.cost = COST if math.isfinite(limit) else LIGHT_COST
        self.taken: list[Option] = []
        self.printed: set[tuple[int, int]] = set()
        self._holders: dict[str, list[int]] = defaultdict(list)
        self._mass = {option.place: self._weigh(option.content) for option in pool}

    def _weigh(self, stems: Iterable[str]) -> float:
        return math.fsum(self.rarity[stem] for stem in stems)

    def take(self, option: Option) -> None:
        """Take `option`: its words are spent, its sentences printed."""
        for stem in option.content:
            self._holders[stem].append(len(self.taken))
        self.taken.append(option)
        self.printed |= option.members
        self.left -= option.words

    def possible(self, option: Option) -> bool:
        """Say whether the words suffice and no sentence of it is printed already."""
        return option.words <= self.left and not (option.members & self.printed)

    def likeness(self, option: Option) -> float:
        """Return how much of the shorter of two is shared with the likest that was taken, 0 to 1, rare words first."""
        shared: dict[int, list[float]] = defaultdict(list)
        for stem in option.content:
            for at in self._holders.get(stem, ()):
                shared[at].append(self.rarity[stem])
        mine = self._mass[option.place]
        return max((self._share(row, mine, option, self.taken[at]) for at, row in shared.items()), default=0.0)

    def _share(self, row: Sequence[float], mine: float, option: Option, other: Option) -> float:
        share = math.fsum(row) / (min(mine, self._mass[other.place]) or 1.0)
        apart = option.figures and other.figures and not option.figures & other.figures
        return share * APART if apart else share

    def new(self, option: Option) -> float:
        """Return which part of `option` was not said yet, 0 to 1."""
        return 1 - min(1.0, self.likeness(option) / SAME) ** 2

    def fill(self, pool: Iterable[Option], fits: Callable[[Option], bool]) -> Iterator[Option]:
        """Take from `pool`, best value first, all that is possible, adds something and fits when its turn comes.

        Yields each option once it is taken, so that what `fits` asks for may count them.
        """
        heap = [(-option.worth / option.words**self.cost, option.place, option) for option in pool]
        heapq.heapify(heap)
        while heap:
            _, place, option = heapq.heappop(heap)
            if not self.possible(option) or not fits(option):
                continue
            value = option.worth * self.new(option) / option.words**self.cost
            if value <= 0:
                continue
            if heap and (-value, place) > heap[0][:2]:
                heapq.heappush(heap, (-value, place, option))
                continue
            self.take(option)
            yield option
