"""Values of an edited brief in, checked values out; what an analyst's hand got wrong is said in plain words."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any, TypeVar

T = TypeVar("T")


class MisshapenError(ValueError):
    """A value is not what a brief has there; the message is for the analyst."""


def text_of(value: Any) -> str:
    """Return a value that has to be a text; raise MisshapenError for anything else."""
    if not isinstance(value, str):
        raise MisshapenError(f"a text in quotes was expected, not {_shown(value)}")
    return value


def made_of(kind: Callable[..., T], row: Any, what: str) -> T:
    """Return `kind`, a dataclass, of the fields in `row`; raise MisshapenError where they are others than it has."""
    known = {field.name: field for field in fields(kind)}  # type: ignore[arg-type]
    if not isinstance(row, Mapping):
        raise MisshapenError(f"{what} has to be an object with {_listed(known)}, not {_shown(row)}")
    strange = [key for key in row if key not in known]
    if strange:
        raise MisshapenError(f"{what} has {_listed(known)}; it cannot have {strange[0]!r}")
    values = {key: text_of(value) if known[key].type in (str, "str") else value for key, value in row.items()}
    try:
        return kind(**values)
    except TypeError as error:
        raise MisshapenError(f"{what} needs {_listed(known)}") from error


def rows_of(value: Any, what: str) -> list[Any]:
    """Return a value that has to be a list; raise MisshapenError for anything else."""
    if not isinstance(value, list):
        raise MisshapenError(f"{what} have to be a list, not {_shown(value)}")
    return value


def plainly(error: Exception) -> str:
    """Return what is wrong with a brief in words, none of them Python's."""
    if isinstance(error, MisshapenError):
        return str(error)
    if isinstance(error, KeyError):
        return f"“{error.args[0]}” is missing somewhere in it"
    return "a value in it is not of the kind that a brief has there"


def _listed(names: Mapping[str, Any]) -> str:
    return ", ".join(f"“{name}”" for name in names)


def _shown(value: Any) -> str:
    shown = f"“{value}”" if isinstance(value, str) else str(value)
    return shown if len(shown) <= 40 else f"{shown[:40]}…"
