"""`briefing summarize`: articles in, their most telling sentences out, word for word."""

import argparse
import sys
from typing import TYPE_CHECKING, Any

from briefing.cli import say
from briefing.cli.settings import count_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import Article, Problem, Quote

EXAMPLES = """\
examples:
  briefing summarize article.txt                  three sentences
  briefing summarize articles/ --sentences 5      five of each article in a folder
  briefing summarize a.txt b.html --together      one summary of both
  curl -s https://example.org/a.html | briefing summarize --words 100
  briefing summarize article.txt --method lex-rank --json
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `summarize`."""
    parser.add_argument("inputs", nargs="*", metavar="FILE", help="files or folders (default, or -: standard input)")
    size = parser.add_mutually_exclusive_group()
    size.add_argument("--sentences", type=count_of, metavar="N", help="at most N sentences (default: 3)")
    size.add_argument("--words", type=count_of, metavar="N", help="at most N words")
    size.add_argument("--percent", type=_percent, metavar="P", help="P percent of the sentences")
    parser.add_argument("--together", action="store_true", help="one summary of all articles")
    parser.add_argument(
        "--method",
        default="ranked",
        metavar="NAME",
        help="ranked, lead, lex-rank, text-rank, lsa, luhn, kl, sum-basic, reduction or edmundson (default: ranked)",
    )
    parser.add_argument(
        "--config", metavar="FILE", help="where edmundson finds its themes (default: ./briefing.toml, if any)"
    )
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="one JSON line a summary, with places, scores and reasons")
    form.add_argument("--markdown", action="store_true", help="Markdown, a list item a point")


def run(args: argparse.Namespace) -> int:
    """Print one summary an article, or one of all."""
    from briefing.condensing import Budget, condense_one, condense_together
    from briefing.registry import scorer_of

    budget = Budget(sentences=args.sentences, words=args.words, percent=args.percent)
    if args.words is None and args.percent is None and args.sentences is None:
        budget = Budget(sentences=3)
    scorer = scorer_of(args.method, _themes(args) if args.method == "edmundson" else ())
    articles, problems = _gathered(args.inputs)
    for problem in problems:
        say.problem(problem)
    if args.together:
        _show(args, articles, condense_together(articles, budget, scorer), several=False)
    else:
        for article in articles:
            quotes = condense_one(article, budget, scorer, args.method)
            _show(args, [article], quotes, several=len(articles) > 1)
    return 3 if any(problem.severity != "note" for problem in problems) else 0


def _percent(text: str) -> float:
    try:
        percent = float(text)
    except ValueError:
        percent = 0.0
    if not 0 < percent <= 100:
        raise argparse.ArgumentTypeError(f"{text!r} is not a percentage above 0 and up to 100")
    return percent


def _themes(args: argparse.Namespace) -> "Sequence[Any]":
    from briefing.settings import load_settings

    return load_settings(args.config).config.themes


def _gathered(inputs: "Sequence[str]") -> "tuple[Sequence[Article], Sequence[Problem]]":
    """Return the articles that the inputs hold; raises InputError where there is none, UsageError at a terminal."""
    from briefing.app import nothing_usable
    from briefing.errors import InputError, UsageError
    from briefing.gather import gather, read_source
    from briefing.model import Source

    if not inputs or list(inputs) == ["-"]:
        if sys.stdin.isatty():
            raise UsageError("no article given", hint="name files or folders, or pipe a text in")
        try:
            read = read_source(Source("standard input", sys.stdin.buffer.read()))
        except InputError as error:
            raise InputError(f"standard input {error.message}", hint=error.hint) from error
        return read, [problem for article in read for problem in article.problems]
    gathered = gather(inputs)
    if not gathered.articles:
        raise nothing_usable(gathered)
    return gathered.articles, gathered.problems


def _show(args: argparse.Namespace, articles: "Sequence[Article]", quotes: "Sequence[Quote]", *, several: bool) -> None:
    if args.json:
        import json

        from briefing.clean import clean, describe

        stated = [describe(article, clean(article)) for article in articles]
        say.raw(json.dumps(record(stated, quotes, args.method), ensure_ascii=False))
        return
    names = {article.id: article.name for article in articles}
    if not quotes:
        say.note(f"{articles[0].name}: no sentence that may stand alone fits")
    if several:
        say.product(f"## {names[articles[0].id]}\n" if args.markdown else f"{names[articles[0].id]}:")
    for quote in quotes:
        remarks = [*quote.labels, *([names[quote.source_id]] if len(names) > 1 else [])]
        remark = f" [{', '.join(remarks)}]" if remarks else ""
        say.product(f"- {quote.text}{remark}" if args.markdown else f"{quote.text}{remark}")
    if several:
        say.product("")


def record(articles: "Sequence[Article]", quotes: "Sequence[Quote]", method: str) -> dict[str, Any]:
    """Return one summary as JSON: its sources, the method, and the quotes with places, scores, reasons and labels."""
    return {
        "method": method,
        "sources": [
            {"id": article.id, "name": article.name, "sha256": article.sha256, "title": article.title_text}
            for article in articles
        ],
        "quotes": [
            {
                "text": quote.text,
                "source": quote.source_id,
                "paragraph": quote.paragraph,
                "spans": [[span.start, span.end] for span in quote.spans],
                "score": quote.score,
                "reason": quote.reason,
                "labels": list(quote.labels),
            }
            for quote in quotes
        ],
    }
