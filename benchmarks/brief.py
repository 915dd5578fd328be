"""Measure whole briefs: the vital facts they carry, what their bottom line is made of, and where the time goes.

    python benchmarks/brief.py ../shared            # the measuring data beside the checkout

A fact is carried when a printed span covers 60 % of a sentence that states it. "vital" is the share of facts of weight
1.5 or more that are carried; "useful" and "fresh" are the shares of printed spans that carry a fact, and one not
carried before. Two sets of articles are few: the means over their subsets of five tell luck from gain. Times are CPU
seconds of this process, without printing.
"""

import argparse
import hashlib
import json
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

from briefing.app import digest_articles
from briefing.config import Config
from briefing.model import Article, Brief, Digest, Quote
from briefing.pipeline import draft
from briefing.select.brief import compete, select
from briefing.select.copies import find_copies
from briefing.select.pages import suited
from briefing.select.same import join_same
from briefing.select.stories import link_stories
from briefing.settings import with_themes
from briefing.theme.terms import classify

CONFIG = with_themes(Config())
DAY = date(2020, 1, 1)
WORDS = 400
FIGURES = ("vital", "useful", "fresh")


@dataclass(frozen=True, slots=True)
class Fact:
    """What a sentence can state: its weight, and where it stands (article id, start, end)."""

    id: str
    weight: float
    carriers: tuple[tuple[str, int, int], ...]


def main(argv: Sequence[str] | None = None) -> None:
    """Print every measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    args = parser.parse_args(argv)
    data = args.shared / "eval"
    for name, figures in facts_carried(data):
        print(f"{name:28} " + "  ".join(f"{kind} {figures[kind]:.3f}" for kind in FIGURES))
    weights = weights_of_the_bottom_line(args.shared)
    print(f"{'bottom line of three files':28} importance {weights}")
    for size in (30, 300):
        print(f"{size} articles: " + ", ".join(f"{step} {share:.1%}" for step, share in shares(data, size).items()))


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the rows of a JSONL file."""
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def digested(texts: Mapping[str, str]) -> tuple[Digest, ...]:
    """Return the digests of texts by article id."""
    articles = []
    for place, (ident, text) in enumerate(texts.items()):
        sha = hashlib.sha256(text.encode()).hexdigest()
        articles.append(Article(ident, f"{place:03d}.txt", sha, sha, "utf-8", "text/plain", text))
    return digest_articles(articles, CONFIG)


def brief_of(digests: Sequence[Digest], words: int = WORDS) -> Brief:
    """Return the brief of at most so many words."""
    return draft(digests, replace(CONFIG, brief=replace(CONFIG.brief, words=words)), DAY)


def facts_carried(data: Path) -> Iterator[tuple[str, dict[str, float]]]:
    """Yield the figures of each set of articles, their mean, and the mean over all subsets of five."""
    whole, parts = [], []
    for row in rows(data / "nuggets_dev.jsonl"):
        facts = [Fact(n["id"], n["weight"], tuple(map(tuple, n["carriers"]))) for n in row["nuggets"]]
        digests = digested({article["id"]: article["text"] for article in row["articles"]})
        whole.append(carried(brief_of(digests), facts))
        yield f"set {row['set']}", whole[-1]
        parts += [carried(brief_of(some), facts) for some in combinations(digests, 5)]
    yield "mean", mean(whole)
    yield "mean over subsets of five", mean(parts)


def carried(brief: Brief, facts: Sequence[Fact]) -> dict[str, float]:
    """Return the figures of a brief; facts that none of its articles states do not count."""
    sources = {source.id for source in brief.sources}
    facts = [fact for fact in facts if any(carrier[0] in sources for carrier in fact.carriers)]
    known: set[str] = set()
    useful = fresh = 0
    spans = [(quote.source_id, span.start, span.end) for quote in printed(brief) for span in quote.spans]
    for ident, start, end in spans:
        mine = {fact.id for fact in facts if any(_covers(c, ident, start, end) for c in fact.carriers)}
        useful += bool(mine)
        fresh += bool(mine - known)
        known |= mine
    vital = [fact.id for fact in facts if fact.weight >= 1.5]
    return {
        "vital": sum(ident in known for ident in vital) / max(1, len(vital)),
        "useful": useful / max(1, len(spans)),
        "fresh": fresh / max(1, len(spans)),
    }


def printed(brief: Brief) -> tuple[Quote, ...]:
    """Return the quotes of the bottom line and the sections, in printing order."""
    return (*brief.bottom_line, *(quote for section in brief.sections for quote in section.quotes))


def _covers(carrier: tuple[str, int, int], ident: str, start: int, end: int) -> bool:
    return carrier[0] == ident and min(end, carrier[2]) - max(start, carrier[1]) >= 0.6 * (carrier[2] - carrier[1])


def mean(found: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """Return the mean of each figure."""
    return {kind: sum(one[kind] for one in found) / len(found) for kind in FIGURES}


def weights_of_the_bottom_line(shared: Path) -> list[int]:
    """Return the importance (2, 1, 0) of each sentence of the bottom line over the three files of the gold."""
    files = json.loads((shared / "eval" / "seeds_gold.json").read_text("utf-8"))["files"]
    texts = {file["file"]: (shared / "seeds" / file["file"]).read_bytes().decode() for file in files}
    gold = [Fact(s["id"], s["importance"], ((f["file"], s["start"], s["end"]),)) for f in files for s in f["sentences"]]
    return [
        max((int(s.weight) for s in gold if _covers(s.carriers[0], quote.source_id, span.start, span.end)), default=0)
        for quote in brief_of(digested(texts), 0).bottom_line
        for span in quote.spans
    ]


def shares(data: Path, size: int) -> dict[str, float]:
    """Return which share of a build of `size` articles each step of matching, grouping and choosing takes."""
    texts = list(
        dict.fromkeys(row["text"] for name in ("raw_pool", "same_story_dev") for row in rows(data / f"{name}.jsonl"))
    )
    texts = [texts[place % len(texts)] + "\n" * (place // len(texts)) for place in range(size)]
    begin = time.process_time()
    digests = digested({f"a{place}": text for place, text in enumerate(texts)})
    draft(digests, CONFIG, DAY)
    whole = time.process_time() - begin
    config = suited(CONFIG, size)
    pool = compete(digests, {digest.article.id: digest.article.id for digest in digests})
    steps = {
        "themes": lambda: [classify([c.sentence for c in d.candidates], CONFIG.themes) for d in digests],
        "copies": lambda: find_copies(digests),
        "stories": lambda: link_stories(digests),
        "sentences alike": lambda: join_same(pool),
        "select, with the grouping": lambda: select(digests, config),
    }
    taken: dict[str, float] = {}
    for step, work in steps.items():
        begin = time.process_time()
        work()
        taken[step] = (time.process_time() - begin) / whole
    return taken


if __name__ == "__main__":
    main()
