"""Fit the weights of `briefing/score/weights.py` from articles with human summaries.

    python benchmarks/train_ranker.py ../shared/eval/summ_train.jsonl.gz            # prints the module
    python benchmarks/train_ranker.py ../shared/eval/summ_train.jsonl.gz --write    # writes it

A sentence's label is 1 where it belongs to the greedy oracle: the up to three sentences that together resemble the
human summary most (ROUGE-1 plus ROUGE-2). Logistic regression over standardised, clipped features, with a penalty on
the squares of the weights, by Newton's method. Every sum runs in a fixed order in plain Python: the same file gives
the same numbers on any machine. Rows of the sources `bbc` and `multinews` are never read: their licences forbid it.
"""

import argparse
import gzip
import hashlib
import json
import math
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from operator import mul
from pathlib import Path
from typing import NamedTuple

from nltk.stem.porter import PorterStemmer

from briefing.model import Article, Block, Role, Sentence, Span
from briefing.score.measure import MOST, NAMES, measure
from briefing.segment import segment

LEFT_OUT = frozenset({"bbc", "multinews"})
ORACLE = 3
C = 0.01
"""The weight of the data against the penalty, as scikit-learn counts it."""

MODULE = Path(__file__).resolve().parents[1] / "briefing" / "score" / "weights.py"
_stem = lru_cache(200_000)(PorterStemmer().stem)
_TOKEN = re.compile(r"[a-z0-9]+")


class Fit(NamedTuple):
    """A fitted model: each feature's weight, mean and spread; how many articles and sentences it has seen."""

    bias: float
    weights: dict[str, tuple[float, float, float]]
    articles: int
    sentences: int
    kept: int


