"""What happens in a run, as data: a level, a name for machines, words for people, and fields."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Level = Literal["info", "warning", "error"]


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened; `fields` are named values for the machine-readable log."""

    level: Level
    name: str
    message: str
    fields: tuple[tuple[str, str | int], ...] = ()


Tell = Callable[[Event], None]


def event(level: Level, name: str, message: str, **fields: str | int) -> Event:
    """Return an Event with its fields in the order given."""
    return Event(level, name, message, tuple(fields.items()))
