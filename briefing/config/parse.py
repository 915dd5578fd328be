"""TOML text in, a frozen Config out; an unknown key, a wrong type or a value out of range names the line."""

import tomllib
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from briefing.config.place import Place, rows_of, text_of, value_of
from briefing.config.tables import RENAMED, TABLES, Config
from briefing.config.themes import themes_of
from briefing.errors import ConfigError
from briefing.model import Note


def parse(text: str, name: str = "briefing.toml") -> Config:
    r"""Return the Config that a TOML text states; `name` is the file's name for messages.

    >>> parse('[brief]\ntitle = "Morning note"').brief.title
    'Morning note'
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(
            f"{name}: {error}", hint="the file has to be TOML: key = value lines under [table] lines"
        ) from error
    place = Place(name, text)
    tables: dict[str, Any] = {}
    for key, value in data.items():
        if key == "theme":
            tables["themes"] = themes_of(value, place)
        elif key == "note":
            tables["notes"] = tuple(_note(row, place) for row in rows_of(value, "note", place))
        elif key in TABLES:
            tables[key] = _table(key, value, place)
        else:
            raise place.unknown("", key, [*TABLES, "theme", "note"])
    config = Config(**tables)
    _check(config, place)
    return config


def _table(name: str, value: Any, place: Place) -> Any:
    kind = TABLES[name]
    if not isinstance(value, Mapping):
        raise place.wrong("", name, "has to be a table", hint=f"write [{name}] on a line of its own")
    known = {f.name: f for f in fields(kind)}
    public = {key for table, key in RENAMED if table == name}
    hidden = {RENAMED[name, key] for key in public}
    values = {}
    for key, raw in value.items():
        target = RENAMED.get((name, key), key)
        if target not in known or key in hidden:
            raise place.unknown(name, key, sorted((set(known) - hidden) | public))
        values[target] = value_of(raw, known[target].type, place, name, key)
    return kind(**values)


def _note(row: Mapping[str, Any], place: Place) -> Note:
    for key in row:
        if key not in ("theme", "text"):
            raise place.unknown("note", key, ["theme", "text"])
    return Note(theme=text_of(row, "theme", "note", place), text=text_of(row, "text", "note", place))


CHOICES = {
    ("input", "splitter"): ("own", "punkt"),
    ("brand", "paper"): ("A4", "Letter"),
    ("mail", "transport"): ("smtp", "sendmail", "lmtp", "spool"),
    ("mail", "security"): ("", "starttls", "tls", "none"),
    ("mail", "on_unknown"): ("resend", "hold"),
    ("mail", "nothing_new"): ("send", "skip", "line"),
}


def _check(config: Config, place: Place) -> None:
    """Refuse values that no stage could work with."""
    for (table, key), allowed in CHOICES.items():
        value = getattr(getattr(config, table), key)
        if value not in allowed:
            import difflib

            near = difflib.get_close_matches(value, allowed, n=1)
            raise place.wrong(
                table,
                key,
                f"cannot be {value!r}",
                hint=f"did you mean {near[0]!r}?" if near else "one of: " + ", ".join(allowed),
            )
    for table in ("brief", "select", "mail", "schedule"):
        values = getattr(config, table)
        for f in fields(values):
            value = getattr(values, f.name)
            if isinstance(value, int | float) and value < 0 and value != f.default:
                raise place.wrong(table, f.name, "cannot be negative")
