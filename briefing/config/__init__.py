"""TOML text in, a frozen Config out. Paths stay strings; nothing is read from disk here."""

from briefing.config.parse import parse
from briefing.config.tables import (
    AUTO,
    RENAMED,
    TABLES,
    BrandTable,
    BriefTable,
    Config,
    DeliverOptions,
    InputTable,
    Kept,
    MailTable,
    OutputTable,
    RenderOptions,
    ScheduleTable,
    SelectTable,
    StateTable,
)
from briefing.config.themes import themes_in

__all__ = [
    "AUTO",
    "RENAMED",
    "TABLES",
    "BrandTable",
    "BriefTable",
    "Config",
    "DeliverOptions",
    "InputTable",
    "Kept",
    "MailTable",
    "OutputTable",
    "RenderOptions",
    "ScheduleTable",
    "SelectTable",
    "StateTable",
    "parse",
    "themes_in",
]
