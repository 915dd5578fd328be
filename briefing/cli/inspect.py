"""`briefing inspect`: what was read, kept, dropped and why, sentence by sentence."""

import argparse
import os
import shutil
import sys
from typing import TYPE_CHECKING, Any

from briefing.cli import say
from briefing.cli.settings import add_inputs, settings_of

if TYPE_CHECKING:
    from briefing.model import Digest, Quotation, Span

EXAMPLES = """\
examples:
  briefing inspect article.txt            a page for one article
  briefing inspect articles/              a table, one line an article
  briefing inspect articles/ --dropped    what was left out and why
  briefing inspect articles/ --json       one JSON line an article
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `inspect`."""
    add_inputs(parser)
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help="one JSON line an article")
    shape.add_argument("--dropped", action="store_true", help="only what was dropped, with the rule that decided")


def run(args: argparse.Namespace) -> int:
    """Print one record an article."""
    import json

    from briefing.app import choose_inputs, digest_inputs
    from briefing.cli import inspection

    settings = settings_of(args)
    digests, problems = digest_inputs(choose_inputs(args.inputs, settings), settings.config)
    for problem in problems:
        say.problem(problem)
    if args.json:
        for digest in digests:
            say.raw(json.dumps(record(digest), ensure_ascii=False))
    elif digests:
        look = inspection.Look(shutil.get_terminal_size().columns, _styled())
        if args.dropped:
            say.raw("\n\n".join(inspection.dropped(digest, look) for digest in digests))
        elif len(digests) == 1:
            say.raw(inspection.page(digests[0], look))
        else:
            say.raw(inspection.table(digests, look))
    return 3 if problems else 0


def _styled() -> bool:
    """Whether stdout is a terminal that may be styled."""
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"


def record(digest: "Digest") -> dict[str, Any]:
    """Return the inspection record of one article, the JSON contract of `inspect --json`."""
    article = digest.article
    title = article.title_text
    span = article.title
    return {
        "id": article.id,
        "name": article.name,
        "sha256": article.sha256,
        "encoding": article.encoding,
        "language": article.language,
        "title": None
        if title is None
        else {"text": title, "start": span.start if span else None, "end": span.end if span else None},
        "outlet": article.outlet,
        "authors": list(article.authors),
        "published": article.published,
        "url": article.url,
        "origins": dict(article.origins),
        "blocks": [
            {"role": str(block.role), "rule": block.rule, "start": block.span.start, "end": block.span.end}
            for block in digest.blocks
        ],
        "sentences": [
            {
                "start": c.sentence.span.start,
                "end": c.sentence.span.end,
                "paragraph": c.sentence.paragraph,
                "text": c.sentence.text,
                "score": round(c.score, 6),
                "rank": c.rank,
                "themes": [
                    {
                        "id": tag.theme_id,
                        "weight": tag.weight,
                        "evidence": [[s.start, s.end] for s in tag.evidence],
                        "reason": tag.reason,
                    }
                    for tag in c.tags
                ],
                "unit": list(c.unit.sentences),
                "refusal": c.unit.refusal,
                "labels": list(c.unit.labels),
                "reason": c.reason,
            }
            for c in digest.candidates
        ],
        "quotes": [_quotation(quotation, digest) for quotation in digest.quotations],
        "dates": [
            {
                "start": mention.span.start,
                "end": mention.span.end,
                "text": mention.span.of(article.text),
                "resolved": mention.resolved,
                "anchor": mention.anchor,
            }
            for mention in digest.dates
        ],
        "problems": [
            {"stage": p.stage, "where": p.where, "message": p.message, "severity": p.severity} for p in digest.problems
        ],
    }


def _quotation(quotation: "Quotation", digest: "Digest") -> dict[str, Any]:
    text = digest.article.text

    def words(span: "Span | None") -> str | None:
        return " ".join(span.of(text).split()) if span else None

    return {
        "start": quotation.span.start,
        "end": quotation.span.end,
        "speaker": words(quotation.speaker),
        "role": words(quotation.role),
        "named": quotation.named,
        "hand": quotation.hand,
        "via": words(quotation.via),
    }
