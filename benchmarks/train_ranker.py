"""Fit the weights of `briefing/score/weights.py` from articles with human summaries.

    python benchmarks/train_ranker.py ../shared/eval/summ_train.jsonl.gz            # prints the module
    python benchmarks/train_ranker.py ../shared/eval/summ_train.jsonl.gz --write    # writes it

A sentence's label is its membership in the oracle, the three sentences that together resemble the human summary most
(ROUGE-1 plus ROUGE-2), as a share from 0 to 1: triples that come near the best one count too, the less the further they
are from it. One article has many triples about as good, and which of them is the very best is chance. Logistic
regression over standardised, clipped features, with a penalty on the squares of the weights, by Newton's method. Every sum runs in a fixed order in plain Python: the same file gives
the same numbers on any machine. Rows of the sources `bbc` and `multinews` are never read: their licences forbid it.
"""

import argparse
import gzip
import hashlib
import json
import math
import re
import sys
from collections.abc import Hashable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations, pairwise
from operator import mul
from pathlib import Path
from typing import NamedTuple

from nltk.stem.porter import PorterStemmer

from briefing.model import Article, Block, Role, Sentence, Span
from briefing.score.measure import MOST, NAMES, measure
from briefing.segment import segment

LEFT_OUT = frozenset({"bbc", "multinews"})
ORACLE = 3
"""Sentences in a triple."""
CANDIDATES = 18
"""Sentences of an article that triples are made of: those nearest to the human summary by themselves."""
TEMPERATURE = 0.02
"""How far below the best a triple counts 1/e of it, in ROUGE-1 plus ROUGE-2, each 0 to 1."""
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


def _overlaps(rows: Sequence[Sequence[Hashable]], target: Sequence[Hashable]) -> tuple[list[int], list[int], int]:
    """Return each row's n-grams that the target holds as a set of bits, the rows' lengths and the target's."""
    bits: dict[Hashable, int] = {}
    for gram in target:
        bits.setdefault(gram, 1 << len(bits))
    held = [sum({gram: bits[gram] for gram in row if gram in bits}.values()) for row in rows]
    return held, [len(row) for row in rows], len(target)


def oracle(sentences: Sequence[Sentence], references: Sequence[str]) -> list[float]:
    """Return for each sentence how far it belongs to the oracle, 0 to 1; all of them add up to three.

    The share of a triple is that of a softmax over all triples' nearness to the human summaries.
    """
    words = [_tokens(sentence.text) for sentence in sentences]
    targets = [_tokens(reference) for reference in references]
    overlaps = [_overlaps(words, target) for target in targets]
    overlaps += [_overlaps([[*pairwise(row)] for row in words], [*pairwise(target)]) for target in targets]

    def near(places: Sequence[int]) -> float:
        total = 0.0
        for held, lengths, length in overlaps:
            union = 0
            for place in places:
                union |= held[place]
            total += 2 * union.bit_count() / (sum(lengths[place] for place in places) + length or 1)
        return total / len(targets)

    best = sorted(range(len(sentences)), key=lambda place: (-near([place]), place))[:CANDIDATES]
    triples = list(combinations(sorted(best), ORACLE))
    values = [near(triple) for triple in triples]
    shares = [math.exp((value - max(values, default=0.0)) / TEMPERATURE) for value in values]
    whole = math.fsum(shares)
    labels = [0.0] * len(sentences)
    for triple, share in zip(triples, shares, strict=True):
        for place in triple:
            labels[place] += share / whole
    return labels


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
        labels += oracle(sentences, references)
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
    return Fit(weights[0], named, read, len(labels))


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

Fitted to {model.articles:,} English news articles with highlights by their editors (CNN and Daily Mail), {model.sentences:,} sentences.
No text of them is part of the package.
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
