"""TOML text in, a frozen Config out. Paths stay strings; nothing is read from disk here.

Every table of `briefing.toml` is one dataclass below: its fields are the keys, its defaults the defaults. An unknown
key, a wrong type or a value out of range raises ConfigError with the file's name, the line and the nearest key.
"""

import difflib
import hashlib
import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from types import UnionType
from typing import Any, get_args, get_origin

from briefing.errors import ConfigError
from briefing.model import Note, Term, Theme


@dataclass(frozen=True, slots=True)
class BriefTable:
    """What the brief is called and how long it may get; 0 means no limit."""

    title: str = "Policy brief"
    language: str = "en"
    method: str = "ranked"
    pages: int = 0
    words: int = 0


@dataclass(frozen=True, slots=True)
class InputTable:
    """Where articles come from and how they are cleaned.

    `rules_off` names cleaning rules to switch off; `drop_lines` are the user's own line patterns; `splitter` is "own"
    or "punkt"; `new` keeps only articles that no delivered edition has used (None: as the command wants).
    """

    paths: tuple[str, ...] = ()
    rules_off: tuple[str, ...] = ()
    drop_lines: tuple[str, ...] = ()
    splitter: str = "own"
    new: bool | None = None


@dataclass(frozen=True, slots=True)
class SelectTable:
    """How much is chosen. `opinion_share`: the most that opinion may take of a section, 0 to 1."""

    bottom_line: int = 4
    per_section: int = 8
    per_story: int = 4
    condensed: int = 3
    others: int = 3
    opinion_share: float = 0.34
    voices: int = 6
    timeline: int = 8
    differences: int = 4
    actors: int = 12


@dataclass(frozen=True, slots=True)
class OutputTable:
    """Where the brief goes and what is made of it."""

    dir: str = "out"
    formats: tuple[str, ...] = ("html", "pdf", "json")
    template_dir: str = ""
    look: str = "default"
    full_texts: bool = True


@dataclass(frozen=True, slots=True)
class BrandTable:
    """Whose brief it is. `accent` is "#rrggbb", `logo` a path, `paper` "A4" or "Letter", `labels` a language."""

    name: str = ""
    logo: str = ""
    accent: str = "#9b2c1f"
    handling: str = ""
    paper: str = "A4"
    labels: str = "en"


@dataclass(frozen=True, slots=True)
class RenderOptions:
    """What a renderer needs to know beside the brief; `logo` is the picture itself, gathered by the shell.

    `pages` is the length that the brief was asked to have; 0 means no limit.
    """

    brand: BrandTable = field(default_factory=BrandTable)
    look: str = "default"
    template_dir: str = ""
    full_texts: bool = True
    logo: bytes | None = None
    pages: int = 0


@dataclass(frozen=True, slots=True)
class DeliverOptions:
    """What a channel needs to know beside the brief and its outputs."""

    dir: str = "out"


@dataclass(frozen=True, slots=True)
class MailTable:
    """Who gets the brief and how it travels. Commands are argv lists, never shell lines; `give_up_after` in hours.

    `security` "" is "starttls", for LMTP "none"; `port` 0 is the port that goes with it. `subject` and `attachment`
    may hold {title}, {date}, {profile} and {edition}. `operator` is told of failures.
    """

    sender: str = ""
    to: tuple[str, ...] = ()
    cc: tuple[str, ...] = ()
    bcc: tuple[str, ...] = ()
    reply_to: str = ""
    operator: str = ""
    subject: str = "{title}, {date}"
    attachment: str = "{title} {date}.pdf"
    transport: str = "smtp"
    host: str = ""
    port: int = 0
    security: str = ""
    user: str = ""
    password_file: str = ""
    password_command: tuple[str, ...] = ()
    password_env: str = ""
    password_keyring: str = ""
    oauth_token_command: tuple[str, ...] = ()
    ca_file: str = ""
    spool_dir: str = ""
    sendmail_command: tuple[str, ...] = ("/usr/sbin/sendmail", "-i")
    on_unknown: str = "resend"
    give_up_after: int = 24
    nothing_new: str = "skip"
    unsubscribe: str = ""
    ping_start: str = ""
    ping_success: str = ""
    ping_failure: str = ""


