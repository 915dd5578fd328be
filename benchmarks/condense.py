"""Measure condensations beside their peers: quality with intervals, speed as ratios, growth with length.

    python benchmarks/condense.py ../shared                 # all of it, as Markdown
    python benchmarks/condense.py ../shared --quality       # ROUGE alone, needs rouge-score
    python benchmarks/condense.py --speed [../shared]       # speed alone; without data, on a text made up for it

Peers (sumy's methods, summa, lede) get each text as it is and use their own tokenizers; sumy's need NLTK's punkt_tab
and numpy. A peer that is not installed is named and left out. All times are CPU seconds of this process with one
thread, the least of several runs, all systems in turn in the same run.
"""

import argparse
import gzip
import importlib
import json
import math
import os
import random
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")

from briefing.clean import clean
from briefing.condensing import summarize
from briefing.model import Article, Block, Role, Span
from briefing.score.across import across
from briefing.score.ranked import ranked
from briefing.segment import segment
from briefing.select.condense import condense
from briefing.select.together import together
from briefing.select.units import bind

System = Callable[[str, int], list[str]]
"""A text and a number of sentences in, that many sentences out."""

SUMY = ("lex_rank", "text_rank", "lsa", "luhn", "sum_basic", "reduction", "kl")
LENGTHS = (30, 100, 300, 1000)


def article_of(text: str) -> Article:
    """Return `text` as an article."""
    return Article("article", "article", "0" * 64, "0" * 64, "utf-8", "text/plain", text)


def ours(text: str, many: int) -> list[str]:
    """Condense as `briefing summarize` does."""
    return [text[span.start : span.end] for quote in summarize(text, sentences=many) for span in quote.spans]


def ours_freely(text: str, many: int) -> list[str]:
    """Take the ranker's best sentences without safe units: what they cost."""
    article = article_of(text)
    sentences = segment(article, clean(article))
    scores = ranked(sentences)
    return [s.text for s in sorted(sentences, key=lambda s: (-scores[s.index], s.index))[:many]]


def lead(text: str, many: int) -> list[str]:
    """Take the first sentences."""
    article = article_of(text)
    return [sentence.text for sentence in segment(article, clean(article))[:many]]


def sumy_system(method: str) -> System:
    """Return one of sumy's methods as its own documentation sets it up; raises LookupError without punkt_tab."""
    from sumy.nlp.stemmers import Stemmer
    from sumy.nlp.tokenizers import Tokenizer
    from sumy.parsers.plaintext import PlaintextParser
    from sumy.utils import get_stop_words

    name = "KLSummarizer" if method == "kl" else f"{method.title().replace('_', '')}Summarizer"
    summarizer = getattr(importlib.import_module(f"sumy.summarizers.{method}"), name)(Stemmer("english"))
    summarizer.stop_words = get_stop_words("english")
    tokenizer = Tokenizer("english")

    def run(text: str, many: int) -> list[str]:
        return [str(s) for s in summarizer(PlaintextParser.from_string(text, tokenizer).document, many)]

    return run


def summa_system() -> System:
    """Return summa's TextRank, its sentences by score."""
    summarizer = importlib.import_module("summa.summarizer")

    def run(text: str, many: int) -> list[str]:
        scored = summarizer.summarize(text, ratio=1.0, split=True, scores=True)
        return [sentence for sentence, _ in sorted(scored, key=lambda pair: -pair[1])[:many]]

    return run


def lede_system() -> System:
    """Return lede, which takes a limit in characters: that of the lead's sentences and a tenth more."""
    lede = importlib.import_module("lede")

    def run(text: str, many: int) -> list[str]:
        limit = int(1.1 * sum(len(sentence) + 1 for sentence in lead(text, many))) + 20
        return lead(lede.summarize(text, limit).summary, many)

    return run


