"""What `briefing inspect` shows a person: a page for one article, a table for many, the dropped pieces alone.

Digests come in, text goes out; every word of an article is escaped first, so that it can give the terminal no orders.
Styles are added only where they are asked for.
"""

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.cli.say import escape
from briefing.model import KEPT, Article, Block, Candidate, Digest, Role

WIDTH = 100
"""The widest page, in columns: longer lines are hard to read."""
_INDENT = 14


@dataclass(frozen=True, slots=True)
class Look:
    """How wide the page is and whether it may be styled."""

    width: int = 80
    styled: bool = False

    def dim(self, text: str) -> str:
        """Return `text` in a faint style."""
        return f"\x1b[2m{text}\x1b[0m" if self.styled else text

    def bold(self, text: str) -> str:
        """Return `text` in a strong style."""
        return f"\x1b[1m{text}\x1b[0m" if self.styled else text

    def wrapped(self, text: str, first: str, rest: str) -> list[str]:
        """Return `text` in lines no wider than the page, the first one after `first`, the others after `rest`."""
        width = max(min(self.width, WIDTH), len(rest) + 20)
        return textwrap.wrap(text, width, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False) or [
            first
        ]


def page(digest: Digest, look: Look) -> str:
    """Return the page of one article: what it states, then its text in order, kept and dropped."""
    lines = [look.bold(escape(digest.article.name)), *_facts(digest, look), ""]
    for block in digest.blocks:
        lines += _block(digest, block, look)
    lines += [f"{problem.severity}: {escape(problem.message)}" for problem in digest.problems]
    return "\n".join(lines)


def _facts(digest: Digest, look: Look) -> Iterator[str]:
    """Yield what the article states, each with where it was read, and what was read of it."""
    article = digest.article
    origins = dict(article.origins)
    for label, name, value in (
        ("title", "title", article.title_text),
        ("outlet", "outlet", article.outlet),
        ("authors", "authors", ", ".join(article.authors) or None),
        ("published", "published", article.published),
        ("address", "url", article.url),
        ("language", "language", article.language),
    ):
        origin = f" ({origins[name]})" if value and name in origins else ""
        shown = escape(" ".join(value.split())) if value else "not stated"
        yield from look.wrapped(shown + origin, f"  {label:10}", " " * 12)
    kept, dropped = _amounts(digest.article, digest.blocks)
    share = round(100 * dropped / (kept + dropped)) if kept + dropped else 0
    read = f"{article.encoding}, {kept} words kept, {dropped} dropped ({share} %), {len(digest.candidates)} sentences"
    yield from look.wrapped(read, f"  {'read':10}", " " * 12)


def _amounts(article: Article, blocks: Sequence[Block]) -> tuple[int, int]:
    """Return how many words of the text were kept and how many dropped; the title counts as neither."""
    kept = sum(len(block.span.of(article.text).split()) for block in blocks if block.role in KEPT)
    rest = (block for block in blocks if block.role not in KEPT and block.role is not Role.TITLE)
    return kept, sum(len(block.span.of(article.text).split()) for block in rest)


def _block(digest: Digest, block: Block, look: Look) -> list[str]:
    words = escape(" ".join(block.span.of(digest.article.text).split()))
    if block.role is Role.TITLE:
        return [look.bold(line) for line in look.wrapped(words, "  ", "  ")]
    if block.role is Role.HEADING:
        return ["", *[look.bold(line) for line in look.wrapped(words, "  ", "  ")]]
    if block.role is Role.DATELINE:
        return [look.dim(f"  {words}")]
    if block.role is not Role.PARAGRAPH:
        return [
            look.dim(line) for line in look.wrapped(f"{block.role} dropped by {block.rule}: {words}", "  - ", "    ")
        ]
    inside = (c for c in digest.candidates if block.span.start <= c.sentence.span.start < block.span.end)
    lines = [line for candidate in inside for line in _sentence(digest.article.text, candidate, look)]
    return lines or [look.dim(line) for line in look.wrapped(f"kept, not a whole sentence: {words}", "  - ", "    ")]


def _sentence(text: str, candidate: Candidate, look: Look) -> list[str]:
    sentence = candidate.sentence
    head = f"  {sentence.index + 1:3} ¶{sentence.paragraph:<3}"
    themes = ", ".join(tag.theme_id for tag in candidate.tags)
    tags = f"[{themes}] " if themes else ""
    lines = look.wrapped(tags + escape(marked(text, candidate)), f"{head:{_INDENT}}", " " * _INDENT)
    about = [f"rank {candidate.rank}", f"score {candidate.score:.2f}", *candidate.unit.labels]
    if candidate.unit.refusal:
        about.append(f"never alone: {candidate.unit.refusal}")
    return [*lines, look.dim(" " * _INDENT + escape(", ".join(about)))]


def marked(text: str, candidate: Candidate) -> str:
    """Return the sentence with the words that show its themes between ‹ and ›; `text` is the article's."""
    sentence = candidate.sentence.span
    evidence = {span for tag in candidate.tags for span in tag.evidence}
    pieces, at = [], sentence.start
    for span in sorted(evidence):
        if at <= span.start and span.end <= sentence.end:
            pieces += [text[at : span.start], "‹", span.of(text), "›"]
            at = span.end
    return " ".join("".join([*pieces, text[at : sentence.end]]).split())


def table(digests: Sequence[Digest], look: Look) -> str:
    """Return a table with a line an article: name, day, outlet, words kept, share dropped, sentences, title."""
    rows = [("article", "day", "outlet", "kept", "dropped", "sent.", "title")]
    for digest in digests:
        article = digest.article
        kept, dropped = _amounts(article, digest.blocks)
        share = round(100 * dropped / (kept + dropped)) if kept + dropped else 0
        rows.append(
            (
                article.name,
                article.published or "-",
                article.outlet or "-",
                str(kept),
                f"{share} %",
                str(len(digest.candidates)),
                " ".join((article.title_text or "-").split()),
            )
        )
    widths = [min(max(len(row[n]) for row in rows), limit) for n, limit in enumerate((28, 10, 18, 6, 7, 5, 200))]
    widths[6] = max(20, look.width - sum(widths[:6]) - 12)
    lines = [
        "  ".join(_cell(value, width, number) for number, (value, width) in enumerate(zip(row, widths, strict=True)))
        for row in rows
    ]
    return "\n".join([look.bold(lines[0].rstrip()), *(line.rstrip() for line in lines[1:])])


def _cell(value: str, width: int, number: int) -> str:
    value = escape(value)
    value = value if len(value) <= width else value[: width - 1] + "…"
    return value.rjust(width) if number in (3, 4, 5) else value.ljust(width)


def dropped(digest: Digest, look: Look) -> str:
    """Return the pieces of an article that were dropped, each with its role and the rule that decided."""
    text = digest.article.text
    gone = [block for block in digest.blocks if block.role not in KEPT and block.role is not Role.TITLE]
    lines = [look.bold(escape(digest.article.name)) + ("" if gone else ": nothing dropped")]
    for block in gone:
        words = escape(" ".join(block.span.of(text).split()))
        lines += look.wrapped(f"{block.role} by {block.rule}: {words}", "  - ", "    ")
    return "\n".join(lines)
