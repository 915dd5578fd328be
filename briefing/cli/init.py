"""`briefing init`: a commented starter configuration."""

import argparse

from briefing.cli import say

EXAMPLES = """\
examples:
  briefing init               briefing.toml here
  briefing init desk/         briefing.toml in desk/

Then put articles into the folder `articles` beside it, and run `briefing build`.
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `init`."""
    parser.add_argument("folder", nargs="?", default=".", metavar="DIR", help="where to write it (default: here)")
    parser.add_argument("--force", action="store_true", help="overwrite a briefing.toml that is there")
    parser.add_argument("--print", action="store_true", dest="show", help="print it instead of writing it")


def run(args: argparse.Namespace) -> int:
    """Write briefing.toml and print its path."""
    from pathlib import Path

    from briefing.deliver.folder import make_folder, write_atomically
    from briefing.errors import OutputError
    from briefing.starter import STARTER
    from briefing.theme.defaults import DEFAULT_THEMES

    text = STARTER + "\n" + DEFAULT_THEMES.strip() + "\n"
    if args.show:
        say.raw(text)
        return 0
    path = Path(args.folder) / "briefing.toml"
    if path.exists() and not args.force:
        raise OutputError(f"{path} is there already", hint="--force overwrites it")
    make_folder(path.parent)
    write_atomically(path, text.encode())
    say.product(str(path))
    say.note("next: put articles into the folder `articles` beside it and run `briefing build`")
    return 0
