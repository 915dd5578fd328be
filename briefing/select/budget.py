"""Cut an order to length: places in rank order and a limit in, the places that are printed out.

A unit goes in whole or not at all, so the limit is kept and no sentence is printed without its company.
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

Place = TypeVar("Place", bound=Hashable)


def take(
    order: Iterable[Place],
    company: Callable[[Place], Sequence[Place]],
    length: Callable[[Place], int],
    *,
    sentences: int | None = None,
    words: int | None = None,
) -> tuple[Place, ...]:
    """Return the places that fit into at most `sentences` and `words`, in the order in which they were taken.

    `company(place)` are the places of its unit, itself among them; `length(place)` its words. Nothing is taken where no
    unit fits.
    """
    taken: dict[Place, None] = {}
    spent = 0
    for place in order:
        fresh = [member for member in company(place) if member not in taken]
        cost = sum(length(member) for member in fresh)
        if sentences is not None and len(taken) + len(fresh) > sentences:
            continue
        if words is not None and spent + cost > words:
            continue
        taken.update(dict.fromkeys(fresh))
        spent += cost
        if sentences is not None and len(taken) >= sentences:
            break
    return tuple(taken)
