"""`briefing preview`: look at the brief in a browser while articles, settings and templates change."""

import argparse

from briefing.cli import say
from briefing.cli.settings import add_inputs, day_of, settings_of

EXAMPLES = """\
examples:
  briefing preview                     the brief of ./seeds or briefing.toml, in the browser
  briefing preview articles/ --port 8000 --no-open
  briefing preview --config desk.toml  with its templates: change one, and the page follows

It serves on 127.0.0.1 only, writes nothing, and stops with Ctrl-C. /brief.pdf is there with --pdf.
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `preview`."""
    add_inputs(parser)
    parser.add_argument("--date", metavar="D", type=day_of, help="the brief's day as YYYY-MM-DD (default: today)")
    parser.add_argument("--port", metavar="N", type=int, default=0, help="the port (default: a free one)")
    parser.add_argument("--pdf", action="store_true", help="make the PDF too, each time")
    parser.add_argument("--no-open", action="store_true", help="do not open the browser")


def run(args: argparse.Namespace) -> int:
    """Serve until interrupted."""
    import threading
    import webbrowser
    from collections.abc import Iterable
    from contextlib import suppress
    from pathlib import Path

    from briefing.app import build, choose_inputs
    from briefing.errors import BriefingError
    from briefing.preview import Preview, Server, serve
    from briefing.settings import load_settings

    inputs = choose_inputs(args.inputs, settings_of(args))
    formats = ("html", "pdf") if args.pdf else ("html",)

    def make() -> dict[str, tuple[str, bytes]]:
        built = build(inputs, config=settings_of(args).config, day=args.date, formats=formats)
        for problem in built.problems:
            say.problem(problem)
        return {item.name: (item.media_type, item.data) for item in built.rendered}

    def watched() -> Iterable[Path]:
        yield from map(Path, inputs)
        yield Path(args.config or "briefing.toml")
        with suppress(BriefingError):  # a broken TOML is told of by make()
            template_dir = load_settings(args.config).config.output.template_dir
            yield from [Path(template_dir)] if template_dir else []

    preview = Preview(make, watched)
    preview.refresh()
    if preview.trouble:
        say.error(preview.trouble)
    server = Server(preview, args.port)
    say.product(server.address)
    if not args.no_open:
        webbrowser.open(server.address)
    stop = threading.Event()
    try:
        serve(server, stop=stop, told=say.note)
    except KeyboardInterrupt:
        say.note("preview stopped")
    return 0
