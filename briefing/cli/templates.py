"""`briefing templates`: which templates there are, copies to change, and a trial of those that were changed."""

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path

from briefing.cli import say
from briefing.cli.settings import add_config, settings_of

EXAMPLES = """\
examples:
  briefing templates list                        every template, look and label catalogue, and which file is used
  briefing templates copy parts/section.html --to desk-templates
  briefing templates copy --to desk-templates    all of them
  briefing templates check --config desk.toml    print a sample with each, and name file and line of what fails

Set [output] template_dir to the folder; a file there stands in for the one of the same name. docs/templates.md lists
what a template can use.
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the actions of `templates` and their arguments."""
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    listing = actions.add_parser("list", help="every template and which file is used")
    copying = actions.add_parser("copy", help="copy templates to a folder, to change them")
    checking = actions.add_parser("check", help="print a sample with every template")
    add_config(listing)
    add_config(checking)
    copying.add_argument("names", nargs="*", metavar="NAME", help="names as `list` shows them (default: all)")
    copying.add_argument(
        "--to", metavar="DIR", required=True, help="the folder to copy to; nothing in it is overwritten"
    )
    listing.set_defaults(action=show)
    copying.set_defaults(action=copy)
    checking.set_defaults(action=check)


def run(args: argparse.Namespace) -> int:
    """Do what the action says."""
    action: Callable[[argparse.Namespace], int] = args.action
    return action(args)


def show(args: argparse.Namespace) -> int:
    """Print the name of every template, and "yours" where the user's folder has it."""
    from briefing.render.templates import SHIPPED

    folder = settings_of(args).config.output.template_dir
    own = set(_names(Path(folder))) if folder else set()
    for name in sorted({*_names(SHIPPED), *own}):
        say.product(f"{name}  (yours)" if name in own else name)
    return 0


def copy(args: argparse.Namespace) -> int:
    """Copy templates, and print where each went."""
    from briefing.errors import OutputError, UsageError
    from briefing.render.templates import SHIPPED

    known = list(_names(SHIPPED))
    for name in args.names:
        if name not in known:
            raise UsageError(f"there is no template {name!r}", hint="`briefing templates list` names them")
    target = Path(args.to)
    chosen = args.names or known
    standing = [name for name in chosen if (target / name).exists()]
    if standing:
        raise OutputError(f"{target / standing[0]} is there already", hint="move it away, or copy by name")
    for name in chosen:
        try:
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            (target / name).write_bytes((SHIPPED / name).read_bytes())
        except OSError as error:
            raise OutputError(f"cannot write {target / name}: {error.strerror}") from error
        say.product(str(target / name))
    return 0


def check(args: argparse.Namespace) -> int:
    """Print the sample with every output and every label catalogue; the first failure ends it with its file and line."""
    from dataclasses import replace

    from briefing.app import render_options
    from briefing.render.html import print_page, render_html
    from briefing.render.labels import check_labels
    from briefing.render.mail import render_mail, render_text
    from briefing.render.markdown import render_markdown
    from briefing.render.sample import sample_brief
    from briefing.render.templates import find_templates

    options = render_options(settings_of(args).config)
    templates = find_templates(options.template_dir, options.look)
    languages = sorted(
        {name[7:-5] for folder in templates.roots for name in _names(folder) if name.startswith("labels/")}
    )
    brief = sample_brief()
    for language in languages:
        for remark in check_labels(templates, language):
            say.note(remark)
        spoken = replace(options, brand=replace(options.brand, labels=language))
        for renderer in (render_html, print_page, render_mail, render_text, render_markdown):
            renderer(brief, spoken)
            renderer(
                replace(
                    brief,
                    sections=(),
                    sources=brief.sources[:1],
                    bottom_line=(),
                    voices=(),
                    timeline=(),
                    differences=(),
                    actors=(),
                    notes=(),
                    problems=(),
                ),
                spoken,
            )
    say.product(f"every template of the look {options.look!r} prints, with the labels {', '.join(languages)}")
    return 0


def _names(folder: Path) -> Iterator[str]:
    """Yield the names of the templates in a folder, without fonts and hidden files, in order."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix in (".html", ".css", ".txt", ".toml") and "fonts" not in path.parts:
            yield path.relative_to(folder).as_posix()
