"""Arguments in, exit code out: the command `briefing`.

Each command is one file with EXAMPLES, `configure(parser)` and `run(args)`. Nothing heavy is imported until a
command runs, so that `briefing --help` answers at once.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from types import ModuleType
from typing import NoReturn

from briefing import __version__
from briefing.cli import say
from briefing.errors import BriefingError

COMMANDS = {
    "build": "build a brief from articles",
    "inspect": "show what was kept, dropped and why",
    "summarize": "condense articles, one by one or together, word for word",
    "verify": "prove that every sentence of a brief is its source's own",
    "render": "print an edited brief again, after proof",
    "run": "build the edition that is due and mail it, once",
    "schedule": "print systemd units or a crontab line, and show when editions are due",
    "outbox": "list mails that wait, were sent or failed; try, drop or settle them",
    "history": "list the editions that were made, and what became of them",
    "doctor": "check this machine, the configuration and the mail server",
    "themes": "list the themes, check what they catch, propose new ones",
    "templates": "list and copy templates, and try those that were changed",
    "preview": "look at the brief in a browser while it changes",
    "init": "write a commented starter configuration",
    "config": "print the settings in force",
    "completion": "print a completion script for the shell",
}
"""Each command, the file of that name in this folder, and what it does."""

DESCRIPTION = "Turns messy news articles into a short, sourced policy brief, in the sources' own words, and proves it."

EXAMPLES = """\
examples:
  briefing build articles/            a brief from a folder: out/brief.html, .pdf, .json
  briefing build a.txt b.html --open  two articles, and look at the result
  briefing inspect a.txt              what was kept, dropped and why
  briefing verify out/brief.pdf       prove that every sentence is its source's own
  briefing COMMAND --help             more about one command
"""


class Parser(argparse.ArgumentParser):
    """argparse in this program's own words: `briefing: error: ...` and a hint, exit code 2."""

    def error(self, message: str) -> NoReturn:
        """Print the error and end with exit code 2."""
        say.error(message, hint=f"{self.prog} --help shows what is possible")
        raise SystemExit(2)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line `argv` (default: the process's own) and return the exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments and arguments[0] not in COMMANDS and not arguments[0].startswith("-"):
        return _no_command(arguments[0])
    parser = make_parser(arguments)
    args, unknown = parser.parse_known_args(arguments)
    if unknown:
        command = f"{parser.prog} {arguments[0]}" if arguments[0] in COMMANDS else parser.prog
        say.error(f"unrecognized arguments: {' '.join(unknown)}", hint=f"{command} --help shows what is possible")
        return 2
    if not hasattr(args, "run"):
        parser.print_help()
        return 0
    return guarded(lambda: int(args.run(args)), debug=args.debug)


def _no_command(name: str) -> int:
    """Tell that `name` is none, what it may have meant, and return the exit code."""
    from difflib import get_close_matches

    near = get_close_matches(name, COMMANDS, 1)
    hint = f"did you mean {near[0]!r}?" if near else f"briefing build {name} makes a brief of a file or a folder"
    say.error(f"no command is called {name!r}", hint=hint)
    return 2


def make_parser(arguments: Sequence[str] = (), *, full: bool = False) -> Parser:
    """Return the parser; where `arguments` begin with a command it knows this one alone, under `full` all in full."""
    parser = Parser(
        prog="briefing", description=DESCRIPTION, epilog=EXAMPLES, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--version", action="version", version=f"briefing {__version__}")
    parser.set_defaults(debug=False)
    commands = parser.add_subparsers(metavar="COMMAND", title="commands")
    named = next((word for word in arguments if word in COMMANDS), None)
    known = arguments[:1] if named and named == arguments[0] and not full else COMMANDS
    for name in known:
        summary = COMMANDS[name]
        command_parser = commands.add_parser(
            name,
            help=summary,
            description=f"{summary[:1].upper()}{summary[1:]}.",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        if full or name == named:
            _fill(command_parser, import_module(f"briefing.cli.{name}"))
    return parser


def _fill(parser: argparse.ArgumentParser, command: ModuleType) -> None:
    parser.epilog = command.EXAMPLES
    command.configure(parser)
    parser.add_argument("--debug", action="store_true", help="show the traceback of an error")
    parser.set_defaults(run=command.run)


def guarded(work: Callable[[], int], *, debug: bool = False) -> int:
    """Return the exit code of `work`, every failure told in one line and a hint."""
    try:
        with say.interruptible():
            return work()
    except KeyboardInterrupt:
        say.note("interrupted")
        return 130
    except BrokenPipeError:
        say.hush()
        return 0
    except Exception as error:  # the last net: whatever happens is told in words, never as a page of code
        if debug:
            raise
        return _told(error)


def _told(error: Exception) -> int:
    """Tell of a failure and return its exit code."""
    if isinstance(error, BriefingError):
        say.error(error.message, hint=error.hint)
        return error.exit_code
    if isinstance(error, MemoryError):
        say.error("not enough memory", hint="give fewer or smaller articles")
        return 74
    if isinstance(error, OSError):
        say.error(
            f"{error.filename or 'input or output'}: {error.strerror or error}",
            hint="check the disk and the permissions",
        )
        return 74
    say.error(
        f"this is a bug in briefing: {type(error).__name__}: {error}",
        hint="please report it with what the same command prints with --debug",
    )
    return 1
