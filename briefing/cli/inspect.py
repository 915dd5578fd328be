"""`briefing inspect`: what was read, kept, dropped and why, sentence by sentence."""

import argparse
from typing import TYPE_CHECKING, Any

from briefing.cli import say
from briefing.cli.settings import add_inputs, settings_of

if TYPE_CHECKING:
    from briefing.model import Candidate, Digest, Quotation, Span

EXAMPLES = """\
examples:
  briefing inspect article.txt            a page for one article
  briefing inspect articles/ --json       one JSON line an article
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `inspect`."""
    add_inputs(parser)
    parser.add_argument("--json", action="store_true", help="one JSON line an article")


def run(args: argparse.Namespace) -> int:
    """Print one record an article."""
    import json

    from briefing.app import choose_inputs, digest_inputs

    settings = settings_of(args)
    digests, problems = digest_inputs(choose_inputs(args.inputs, settings), settings.config)
    for problem in problems:
        say.problem(problem)
    for digest in digests:
        if args.json:
            say.raw(json.dumps(record(digest), ensure_ascii=False))
        else:
            _page(digest)
    return 3 if problems else 0


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


def _page(digest: "Digest") -> None:
    article = digest.article
    say.product(f"{article.name}: {article.title_text or 'title not stated'}")
    for block in digest.blocks:
        if block.role not in ("paragraph", "heading", "dateline"):
            say.product(f"  dropped ({block.rule}): {' '.join(block.span.of(article.text).split())[:100]}")
    for c in digest.candidates:
        themes = ", ".join(tag.theme_id for tag in c.tags)
        say.product(
            f"  {c.sentence.index + 1:3} ¶{c.sentence.paragraph} rank {c.rank} [{themes}] {marked(article.text, c)}"
        )


def marked(text: str, candidate: "Candidate") -> str:
    """Return the sentence with the words that show its themes between ‹ and ›; `text` is the article's."""
    sentence = candidate.sentence.span
    evidence = {span for tag in candidate.tags for span in tag.evidence}
    pieces, at = [], sentence.start
    for span in sorted(evidence):
        if at <= span.start and span.end <= sentence.end:
            pieces += [text[at : span.start], "‹", span.of(text), "›"]
            at = span.end
    return " ".join("".join([*pieces, text[at : sentence.end]]).split())
