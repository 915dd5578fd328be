"""`briefing render`: print an edited brief again, in every format, after proof."""

import argparse

from briefing.cli import say
from briefing.cli.settings import add_config

EXAMPLES = """\
Delete, reorder or pin ("pinned": true) points in brief.json, or add a comment of your own:
  "notes": [{"theme": "syria", "text": "Our desk expects an answer by Friday."}]

examples:
  briefing render out/brief.json
  briefing render out/brief.json --output final --format pdf,html
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `render`."""
    parser.add_argument("brief", metavar="BRIEF.json", help="the edited brief")
    add_config(parser)
    parser.add_argument("--sources", metavar="DIR", help="the sources (default: sources/ beside the brief)")
    parser.add_argument("--output", metavar="DIR", help="the folder to write to (default: that of the brief)")
    parser.add_argument(
        "--format", metavar="LIST", help="html, pdf, json, md, ..., with commas between (default: html,pdf,json)"
    )


def run(args: argparse.Namespace) -> int:
    """Prove the edited brief, print it, and print the paths of what was written."""
    from pathlib import Path

    from briefing.app import reprint
    from briefing.cli.build import formats_of
    from briefing.settings import load_settings

    settings = load_settings(args.config)
    for remark in settings.notes:
        say.note(remark)
    formats = formats_of(args.format) if args.format else settings.config.output.formats
    output = Path(args.output) if args.output else Path(args.brief).parent
    built = reprint(args.brief, sources=args.sources, config=settings.config, formats=formats, output=output)
    for problem in built.problems:
        say.problem(problem)
    for item in built.rendered:
        say.product(str(output / item.name))
    return built.exit_code
