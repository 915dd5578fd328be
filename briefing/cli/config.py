"""`briefing config`: the settings in force, and where each comes from."""

import argparse
from typing import Any

from briefing.cli import say
from briefing.cli.settings import add_config

EXAMPLES = """\
examples:
  briefing config                 what holds here, and which values the file sets
  briefing config --config desk.toml --json
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `config`."""
    add_config(parser)
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(args: argparse.Namespace) -> int:
    """Print every setting; those that differ from the default are marked."""
    import json
    from dataclasses import asdict

    from briefing.config import Config
    from briefing.settings import load_settings

    settings = load_settings(args.config)
    for remark in settings.notes:
        say.note(remark)
    data, usual = asdict(settings.config), asdict(Config())
    if args.json:
        say.raw(json.dumps({"file": settings.file or None, **data}, ensure_ascii=False, indent=2))
        return 0
    say.raw(f"# from {say.escape(settings.file)}" if settings.file else "# defaults; no briefing.toml here")
    for table, values in data.items():
        if table in ("themes", "notes"):
            continue
        say.raw(f"\n[{table}]")
        for key, value in values.items():
            mark = "" if value == usual[table][key] else "   # set"
            say.raw(f"{'from' if (table, key) == ('mail', 'sender') else key} = {_toml(value)}{mark}")
    say.raw("\n# themes: " + ", ".join(say.escape(theme["label"]) for theme in data["themes"]))
    return 0


def _toml(value: Any) -> str:
    import json

    if isinstance(value, tuple | list):
        return "[" + ", ".join(_toml(item) for item in value) + "]"
    return say.escape(json.dumps(value, ensure_ascii=False))
