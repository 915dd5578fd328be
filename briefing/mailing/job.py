"""What a run is asked to do, and what it did: data only, and the places that both depend on."""

import os
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from briefing.config import Config
from briefing.errors import ConfigError

PROFILE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,39}")


@dataclass(frozen=True, slots=True)
class Job:
    """One call of `briefing run`. `day` None: the edition that is due; `source`: an edited brief.json to mail."""

    config: Config
    run_id: str
    inputs: tuple[str, ...] = ()
    output: str = ""
    formats: tuple[str, ...] = ()
    day: date | None = None
    source: str = ""
    again: bool = False
    dry_run: bool = False
    check_server: bool = False
    assume_unsent: bool = False
    fail_if_empty: bool = False
    lock_wait: float = 0

    @property
    def profile(self) -> str:
        """The profile's name."""
        return self.config.schedule.profile


@dataclass(frozen=True, slots=True)
class Report:
    """What a run did: `state` in a word or two, the edition's key ("" for none), the files written, the counts."""

    exit_code: int
    state: str
    edition: str = ""
    paths: tuple[str, ...] = ()
    sent: int = 0
    queued: int = 0
    failed: int = 0
    unknown: int = 0


def state_folder(config: Config) -> Path:
    """Return where the state lives: `[state] dir`, else systemd's StateDirectory, else the user's state folder."""
    if config.state.dir:
        return Path(config.state.dir)
    if folder := os.environ.get("STATE_DIRECTORY", "").split(":")[0]:
        return Path(folder)
    if folder := os.environ.get("XDG_STATE_HOME", ""):
        return Path(folder, "briefing")
    try:
        return Path.home() / ".local" / "state" / "briefing"
    except RuntimeError as error:
        raise ConfigError("there is no home folder for the state", hint="set [state] dir") from error


def state_file(config: Config) -> Path:
    """Return the profile's state file; its lock stands beside it. Raises ConfigError for a name that is no file's."""
    profile = config.schedule.profile
    if not PROFILE.fullmatch(profile):
        raise ConfigError(
            f"[schedule] profile cannot be {profile!r}", hint="letters, digits, - and _, at most 40 of them"
        )
    return state_folder(config) / f"{profile}.sqlite3"
