"""Where a value stands in the TOML, for messages that name the line; single values, checked."""

import re
from collections.abc import Mapping
from types import UnionType
from typing import Any, NamedTuple, get_args, get_origin

from briefing.errors import ConfigError


class Place(NamedTuple):
    """A TOML file, for messages that name the line."""

    name: str
    text: str

    def line(self, table: str, key: str) -> int:
        """Return the number of the line on which `key` of `table` stands, or of the table, or 1."""
        inside, header = table == "", 1
        for number, line in enumerate(self.text.splitlines(), 1):
            stripped = line.strip()
            if stripped.startswith("["):
                inside = stripped.strip("[] ").split("#")[0].strip("[] ") == table
                header = number if inside else header
                if not table and stripped.strip("[] ") == key:
                    return number
            elif inside and re.match(rf"[\"']?{re.escape(key)}[\"']?\s*=", stripped):
                return number
        return header

    def wrong(
        self, table: str, key: str, what: str, hint: str = "docs/configuration.md describes every key"
    ) -> ConfigError:
        """Return the error for a value that cannot be used."""
        where = f"[{table}] {key}" if table else key
        return ConfigError(f"{self.name}, line {self.line(table, key)}: {where} {what}", hint=hint)

    def unknown(self, table: str, key: str, known: list[str]) -> ConfigError:
        """Return the error for a key that nobody knows, with the nearest one that somebody does."""
        import difflib

        near = difflib.get_close_matches(key, known, n=1, cutoff=0.5)
        hint = f"did you mean {near[0]!r}?" if near else "known here: " + ", ".join(known)
        where = f"unknown key {key!r} in [{table}]" if table else f"unknown table or key {key!r}"
        return ConfigError(f"{self.name}, line {self.line(table, key)}: {where}", hint=hint)


def value_of(raw: Any, kind: Any, place: Place, table: str, key: str) -> Any:
    """Return `raw` as `kind`; raise ConfigError where it is something else."""
    if isinstance(kind, UnionType):
        kind = next(k for k in get_args(kind) if k is not type(None))
    if get_origin(kind) is tuple:
        if not isinstance(raw, list) or not all(isinstance(item, str) for item in raw):
            raise place.wrong(table, key, "has to be a list of strings", hint=f'for example {key} = ["one", "two"]')
        return tuple(raw)
    if kind is float and type(raw) is int:
        return float(raw)
    if type(raw) is not kind:
        names = {str: "a string in quotes", int: "a whole number", bool: "true or false", float: "a number"}
        raise place.wrong(table, key, f"has to be {names[kind]}, not {raw!r}")
    return raw


def rows_of(value: Any, table: str, place: Place) -> list[Mapping[str, Any]]:
    """Return the tables of a list of tables; raise ConfigError for anything else."""
    if not isinstance(value, list) or not all(isinstance(row, Mapping) for row in value):
        raise place.wrong("", table, "has to be a list of tables", hint=f"write [[{table}]] with two brackets")
    return value


def text_of(row: Mapping[str, Any], key: str, table: str, place: Place) -> str:
    """Return a string that has to be there; raise ConfigError where it is not."""
    value = row.get(key)
    if not isinstance(value, str) or not value.strip():
        raise place.wrong(table, key, "is needed, as a string in quotes")
    return value
