"""The options that several commands share, and how they overrule the configuration."""

import argparse
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.cli import say

if TYPE_CHECKING:
    from datetime import date

    from briefing.settings import Settings

DAY_FORM = "YYYY-MM-DD"


def add_inputs(parser: argparse.ArgumentParser) -> None:
    """Add INPUT..., --config and --method."""
    parser.add_argument(
        "inputs",
        nargs="*",
        metavar="INPUT",
        help="article files or folders (default: those of the configuration, else ./seeds)",
    )
    add_config(parser)
    parser.add_argument(
        "--method",
        metavar="NAME",
        help="how sentences are scored: ranked, lead, lex-rank, text-rank, lsa, luhn, kl, ...",
    )


def add_config(parser: argparse.ArgumentParser) -> None:
    """Add --config."""
    parser.add_argument(
        "--config", metavar="FILE", help="the configuration (default: ./briefing.toml where there is one)"
    )


def day_of(text: str) -> "date":
    """Return the day that an argument states; raises argparse's error for anything but YYYY-MM-DD."""
    from datetime import date

    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day of the form {DAY_FORM}") from error


def count_of(text: str) -> int:
    """Return the positive whole number that an argument states."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 1 up")
    return int(text)


def settings_of(args: argparse.Namespace) -> "Settings":
    """Return the settings of a command: defaults < TOML < flags. What was set aside is told on stderr."""
    from briefing.registry import SCORERS
    from briefing.settings import load_settings

    settings = load_settings(args.config)
    for remark in settings.notes:
        say.note(remark)
    flags = {
        key: getattr(args, key) for key in ("title", "method", "pages", "words") if getattr(args, key, None) is not None
    }
    if "method" in flags:
        SCORERS.get(flags["method"])
    config = settings.config
    return replace(settings, config=replace(config, brief=replace(config.brief, **flags)))
