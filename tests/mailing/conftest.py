"""A small newsroom: a folder of articles, a configuration, and a clock that can be set."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from briefing.config import Config
from briefing.mailing import Event, Job, Report, run_edition
from briefing.settings import load_settings
from tests.deliver.conftest import certificate

CONFIG = """
[brief]
title = "Ранкова записка"
[input]
paths = ["articles"]
[output]
dir = "out"
formats = ["html", "json"]
[mail]
from = "Morning desk <desk@example.org>"
to = ["anna@example.org", "bela@example.org"]
bcc = ["chloe@example.org"]
operator = "operator@example.org"
transport = "spool"
spool_dir = "spool"
[schedule]
profile = "daily"
at = "06:30"
time_zone = "Europe/Brussels"
holidays = "holidays.txt"
[state]
dir = "state"
"""

HARBOUR = """Port council votes on new harbour wall

The port council of Ostmar voted on Monday to build a new wall around the old harbour. The mayor, Lena Brandt, said
the work would cost 40 million euros and take three years. Fishermen had asked the ministry for help after the storm
of last winter. The ministry in the capital promised to pay half of the cost.

The opposition called the plan too slow. Its leader, Tomas Weil, said that the government should act before the next
winter. Engineers of the navy will begin to measure the sea floor next week.
"""
GRAIN = """Grain ships leave Ukraine after talks in Varna

Six grain ships left Ukraine for the port of Varna on Tuesday after talks between the two governments. The foreign
minister of Ukraine said that the corridor in the Black Sea would stay open until the spring. The European Union
lifted its sanctions against the shipping company last week.

Traders welcomed the decision. The price of wheat fell by three per cent on the exchange in Paris.
"""


@dataclass
class Desk:
    """The newsroom: files under `root`, `now` as the clock tells it, events as they were told."""

    root: Path
    now: datetime = datetime(2026, 11, 24, 5, 31, tzinfo=UTC)
    events: list[Event] = field(default_factory=list)

    def write(self, name: str, text: str) -> None:
        path = self.root / "articles" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def config(self, old: str = "", new: str = "") -> None:
        path = self.root / "daily.toml"
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    @property
    def settings(self) -> Config:
        return load_settings(str(self.root / "daily.toml")).config

    def run(self, **job) -> Report:
        self.events.clear()
        work = Job(config=self.settings, run_id="run1", **job)
        return run_edition(work, clock=lambda: self.now, tell=self.events.append)

    def later(self, **delta) -> "Desk":
        self.now += timedelta(**delta)
        return self

    def told(self) -> list[str]:
        return [event.name for event in self.events]

    @property
    def state(self) -> Path:
        return self.root / "state" / "daily.sqlite3"

    def mails(self, to: str = ""):
        files = sorted((self.root / "spool").glob("*.eml"), key=lambda path: path.stat().st_mtime_ns)
        mails = [message_from_bytes(path.read_bytes(), policy=policy.default) for path in files]
        return [mail for mail in mails if to in mail["X-Envelope-To"]]


@pytest.fixture
def desk(tmp_path):
    """Return a newsroom with two articles, on Tuesday 24 November 2026, a minute after the edition fell due."""
    (tmp_path / "daily.toml").write_text(CONFIG, encoding="utf-8")
    (tmp_path / "holidays.txt").write_text("12-25\n", encoding="utf-8")
    made = Desk(tmp_path)
    made.write("harbour.txt", HARBOUR)
    made.write("grain.txt", GRAIN)
    return made


__all__ = ["certificate"]
