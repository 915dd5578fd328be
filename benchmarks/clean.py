"""Measure cleaning and splitting: how right they are, and how fast beside Punkt in the same run.

    python benchmarks/clean.py ../shared             # scores by the scorers of ../shared/eval, then speed
    python benchmarks/clean.py ../shared --speed     # speed alone
    python benchmarks/clean.py --speed               # speed on made-up articles, where the data is not at hand

All times are CPU seconds of this process, the least of several runs, all systems in turn in the same run.
"""

import argparse
import gc
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from briefing.clean import clean, describe
from briefing.model import KEPT, Article, Block, Role, Span
from briefing.segment import segment

ROUNDS = 7
MADE_UP = (
    "The council of the river states met again on Friday, the third time in a month, and its chairman said that he would "
    "not close the talks. “We have a draft,” Dr. Karl B. Lund told reporters at 9 p.m. in Varna. Nobody else spoke.\n\n"
)
Row = dict[str, Any]


def article(name: str, text: str) -> Article:
    """Return a text as an article, as the reader of plain text makes it."""
    return Article(name, name, "", "", "utf-8", "text/plain", text)


def rows(path: Path) -> list[Row]:
    """Return the rows of a JSONL file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def cleaned(data: Iterable[Row]) -> list[Row]:
    """Return what cleaning keeps of each row's text, and what the text states about itself."""
    out = []
    for row in data:
        source = article(row["id"], row["text"])
        blocks = clean(source)
        known = describe(source, blocks)
        out.append(
            {
                "id": row["id"],
                "text": "\n".join(block.span.of(source.text) for block in blocks if block.role in KEPT),
                "title": known.title_text,
                "author": ", ".join(known.authors),
                "outlet": known.outlet,
                "date": known.published,
            }
        )
    return out


def sentences(data: Iterable[Row], splitter: str) -> list[Row]:
    """Return the sentences of each row's text, taken as one paragraph."""
    out = []
    for row in data:
        source = article(row["id"], row["text"])
        whole = (Block(Span(0, len(source.text)), Role.PARAGRAPH, "body"),)
        found = segment(source, whole, splitter=splitter)
        out.append({"id": row["id"], "sentences": [sentence.span.of(source.text) for sentence in found]})
    return out


def score(scorer: Path, gold: Path, system: Sequence[Row], *options: str) -> None:
    """Print what a scorer says about a system's rows."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "system.jsonl"
        path.write_text("".join(json.dumps(row) + "\n" for row in system), encoding="utf-8")
        done = subprocess.run(
            [sys.executable, str(scorer), str(gold), str(path), *options], check=True, capture_output=True, text=True
        )
    print(done.stdout)


def least(systems: dict[str, Callable[[], object]]) -> dict[str, float]:
    """Return the least CPU time of each system in seconds, over ROUNDS rounds in turn."""
    times = dict.fromkeys(systems, float("inf"))
    for _ in range(ROUNDS):
        for name, system in systems.items():
            gc.collect()
            start = time.process_time()
            system()
            times[name] = min(times[name], time.process_time() - start)
    return times


def speed(texts: Sequence[str]) -> None:
    """Print what cleaning and splitting cost beside Punkt, and how the cost grows with the length of an article."""
    articles = [article(str(number), text) for number, text in enumerate(texts)]
    blocks = [clean(each) for each in articles]
    lines = [line for line in "\n\n".join(texts)[:3_800].split("\n\n") if line]
    units = ["\n\n".join(f"Note {number} reads: {line}" for line in lines) for number in range(500)]
    long = article("long", "\n\n".join(units))
    short = [article("short", unit) for unit in units]

    from nltk.tokenize.punkt import PunktSentenceTokenizer

    bare = PunktSentenceTokenizer()
    pairs = list(zip(articles, blocks, strict=True))
    times = least(
        {
            "punkt": lambda: [segment(each, its, splitter="punkt") for each, its in pairs],
            "untouched": lambda: [list(bare.span_tokenize(text)) for text in texts],
            "own": lambda: [segment(each, its) for each, its in pairs],
            "both": lambda: [segment(each, clean(each)) for each in articles],
            "both_long": lambda: segment(long, clean(long)),
            "both_short": lambda: [segment(each, clean(each)) for each in short],
        }
    )
    size = sum(map(len, texts))
    print(f"{len(texts)} articles, {size:,} characters")
    for name, seconds in times.items():
        amount = len(long.text) if name.startswith("both_") else size
        print(f"  {name:10s} {seconds * 1000:8.1f} ms   {amount / seconds / 1e6:6.1f} million characters a second")
    print(f"splitting: {times['punkt'] / times['own']:.1f} times Punkt's speed (floor 4)")
    print(f"  beside Punkt as NLTK has it, untrained: {times['untouched'] / times['own']:.1f} times")
    print(f"cleaning and splitting: {times['punkt'] / times['both']:.2f} times Punkt's splitting alone (floor 2)")
    print(f"  beside Punkt as NLTK has it, untrained: {times['untouched'] / times['both']:.2f} times")
    print(f"  articles of 4 kB a second: {size / 4_000 / times['both']:,.0f} (aim 1,500)")
    print(f"one article of 2 MB beside 500 of 4 kB: {times['both_long'] / times['both_short']:.2f} (limit 1.2)")


def main() -> None:
    """Print the scores, where the data is at hand, and the speed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", nargs="?", type=Path, help="the folder with eval/ in it")
    parser.add_argument("--speed", action="store_true", help="speed alone")
    parser.add_argument("--errors", action="store_true", help="each wrong sentence border, and each document")
    args = parser.parse_args()
    texts = [MADE_UP * 18] * 150
    if args.shared:
        data = args.shared / "eval"
        texts = [row["text"] for row in rows(data / "raw_pool.jsonl")]
        if not args.speed:
            gold = data / "clean_dev.jsonl"
            score(data / "score_cleaning.py", gold, cleaned(rows(gold)), *["--per-doc"][: args.errors])
            gold = data / "sentences_dev.jsonl"
            for splitter in ("own", "punkt"):
                print(f"splitter {splitter}:")
                score(data / "score_sentences.py", gold, sentences(rows(gold), splitter), *["--errors"][: args.errors])
    speed(texts)


if __name__ == "__main__":
    main()