def peers(*, all_methods: bool) -> dict[str, System]:
    """Return the peers that are installed; those that are not are named on stderr."""
    makers: dict[str, Callable[[], System]] = {
        f"sumy {method}": (lambda method=method: sumy_system(method)) for method in (SUMY if all_methods else SUMY[:1])
    }
    makers |= {"summa": summa_system, "lede": lede_system}
    found = {}
    for name, make in makers.items():
        try:
            found[name] = make()
        except (ImportError, LookupError) as error:
            print(f"left out: {name} ({str(error).strip().splitlines()[0]})", file=sys.stderr)
    return found


def read(path: Path) -> list[dict[str, Any]]:
    """Return the items of a measuring file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def quality(shared: Path, *, all_methods: bool) -> None:
    """Print ROUGE of three sentences over all items with human references, and the differences to lead and LexRank."""
    sys.path.insert(0, str(shared / "eval"))
    scorer = importlib.import_module("score_summaries")
    items = [item for item in read(shared / "eval/summ_dev.jsonl.gz") if "text" in item and item["source"] != "bbc"]
    systems = {"briefing": ours, "briefing without safe units": ours_freely, "lead": lead}
    systems |= {name: system for name, system in peers(all_methods=all_methods).items() if name != "sumy kl"}
    scores = {}
    print(f"\nThree sentences, {len(items)} articles with human references (ROUGE F, 95 % intervals):\n")
    print("| system | ROUGE-1 | ROUGE-2 | ROUGE-L |\n|---|---|---|---|")
    for name, system in systems.items():
        outputs = {item["id"]: system(item["text"], 3) for item in items}
        scores[name] = scorer.score_all(items, outputs, "3s")
        row = scorer.summarize_scores(items, scores[name])["ALL"]
        cells = [
            f"{100 * row[m]['mean']:.1f} [{100 * row[m]['low']:.1f}, {100 * row[m]['high']:.1f}]"
            for m in scorer.METRICS
        ]
        print(f"| {name} | {' | '.join(cells)} |", flush=True)
    print("\nROUGE-1, briefing minus peer, the same articles:\n\n| peer | difference |\n|---|---|")
    for name, theirs in scores.items():
        if name != "briefing":
            gaps = [100 * (mine["rouge1"] - theirs[key]["rouge1"]) for key, mine in scores["briefing"].items()]
            low, high = scorer.bootstrap(gaps)
            print(f"| {name} | {sum(gaps) / len(gaps):+.2f} [{low:+.2f}, {high:+.2f}] |")
    print("\nBy source, ROUGE-1:\n\n| source | articles | briefing | lead |\n|---|---|---|---|")
    mine, theirs = (scorer.summarize_scores(items, scores[name]) for name in ("briefing", "lead"))
    for name, row in mine.items():
        if name not in {"ALL", "MACRO"}:
            print(
                f"| {name} | {row['n']} | {100 * row['rouge1']['mean']:.1f} | {100 * theirs[name]['rouge1']['mean']:.1f} |"
            )
    several(scorer, read(shared / "eval/summ_dev.jsonl.gz"))


def several(scorer: Any, items: Sequence[dict[str, Any]]) -> None:
    """Print ROUGE of clusters of articles at 100 and 250 words."""
    clusters = [item for item in items if "documents" in item]
    outputs = {}
    for item in clusters:
        articles = [article_of(text) for text in item["documents"]]
        sentences = [segment(article, clean(article)) for article in articles]
        order = together(sentences, across(sentences), [bind(row) for row in sentences])
        outputs[item["id"]] = [sentences[home][index].text for home, index in order[:60]]
    print(
        f"\nSeveral articles together, {len(clusters)} clusters:\n\n| words | ROUGE-1 | ROUGE-2 | ROUGE-L |\n|---|---|---|---|"
    )
    for words in (100, 250):
        row = scorer.summarize_scores(clusters, scorer.score_all(clusters, outputs, f"{words}w"))["ALL"]
        cells = [format(100 * row[metric]["mean"], ".1f") for metric in scorer.METRICS]
        print(f"| {words} | {' | '.join(cells)} |")


def made_up(many: int) -> str:
    """Return a text of `many` sentences of about 22 words, whose words are as frequent as those of news are."""
    rng = random.Random(many)  # noqa: S311 - a text, not a secret
    sounds = "ba ce di fo gu la me ni po ru sa te vi wo zu".split()
    words = ["the", "of", "to", "and", "in", "a", "said", "on", "for", "that", "was", "with"]
    words += ["".join(rng.choices(sounds, k=rng.randint(1, 4))) for _ in range(3000)]
    weights = [1 / (rank + 2) for rank in range(len(words))]
    lines = []
    for _ in range(many):
        line = rng.choices(words, weights, k=rng.randint(12, 32))
        line[0] = line[0].capitalize()
        line[rng.randrange(1, len(line))] = "".join(rng.choices(sounds, k=3)).capitalize()
        lines.append(" ".join(line) + ".")
    return " ".join(lines)


def real(shared: Path) -> dict[int, str]:
    """Return texts of news sentences, article after article, of every length."""
    items = [item for item in read(shared / "eval/summ_dev.jsonl.gz") if "text" in item and item["source"] != "bbc"]
    lines: list[str] = []
    for item in items:
        article = article_of(item["text"])
        lines += [sentence.text for sentence in segment(article, clean(article))]
        if len(lines) >= max(LENGTHS):
            break
    return {length: " ".join(lines[:length]) for length in LENGTHS}


def chosen(text: str, many: int) -> list[str]:
    """Split, score, bind and select, as the peers do; what cleans the text before is not compared."""
    article = article_of(text)
    whole = (Block(Span(0, len(text)), Role.PARAGRAPH, "text"),)
    sentences = segment(article, whole)
    order = condense(sentences, ranked(sentences), bind(sentences), most=many)
    return [sentences[index].text for index in sorted(order[:many])]


def speed(texts: dict[int, str]) -> None:
    """Print how many times faster than sumy's LexRank each system is, and how its time grows."""
    systems = {"briefing": chosen, **peers(all_methods=False)}
    base = "sumy lex_rank"
    times: dict[str, dict[int, float]] = {name: {} for name in systems}
    for length, text in texts.items():
        for name, system in systems.items():
            if length > 300 and name != "briefing":
                continue
            rounds = 3 if length > 100 and name != "briefing" else 15
            times[name][length] = min(_seconds(system, text) for _ in range(rounds))
    print("\n| system | " + " | ".join(f"{n} sentences" for n in LENGTHS) + " | growth |")
    print("|---" * (len(LENGTHS) + 2) + "|")
    for name, row in times.items():
        cells = [
            f"{1000 * row[n]:.2f} ms"
            + (f" ({times[base][n] / row[n]:.1f}x)" if base in times and n in times[base] else "")
            if n in row
            else "-"
            for n in LENGTHS
        ]
        print(f"| {name} | {' | '.join(cells)} | {_growth(row):.2f} |")


def _seconds(system: System, text: str) -> float:
    start = time.process_time()
    system(text, 3)
    return time.process_time() - start


def _growth(row: dict[int, float]) -> float:
    """Return the exponent with which the time grows between the first and the last length."""
    first, last = min(row), max(row)
    return math.log(row[last] / row[first]) / math.log(last / first)


def main() -> int:
    """Print what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path, nargs="?", help="the folder with the measuring data")
    parser.add_argument("--quality", action="store_true", help="quality alone")
    parser.add_argument("--speed", action="store_true", help="speed alone")
    parser.add_argument("--all", action="store_true", help="all of sumy's methods, not LexRank alone")
    args = parser.parse_args()
    if args.shared and not args.speed:
        quality(args.shared, all_methods=args.all)
    if not args.quality:
        speed(real(args.shared) if args.shared else {length: made_up(length) for length in LENGTHS})
    return 0


if __name__ == "__main__":
    sys.exit(main())
