"""The parts of a container in, its Articles out: the good ones are returned, the bad ones named.

A container with one bad part is not lost, and a container without a good one raises. Nothing is dropped in silence.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from briefing.errors import InputError
from briefing.model import Article, Problem, Source

PARTS = 10_000
"""The most parts (messages, items, lines, members) that one container may hold."""

NAMED = 50
"""The most parts left out that are named one by one."""

Part = tuple[str, Callable[[], tuple[Article, ...]]]
"""Where a part stands ("line 3"), and how to read it."""


def several(source: Source, parts: Iterable[Part], problems: tuple[Problem, ...] = ()) -> tuple[Article, ...]:
    """Return the articles of all parts in order, the first one carrying `problems` and those of the parts left out.

    Raises InputError where no part gives an article: that of the only part, or one that quotes the first part's.
    """
    good: list[Article] = []
    found: list[Problem] = []
    errors: list[InputError] = []
    for number, (where, read) in enumerate(parts, 1):
        if number > PARTS:
            message = f"holds more than {PARTS} articles; the rest is left out"
            problems = (*problems, Problem("read", source.name, message))
            break
        try:
            good += read()
        except InputError as error:
            errors.append(error)
            found.append(Problem("read", f"{source.name}, {where}", error.message))
    if len(errors) > NAMED:
        rest = f"{len(errors) - NAMED} more parts cannot be read"
        found[NAMED:] = [Problem("read", source.name, rest)]
    if not good:
        raise _none_left(source, found, errors)
    return (replace(good[0], problems=(*problems, *found, *good[0].problems)), *good[1:])


def _none_left(source: Source, found: list[Problem], errors: list[InputError]) -> InputError:
    """Return the one error there was, or one for them all in the words of the first."""
    if len(errors) == 1:
        return errors[0]
    first = f": {found[0].where.removeprefix(f'{source.name}, ')} {errors[0].message}" if errors else ""
    return InputError(f"holds no article that can be read{first}", hint="open it in its own program and look")


def numbered(source: Source, number: int, count: int) -> str:
    """Return the name of part `number` of `count`: names sort as the parts stand.

    >>> numbered(Source("week.mbox", b""), 3, 12)
    'week.mbox#03'
    """
    return source.name if count == 1 else f"{source.name}#{number:0{len(str(count))}}"
