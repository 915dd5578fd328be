"""`briefing build`: articles in, a brief out."""

import argparse

from briefing.cli import say
from briefing.cli.settings import add_inputs, count_of, day_of, settings_of

EXAMPLES = """\
examples:
  briefing build                          the articles in ./seeds, or those of briefing.toml
  briefing build articles/ --open         a folder, and look at the result
  briefing build a.txt b.html --format html,md
  briefing build articles/ --title "Morning note" --date 2026-03-02 --pages 2

It writes brief.html, brief.pdf and brief.json to ./out, and each source's exact text to ./out/sources/.
Exit code 0: done; 3: built, but something was left out; 65: nothing to build from. docs/exit-codes.md has them all.
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `build`."""
    add_inputs(parser)
    parser.add_argument("--output", metavar="DIR", help="the folder to write to (default: out)")
    parser.add_argument(
        "--format", metavar="LIST", help="html, pdf, json, md, ..., with commas between (default: html,pdf,json)"
    )
    parser.add_argument("--title", metavar="T", help="the brief's title")
    parser.add_argument("--date", metavar="D", type=day_of, help="the brief's day as YYYY-MM-DD (default: today)")
    parser.add_argument(
        "--pages", metavar="N", type=count_of, help="at most N pages, by choosing less, never by smaller type"
    )
    parser.add_argument("--words", metavar="N", type=count_of, help="at most N printed words")
    parser.add_argument(
        "--strict", action="store_true", help="stop, and write nothing, when any input has to be left out"
    )
    parser.add_argument(
        "--fail-if-empty", action="store_true", help="exit code 4, and nothing written, when there is nothing to report"
    )
    parser.add_argument("--open", action="store_true", help="open the result when it is done")


def run(args: argparse.Namespace) -> int:
    """Build the brief and print the paths of what was written."""
    if args.format and "pdf" not in formats_of(args.format):
        return _build(args)
    from briefing.render.child import cool, warm

    warm()  # the press imports its library while we import ours
    try:
        return _build(args)
    finally:
        cool()


def _build(args: argparse.Namespace) -> int:
    """Build, with the press getting ready beside."""
    from pathlib import Path

    from briefing.app import build, choose_inputs

    settings = settings_of(args)
    inputs = choose_inputs(args.inputs, settings)
    formats = formats_of(args.format) if args.format else settings.config.output.formats
    output = Path(args.output or settings.config.output.dir)
    with say.Progress() as progress:
        built = build(
            inputs,
            config=settings.config,
            day=args.date,
            output=output,
            formats=formats,
            strict=args.strict,
            fail_if_empty=args.fail_if_empty,
            progress=progress,
        )
    for problem in built.problems:
        say.problem(problem)
    paths = [output / item.name for item in built.rendered]
    for path in paths:
        say.product(str(path))
    if args.open and paths:
        _open(next((path for path in paths if path.suffix in (".html", ".pdf")), paths[0]))
    return built.exit_code


def formats_of(text: str) -> tuple[str, ...]:
    """Return the formats that an argument lists, each once."""
    return tuple(dict.fromkeys(name.strip() for name in text.split(",") if name.strip()))


def _open(path: "object") -> None:
    """Open the result with the desktop's own program."""
    import webbrowser
    from pathlib import Path

    webbrowser.open(Path(str(path)).resolve().as_uri())
