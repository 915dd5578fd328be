"""Every table of `briefing.toml` as a dataclass: its fields are the keys, its defaults the defaults."""

import hashlib
import json
from dataclasses import dataclass, field, fields
from typing import Any, Protocol

from briefing.model import Note, Theme


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


AUTO = -1
"""A size that suits the number of articles."""


@dataclass(frozen=True, slots=True)
class SelectTable:
    """How much is chosen. `opinion_share`: the most that opinion may take of a section, 0 to 1.

    AUTO suits the number of articles: a brief of three is short. 0 switches a part off.
    """

    bottom_line: int = 4
    per_section: int = AUTO
    per_story: int = 4
    condensed: int = 3
    others: int = AUTO
    opinion_share: float = 0.34
    voices: int = AUTO
    timeline: int = AUTO
    differences: int = AUTO
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


class Kept(Protocol):
    """What lasts from one run to the next, by name; a renderer works without it, only slower."""

    def get(self, name: str) -> bytes | None:
        """Return what was kept under `name`, or None."""

    def put(self, name: str, data: bytes) -> None:
        """Keep `data` under `name`, where that can be."""


@dataclass(frozen=True, slots=True)
class RenderOptions:
    """What a renderer needs to know beside the brief; `logo` is the picture itself, gathered by the shell.

    `pages` is the length that the brief was asked to have; 0 means no limit. `kept` saves compiling our templates anew.
    """

    brand: BrandTable = field(default_factory=BrandTable)
    look: str = "default"
    template_dir: str = ""
    full_texts: bool = True
    logo: bytes | None = None
    pages: int = 0
    kept: Kept | None = None


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
        shaping = {name: _plain(getattr(self, name)) for name in ("brief", "input", "select", "brand")}
        del shaping["input"]["paths"], shaping["brand"]["logo"]
        stated = json.dumps(
            {**shaping, "themes": self.themes, "notes": self.notes}, sort_keys=True, ensure_ascii=False, default=_plain
        )
        return hashlib.sha256(stated.encode()).hexdigest()


def _plain(table: Any) -> dict[str, Any]:
    """Return a table, theme, term or note as its fields by name."""
    return {f.name: getattr(table, f.name) for f in fields(table)}


TABLES: dict[str, Any] = {f.name: f.default_factory for f in fields(Config) if f.name not in ("themes", "notes")}
RENAMED = {("mail", "from"): "sender"}
"""Keys of the TOML that are no Python names, and the field that holds them."""