def articles(path: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield text and references of every single article whose licence allows it."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row["source"] not in LEFT_OUT and "text" in row:
                yield row["text"], row["references"]


def split(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of `text` as the product's splitter finds them, each line a paragraph.

    Nothing is cleaned away: a new rule for captions must not move the weights.
    """
    digest = hashlib.sha256(text.encode()).hexdigest()
    article = Article("article", "article", digest, digest, "utf-8", "text/plain", text)
    lines = [Block(Span(*line.span()), Role.PARAGRAPH, "line") for line in re.finditer(r"[^\n]*\S[^\n]*", text)]
    return segment(article, lines)


def _tokens(text: str) -> list[str]:
    return [_stem(word) if len(word) > 3 else word for word in _TOKEN.findall(text.lower())]


def _grams(tokens: Sequence[str]) -> tuple[Counter[str], Counter[tuple[str, str]]]:
    return Counter(tokens), Counter(pairwise(tokens))


def _overlap(mine: Counter[str] | Counter[tuple[str, str]], theirs: Counter[str] | Counter[tuple[str, str]]) -> float:
    common = sum(min(times, theirs[gram]) for gram, times in mine.items() if gram in theirs)  # type: ignore[index]
    return 2 * common / (mine.total() + theirs.total()) if common else 0.0


def oracle(sentences: Sequence[Sentence], references: Sequence[str]) -> set[int]:
    """Return the sentences that a greedy reader of the human summaries would choose, at most three."""
    rows = [_grams(_tokens(sentence.text)) for sentence in sentences]
    targets = [_grams(_tokens(reference)) for reference in references]
    chosen: list[int] = []
    best = 0.0
    words: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    while len(chosen) < ORACLE:
        gains = []
        for index, (one, two) in enumerate(rows):
            if index not in chosen:
                w, p = words + one, pairs + two
                gains.append((sum(_overlap(w, a) + _overlap(p, b) for a, b in targets), -index))
        if not gains or max(gains)[0] <= best:
            break
        best, negative = max(gains)
        chosen.append(-negative)
        words += rows[-negative][0]
        pairs += rows[-negative][1]
    return set(chosen)


def fit(path: Path) -> Fit:
    """Return the model fitted to the articles at `path`."""
    columns: list[list[float]] = [[] for _ in NAMES]
    labels: list[float] = []
    read = 0
    for text, references in articles(path):
        sentences = split(text)
        if len(sentences) < ORACLE:
            continue
        read += 1
        chosen = oracle(sentences, references)
        labels += [float(index in chosen) for index in range(len(sentences))]
        for column, values in zip(columns, measure(sentences), strict=True):
            column.extend(values)
    scales = [_scale(column) for column in columns]
    table = [
        [max(-MOST, min(MOST, (value - mean) / spread)) for value in column]
        for column, (mean, spread) in zip(columns, scales, strict=True)
    ]
    weights = newton([[1.0] * len(labels), *table], labels)
    named = {
        name: (weight, mean, spread) for name, weight, (mean, spread) in zip(NAMES, weights[1:], scales, strict=True)
    }
    return Fit(weights[0], named, read, len(labels), int(sum(labels)))


def _scale(column: list[float]) -> tuple[float, float]:
    mean = math.fsum(column) / len(column)
    return mean, math.sqrt(math.fsum((value - mean) ** 2 for value in column) / len(column)) or 1.0


def newton(columns: list[list[float]], labels: list[float], rounds: int = 12) -> list[float]:
    """Return the weights that minimise the penalised logistic loss; the first column is the bias, free of penalty."""
    size = len(columns)
    weights = [0.0] * size
    for _ in range(rounds):
        totals = [0.0] * len(labels)
        for weight, column in zip(weights, columns, strict=True):
            totals = [total + weight * value for total, value in zip(totals, column, strict=True)]
        chances = [1 / (1 + math.exp(-total)) for total in totals]
        misses = [chance - label for chance, label in zip(chances, labels, strict=True)]
        spreads = [chance * (1 - chance) for chance in chances]
        slope = [C * sum(map(mul, misses, column)) for column in columns]
        bend = []
        for row, column in enumerate(columns):
            scaled = list(map(mul, spreads, column))
            bend.append([C * sum(map(mul, scaled, columns[other])) for other in range(row + 1)])
        for index in range(1, size):
            slope[index] += weights[index]
            bend[index][index] += 1.0
        step = solve(bend, slope)
        weights = [weight - move for weight, move in zip(weights, step, strict=True)]
    return weights


def solve(lower: list[list[float]], right: list[float]) -> list[float]:
    """Return x of A x = right, A symmetric and positive, given by its lower half (Cholesky)."""
    size = len(right)
    root = [[0.0] * size for _ in range(size)]
    for i in range(size):
        for j in range(i + 1):
            rest = lower[i][j] - sum(root[i][k] * root[j][k] for k in range(j))
            root[i][j] = math.sqrt(rest) if i == j else rest / root[j][j]
    half: list[float] = []
    for i in range(size):
        half.append((right[i] - sum(root[i][k] * half[k] for k in range(i))) / root[i][i])
    x = [0.0] * size
    for i in reversed(range(size)):
        x[i] = (half[i] - sum(root[k][i] * x[k] for k in range(i + 1, size))) / root[i][i]
    return x


def module(model: Fit) -> str:
    """Return the text of `weights.py`."""
    rows = "\n".join(
        f'    "{name}": ({weight:.8f}, {mean:.8f}, {spread:.8f}),'
        for name, (weight, mean, spread) in model.weights.items()
    )
    return f'''"""The ranker's weights: plain numbers, written by `benchmarks/train_ranker.py`, never by hand.

Fitted to {model.articles:,} English news articles with highlights by their editors (CNN and Daily Mail), {model.sentences:,} sentences, of
which {model.kept:,} belong to the greedy oracle. No text of them is part of the package.
"""

BIAS = {model.bias:.8f}

WEIGHTS: dict[str, tuple[float, float, float]] = {{
{rows}
}}
"""Feature -> (weight, mean, spread): a value is standardised as (value - mean) / spread, clipped, and weighted."""
'''


def main() -> int:
    """Fit and print or write the module."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--write", action="store_true", help="write briefing/score/weights.py")
    args = parser.parse_args()
    text = module(fit(args.data))
    if args.write:
        MODULE.write_text(text, encoding="utf-8")
    else:
        sys.stdout.write(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
