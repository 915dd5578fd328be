"""What a check found: a level, what was looked at, what was seen, and what to do about it."""

from dataclasses import dataclass
from typing import Literal

Level = Literal["OK", "WARN", "FAIL"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the doctor's report; `remedy` is "" where nothing has to be done."""

    level: Level
    name: str
    message: str
    remedy: str = ""