@dataclass(frozen=True, slots=True)
class ScheduleTable:
    """When an edition is due: local time `at` on `days` in `time_zone`.

    An edition can still be made `catch_up` hours after it was due; more than `late_after` minutes after, it says so.
    """

    profile: str = "default"
    at: str = "06:30"
    days: tuple[str, ...] = ("mon", "tue", "wed", "thu", "fri")
    time_zone: str = "UTC"
    holidays: str = ""
    catch_up: int = 6
    late_after: int = 60


@dataclass(frozen=True, slots=True)
class StateTable:
    """Where the memory of delivered editions lives; "" is the user's state directory."""

    dir: str = ""


@dataclass(frozen=True, slots=True)
class Config:
    """The effective settings: defaults < TOML < flags. `themes` is empty where the user defined none."""

    brief: BriefTable = field(default_factory=BriefTable)
    input: InputTable = field(default_factory=InputTable)
    select: SelectTable = field(default_factory=SelectTable)
    output: OutputTable = field(default_factory=OutputTable)
    brand: BrandTable = field(default_factory=BrandTable)
    mail: MailTable = field(default_factory=MailTable)
    schedule: ScheduleTable = field(default_factory=ScheduleTable)
    state: StateTable = field(default_factory=StateTable)
    themes: tuple[Theme, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def digest(self) -> str:
        """SHA-256 of the settings that decide what the brief says (not of where it goes or who gets it)."""
        shaping: dict[str, Any] = {
            name: asdict(getattr(self, name)) for name in ("brief", "input", "select", "brand")
        } | {
            "themes": [asdict(theme) for theme in self.themes],
            "notes": [asdict(note) for note in self.notes],
        }
        del shaping["input"]["paths"], shaping["brand"]["logo"]
        return hashlib.sha256(json.dumps(shaping, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


TABLES: dict[str, Any] = {f.name: f.default_factory for f in fields(Config) if f.name not in ("themes", "notes")}
RENAMED = {("mail", "from"): "sender"}
"""Keys of the TOML that are no Python names, and the field that holds them."""


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
    place = _Place(name, text)
    tables: dict[str, Any] = {}
    for key, value in data.items():
        if key == "theme":
            tables["themes"] = themes_of(value, place)
        elif key == "note":
            tables["notes"] = tuple(_note(row, place) for row in _rows(value, "note", place))
        elif key in TABLES:
            tables[key] = _table(key, value, place)
        else:
            raise place.unknown("", key, [*TABLES, "theme", "note"])
    config = Config(**tables)
    _check(config, place)
    return config


def themes_in(text: str, name: str = "themes") -> tuple[Theme, ...]:
    """Return the themes of a TOML text that holds only `[[theme]]` tables."""
    return themes_of(tomllib.loads(text).get("theme", []), _Place(name, text))


@dataclass(frozen=True, slots=True)
class _Place:
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
        near = difflib.get_close_matches(key, known, n=1, cutoff=0.5)
        hint = f"did you mean {near[0]!r}?" if near else "known here: " + ", ".join(known)
        where = f"unknown key {key!r} in [{table}]" if table else f"unknown table or key {key!r}"
        return ConfigError(f"{self.name}, line {self.line(table, key)}: {where}", hint=hint)


def _table(name: str, value: Any, place: _Place) -> Any:
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
        values[target] = _value(raw, known[target].type, place, name, key)
    return kind(**values)


def _value(raw: Any, kind: Any, place: _Place, table: str, key: str) -> Any:
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


CHOICES = {
    ("input", "splitter"): ("own", "punkt"),
    ("brand", "paper"): ("A4", "Letter"),
    ("mail", "transport"): ("smtp", "sendmail", "lmtp", "spool"),
    ("mail", "security"): ("", "starttls", "tls", "none"),
    ("mail", "on_unknown"): ("resend", "hold"),
    ("mail", "nothing_new"): ("send", "skip", "line"),
}


def _check(config: Config, place: _Place) -> None:
    """Refuse values that no stage could work with."""
    for (table, key), allowed in CHOICES.items():
        value = getattr(getattr(config, table), key)
        if value not in allowed:
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
            if isinstance(value, int | float) and value < 0:
                raise place.wrong(table, f.name, "cannot be negative")


def _rows(value: Any, table: str, place: _Place) -> list[Mapping[str, Any]]:
    if not isinstance(value, list) or not all(isinstance(row, Mapping) for row in value):
        raise place.wrong("", table, "has to be a list of tables", hint=f"write [[{table}]] with two brackets")
    return value


def _note(row: Mapping[str, Any], place: _Place) -> Note:
    for key in row:
        if key not in ("theme", "text"):
            raise place.unknown("note", key, ["theme", "text"])
    return Note(theme=_text(row, "theme", "note", place), text=_text(row, "text", "note", place))


def _text(row: Mapping[str, Any], key: str, table: str, place: _Place) -> str:
    value = row.get(key)
    if not isinstance(value, str) or not value.strip():
        raise place.wrong(table, key, "is needed, as a string in quotes")
    return value


THEME_KEYS = ("id", "label", "iptc", "terms", "acts", "exclude", "inherit")


def themes_of(value: Any, place: _Place) -> tuple[Theme, ...]:
    """Return the themes that a list of `[[theme]]` tables defines, in order."""
    themes = tuple(_theme(row, place) for row in _rows(value, "theme", place))
    seen: set[str] = set()
    for theme in themes:
        if theme.id in seen:
            raise place.wrong("theme", "id", f"{theme.id!r} stands twice", hint="give each theme an id of its own")
        seen.add(theme.id)
    return themes


def _theme(row: Mapping[str, Any], place: _Place) -> Theme:
    for key in row:
        if key not in THEME_KEYS:
            raise place.unknown("theme", key, list(THEME_KEYS))
    ident = _text(row, "id", "theme", place)
    if not re.fullmatch(r"[\w-]{1,40}", ident):
        raise place.wrong("theme", "id", f"cannot be {ident!r}", hint="letters, digits, - and _ only")
    terms = _terms(row.get("terms", []), "terms", place)
    acts = _terms(row.get("acts", []), "acts", place)
    if not terms and not acts:
        raise place.wrong(
            "theme", "terms", f"of theme {ident!r} are missing", hint='for example terms = ["Iran", "Tehran"]'
        )
    return Theme(
        id=ident,
        label=row["label"] if isinstance(row.get("label"), str) else ident.replace("-", " ").capitalize(),
        terms=terms,
        acts=acts,
        exclude=_value(row.get("exclude", []), tuple[str, ...], place, "theme", "exclude"),
        inherit=_value(row.get("inherit", True), bool, place, "theme", "inherit"),
        iptc=_value(row.get("iptc", ""), str, place, "theme", "iptc"),
    )


def _terms(value: Any, key: str, place: _Place) -> tuple[Term, ...]:
    """Return terms: each a string, or a table {term, weight, company}."""
    if not isinstance(value, list):
        raise place.wrong(
            "theme", key, "has to be a list", hint=f'for example {key} = ["Iran", {{ term = "Tehran", weight = 0.8 }}]'
        )
    terms = []
    for row in value:
        if isinstance(row, str) and row.strip():
            terms.append(Term(row))
        elif isinstance(row, Mapping) and isinstance(row.get("term"), str) and row["term"].strip():
            for name in row:
                if name not in ("term", "weight", "company"):
                    raise place.unknown("theme", name, ["term", "weight", "company"])
            weight = _value(row.get("weight", 1.0), float, place, "theme", "weight")
            company = _value(row.get("company", []), tuple[str, ...], place, "theme", "company")
            terms.append(Term(row["term"], weight, company))
        else:
            raise place.wrong(
                "theme", key, f"cannot hold {row!r}", hint='a term is "word" or { term = "word", weight = 0.5 }'
            )
    return tuple(terms)
