"""`briefing completion`: the shell's own completion of commands, options and files."""

import argparse

from briefing.cli import say

EXAMPLES = """\
examples:
  briefing completion bash > ~/.local/share/bash-completion/completions/briefing
  briefing completion zsh > ~/.zfunc/_briefing
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `completion`."""
    parser.add_argument("shell", choices=("bash", "zsh", "tcsh"), help="the shell")


def run(args: argparse.Namespace) -> int:
    """Print the script."""
    import shtab

    from briefing.cli import make_parser

    parser = make_parser(full=True)
    for action in parser._subparsers._group_actions[0].choices.values():  # type: ignore[union-attr]  # noqa: SLF001 - argparse has no public way
        for argument in action._actions:  # noqa: SLF001
            if argument.dest in ("inputs", "brief", "config"):
                argument.complete = shtab.FILE
            elif argument.dest in ("output", "sources", "folder"):
                argument.complete = shtab.DIR
    say.raw(shtab.complete(parser, args.shell))
    return 0
