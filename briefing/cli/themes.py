"""`briefing themes`: what the themes are, what they catch, and which are missing."""

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from briefing.cli import say
from briefing.cli.settings import add_inputs, settings_of

if TYPE_CHECKING:
    from briefing.model import Sentence, Tag, Theme
    from briefing.settings import Settings
    from briefing.theme.coverage import Survey
    from briefing.theme.suggest import Proposal

    Tagged = tuple[tuple[tuple[Sentence, ...], tuple[tuple[Tag, ...], ...]], ...]

EXAMPLES = """\
examples:
  briefing themes list                    the themes in force, with the number of their terms
  briefing themes list --toml             the default themes, to copy from
  briefing themes check                   are the definitions sound?
  briefing themes check articles/         ... and what does each theme catch, and which terms never?
  briefing themes suggest articles/       themes for what none catches, ready to paste
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the actions of `themes` and their arguments."""
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    listing = actions.add_parser("list", help="the themes in force")
    checking = actions.add_parser("check", help="sound definitions? what do they catch?")
    suggesting = actions.add_parser("suggest", help="propose themes for what none catches")
    for action in (listing, checking, suggesting):
        add_inputs(action)
        action.add_argument("--json", action="store_true", help="one JSON object on stdout")
    listing.add_argument("--toml", action="store_true", help="the default themes as TOML, to copy from")
    suggesting.add_argument("--most", type=int, default=5, metavar="N", help="at most N proposals (default 5)")
    listing.set_defaults(action=show)
    checking.set_defaults(action=check)
    suggesting.set_defaults(action=propose)


def run(args: argparse.Namespace) -> int:
    """Do what the action says."""
    action: Callable[[argparse.Namespace], int] = args.action
    return action(args)


def show(args: argparse.Namespace) -> int:
    """Print the themes in force."""
    from briefing.errors import UsageError
    from briefing.theme.defaults import DEFAULT_THEMES

    if args.inputs:
        raise UsageError(
            f"themes list takes no articles, and was given {args.inputs[0]}",
            hint="`briefing themes check` says what the themes catch in articles",
        )
    if args.toml:
        say.raw(DEFAULT_THEMES)
        return 0
    themes = settings_of(args).config.themes
    if args.json:
        _json([{"id": t.id, "label": t.label, "terms": len(t.terms), "acts": len(t.acts)} for t in themes])
        return 0
    for theme in themes:
        say.product(
            f"{theme.id:16} {theme.label:20} {len(theme.terms):4} terms {len(theme.acts):4} acts "
            f"{len(theme.exclude):4} exclusions{'' if theme.inherit else '  does not inherit'}"
        )
    return 0


def check(args: argparse.Namespace) -> int:
    """Say what is wrong with the definitions and, over articles, what they catch; exit code 78 for a fault."""
    from briefing.errors import ConfigError
    from briefing.theme.coverage import find_faults, survey

    settings = settings_of(args)
    themes = settings.config.themes
    faults = find_faults(themes)
    for fault in faults:
        say.note(f"error: {fault}")
    if faults:
        raise ConfigError(
            f"{len(faults)} faults in the theme definitions" if len(faults) > 1 else "a fault in the theme definitions",
            hint="docs/themes.md says what each key may hold",
        )
    if not args.inputs and not settings.config.input.paths:
        say.product(f"{len(themes)} themes, no fault found; give articles to see what they catch")
        return 0
    articles, code = _read(args, settings)
    found = survey(articles, themes)
    if args.json:
        _json(_survey_record(found))
    else:
        _print_survey(found, themes)
    return code


def propose(args: argparse.Namespace) -> int:
    """Print proposals for what no theme catches, each with examples and a ready table."""
    from briefing.theme.suggest import suggest

    articles, code = _read(args, settings_of(args))
    proposals = suggest(articles, args.most)
    if args.json:
        _json([_proposal_record(proposal) for proposal in proposals])
        return code
    loose = sum(not tags for _, rows in articles for tags in rows)
    total = sum(len(rows) for _, rows in articles)
    say.product(f"# {loose} of {total} sentences in {len(articles)} articles stand under no theme.")
    if not proposals:
        say.product("# No words among them go together often enough for a theme.")
    for proposal in proposals:
        say.product(f"\n# {proposal.sentences} sentences in {proposal.articles} articles, for example:")
        for example in proposal.examples:
            say.product(f"#   {example[:160]}{'…' if len(example) > 160 else ''}")
        say.product(table(proposal))
    return code


def table(proposal: "Proposal") -> str:
    """Return the TOML table of a proposal, to paste into briefing.toml."""
    import json

    def text(words: str) -> str:
        return json.dumps(words, ensure_ascii=False)

    terms = [
        text(term.text) if term.weight == 1 else f"{{ term = {text(term.text)}, weight = {term.weight} }}"
        for term in proposal.terms
    ]
    return f"[[theme]]\nid = {text(proposal.id)}\nlabel = {text(proposal.label)}\nterms = [{', '.join(terms)}]"


def _read(args: argparse.Namespace, settings: "Settings") -> tuple["Tagged", int]:
    """Return each article's sentences and tags, and the exit code that the reading deserves."""
    from briefing.app import choose_inputs, digest_inputs

    digests, problems = digest_inputs(choose_inputs(args.inputs, settings), settings.config)
    for problem in problems:
        say.problem(problem)
    articles = tuple(
        (tuple(c.sentence for c in digest.candidates), tuple(c.tags for c in digest.candidates)) for digest in digests
    )
    return articles, 3 if problems else 0


def _print_survey(found: "Survey", themes: "tuple[Theme, ...]") -> None:
    labels = {theme.id: theme.label for theme in themes}
    share = round(100 * found.caught / found.sentences) if found.sentences else 0
    say.product(
        f"{found.articles} articles, {found.sentences} sentences; {found.caught} ({share} %) stand under a theme"
    )
    for reach in found.reaches:
        say.product(
            f"\n{labels[reach.theme]}: {reach.sentences} sentences in {reach.articles} articles"
            + (f", {reach.inherited} of them taken over" if reach.inherited else "")
        )
        if reach.busiest:
            say.product("  most often: " + ", ".join(f"{term} ({count})" for term, count in reach.busiest))
        if reach.idle:
            shown = ", ".join(reach.idle[:12])
            more = f" and {len(reach.idle) - 12} more" if len(reach.idle) > 12 else ""
            say.product(f"  never seen: {shown}{more}")
    if found.collisions:
        say.product("\nsentences under two themes (share of the smaller one):")
    for collision in found.collisions:
        say.product(
            f"  {labels[collision.one]} and {labels[collision.other]}: {collision.sentences} ({collision.share:.0%})"
        )


def _survey_record(found: "Survey") -> dict[str, Any]:
    from dataclasses import asdict

    return asdict(found)


def _proposal_record(proposal: "Proposal") -> dict[str, Any]:
    from dataclasses import asdict

    return {**asdict(proposal), "toml": table(proposal)}


def _json(value: Any) -> None:
    import json

    say.raw(json.dumps(value, ensure_ascii=False))
