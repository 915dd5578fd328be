"""Measure themes, copies, stories and sentences that say the same; print each score beside its floor.

    python benchmarks/themes.py ../shared            # the measuring data beside the checkout
    python benchmarks/themes.py ../shared --compare  # other ways to look terms up, on the same text

The scores of sentence themes are those of `score_themes.py`: themes marked borderline are not counted. Times are CPU
seconds of this process; "share" is of the whole build without printing.
"""

import argparse
import json
import random
import re
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from importlib.util import find_spec
from itertools import combinations
from pathlib import Path
from typing import Any

from briefing.clean import clean, describe
from briefing.config import Config, themes_in
from briefing.model import KEPT, Article, Candidate, Digest, Sentence, Span, Term, Theme, Unit, fold
from briefing.pipeline import digest, draft
from briefing.registry import SCORERS
from briefing.segment import segment
from briefing.select.alike import said_alike
from briefing.select.copies import find_copies
from briefing.select.sketch import sketch
from briefing.select.stories import SAME_STORY, link_stories, similarities
from briefing.theme.defaults import DEFAULT_THEMES
from briefing.theme.terms import classify

NAMES = {"ukraine": "Ukraine", "syria": "Syria", "sanctions": "sanctions", "diplomacy": "diplomacy"}
FLOORS = {"ukraine": 0.97, "syria": 0.97, "sanctions": 0.92, "diplomacy": 0.70}
THEMES = themes_in(DEFAULT_THEMES)


def main(argv: Sequence[str] | None = None) -> None:
    """Print every measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--compare", action="store_true")
    args = parser.parse_args(argv)
    data = args.shared / "eval"
    pool = [row["text"] for row in rows(data / "raw_pool.jsonl")]
    if args.compare:
        compare(pool)
        return
    for name, value in [*sentence_themes(data), *in_context(args.shared), *copies(pool), *stories(data)]:
        print(f"{name:52} {value}")
    for line in growth(list(dict.fromkeys([*pool, *(row["text"] for row in rows(data / "same_story_dev.jsonl"))]))):
        print(line)


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the rows of a JSONL file."""
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def alone(text: str) -> Sentence:
    """Return `text` as an article of one sentence."""
    return Sentence("a", 0, 1, Span(0, len(fold(text))), fold(text))


def scores(hits: int, false: int, missed: int) -> tuple[float, float, float]:
    """Return precision, recall and F1."""
    precision = hits / (hits + false) if hits + false else 0.0
    recall = hits / (hits + missed) if hits + missed else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def sentence_themes(data: Path) -> Iterator[tuple[str, str]]:
    """Yield the scores over single sentences."""
    gold = list(rows(data / "themes_dev.jsonl"))
    found = [{tag.theme_id for tag in classify([alone(row["text"])], THEMES)[0]} for row in gold]
    total, each = [0, 0, 0], []
    for theme, name in NAMES.items():
        counts = [0, 0, 0]
        for row, themes in zip(gold, found, strict=True):
            if name not in row["borderline"]:
                want, got = name in row["themes"], theme in themes
                counts = [
                    n + x for n, x in zip(counts, (want and got, got and not want, want and not got), strict=True)
                ]
        precision, recall, f1 = scores(*counts)
        each.append(f1)
        total = [a + b for a, b in zip(total, counts, strict=True)]
        yield f"sentences, {theme}", f"F1 {f1:.3f} (floor {FLOORS[theme]})  P {precision:.3f} R {recall:.3f}"
    yield "sentences, micro", f"F1 {scores(*total)[2]:.3f} (floor .92)"
    yield "sentences, macro", f"F1 {sum(each) / len(each):.3f} (floor .89)"
    none = [themes for row, themes in zip(gold, found, strict=True) if not row["themes"] and not row["borderline"]]
    yield "sentences without a theme", f"right {sum(not t for t in none)}/{len(none)} (floor 95 %)"


def in_context(shared: Path) -> Iterator[tuple[str, str]]:
    """Yield the scores over whole articles, where a sentence can continue the one before."""
    gold = json.loads((shared / "eval" / "seeds_gold.json").read_text("utf-8"))
    counts = {theme: [0, 0, 0] for theme in NAMES}
    for entry in gold["files"]:
        text = (shared / "seeds" / entry["file"]).read_bytes().decode("utf-8")
        article = Article(entry["file"], entry["file"], "0", "0", "utf-8", "text/plain", text)
        sentences = segment(article, clean(article))
        for sentence, tags in zip(sentences, classify(sentences, THEMES), strict=True):
            match = [s for s in entry["sentences"] if s["start"] < sentence.span.end and sentence.span.start < s["end"]]
            if len(match) != 1:
                continue
            want = {theme.lower() for theme in match[0]["themes"]}
            loose = {theme.lower() for theme in match[0].get("themes_ok", [])}
            got = {tag.theme_id for tag in tags}
            for theme in set(NAMES) - loose:
                for place, holds in enumerate((theme in got & want, theme in got - want, theme in want - got)):
                    counts[theme][place] += holds
    for theme, values in counts.items():
        precision, recall, _ = scores(*values)
        yield f"in context, {theme}", f"P {precision:.3f} (floor .90) R {recall:.3f} (floor .80)"


def copies(pool: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield how well cut, cleaned, retitled and changed copies are found again."""
    digests, home = [], {}
    rng = random.Random(1)  # noqa: S311 - the same changes each time
    for number, text in enumerate(pool):
        article = Article("x", "x", "0", "0", "utf-8", "text/plain", text)
        kept = "\n".join(block.span.of(text) for block in clean(article) if block.role in KEPT)
        words = kept.split()
        for place in rng.sample(range(len(words)), len(words) // 10):
            words[place] = f"other{place}"
        variants = (
            text,
            kept,
            kept[: int(len(kept) * 0.7)],
            kept[len(kept) // 3 :],
            " ".join(words),
            "New title\n\n" + text,
        )
        for kind, variant in enumerate(variants):
            one = Article(f"{number:04}-{kind}", "x", "0", "0", "utf-8", "text/plain", variant)
            digests.append(Digest(one, (), (), sketch(variant)))
            home[one.id] = number
    start = time.process_time()
    groups = find_copies(digests)
    took = time.process_time() - start
    placed = {ident: place for place, group in enumerate(groups) for ident in group}
    pairs = [(home[a] == home[b], placed[a] == placed[b]) for a, b in combinations(home, 2)]
    precision, recall, _ = scores(*(pairs.count(kind) for kind in ((True, True), (False, True), (True, False))))
    yield (
        f"copies, {len(digests)} variants of {len(pool)} articles",
        f"P {precision:.3f} R {recall:.3f} (floor 1)  {took:.2f} s",
    )


def stories(data: Path) -> Iterator[tuple[str, str]]:
    """Yield average precision and the shipped threshold's scores; pairs that share an ambiguous group are left out."""
    gold = list(rows(data / "same_story_dev.jsonl"))
    digests = [_digest(row) for row in gold]
    for name, kept in (("ambiguous pairs out", False), ("same-story pairs kept", True)):
        pairs = [
            (i, j, same)
            for i, j in combinations(range(len(gold)), 2)
            for same in [gold[i]["story"] == gold[j]["story"]]
            if (same and kept) or not set(gold[i]["ambiguous_groups"]) & set(gold[j]["ambiguous_groups"])
        ]
        for dated in (True, False):
            these = digests if dated else [replace(d, article=replace(d.article, published=None)) for d in digests]
            alike = {(a, b): value for value, a, b in similarities(these, 0.0)}
            ranked = sorted(((alike.get(_pair(gold, i, j), 0.0), same) for i, j, same in pairs), reverse=True)
            placed = {ident: place for place, group in enumerate(link_stories(these)) for ident in group}
            linked = [(same, placed[gold[i]["id"]] == placed[gold[j]["id"]]) for i, j, same in pairs]
            precision, recall, _ = scores(*(linked.count(k) for k in ((True, True), (False, True), (True, False))))
            yield (
                f"stories, {name}, {'dated' if dated else 'undated'}",
                f"AP {_average_precision(ranked):.3f} (floor .76)  linked at {SAME_STORY}: P {precision:.3f} (floor .85) R {recall:.3f} (floor .5)",
            )


def _pair(gold: Sequence[dict[str, Any]], i: int, j: int) -> tuple[str, str]:
    one, other = sorted((gold[i]["id"], gold[j]["id"]))
    return one, other


def _average_precision(ranked: Sequence[tuple[float, bool]]) -> float:
    hits, total = 0, 0.0
    for place, (_, same) in enumerate(ranked, 1):
        hits += same
        total += hits / place if same else 0.0
    return total / hits


def _digest(row: dict[str, Any]) -> Digest:
    article = Article(
        row["id"], row["id"], "0", "0", "utf-8", "text/plain", row["text"], headline=row["title"], published=row["date"]
    )
    blocks = clean(article)
    article = describe(article, blocks)
    candidates = tuple(Candidate(s, 0.0, (), Unit((s.index,)), s.index + 1) for s in segment(article, blocks))
    return Digest(article, blocks, candidates, sketch(article.text))


def growth(pool: Sequence[str]) -> Iterator[str]:
    """Yield what themes and articles cost: 4, 40 and 400 themes, 30 and 300 articles."""
    for articles in (30, 300):
        texts = pool[:articles]
        for count in (4, 40, 400):
            yield measured(texts, many(count, pool))


def many(count: int, pool: Sequence[str]) -> tuple[Theme, ...]:
    """Return the default themes and others of twenty terms each, two of which stand in the articles."""
    rng = random.Random(count)  # noqa: S311 - the same themes each time
    real = sorted({word for text in pool for word in re.findall(r"\b[a-z]{7,}\b", text)})
    made = [
        Theme(
            f"t{n}",
            f"T{n}",
            tuple(Term(rng.choice(real)) for _ in range(2))
            + tuple(Term("".join(rng.choice("abdegiklmnorstu") for _ in range(8))) for _ in range(18)),
        )
        for n in range(count - len(THEMES))
    ]
    return (*THEMES, *made)


def measured(texts: Sequence[str], themes: tuple[Theme, ...]) -> str:
    """Return one line of times for a build of `texts` without printing."""
    config = replace(Config(), themes=themes)
    spent = {"match": 0.0}

    def timed(sentences: Sequence[Sentence], chosen: Sequence[Theme]) -> Any:
        start = time.process_time()
        found = classify(sentences, chosen)
        spent["match"] += time.process_time() - start
        return found

    start = time.process_time()
    score = SCORERS.get("ranked")
    digests = [
        digest(Article(f"{i:04}", f"{i}", "0", "0", "utf-8", "text/plain", text), config, score=score, classify=timed)
        for i, text in enumerate(texts)
    ]
    draft(digests, config, date(2024, 1, 1))
    total = time.process_time() - start
    group = sum(
        cpu(work)
        for work in (
            lambda: find_copies(digests),
            lambda: link_stories(digests),
            lambda: [sketch(d.article.text) for d in digests],
        )
    )
    alike = cpu(lambda: said_alike([c.sentence for d in digests for c in d.candidates if c.tags]))
    return (
        f"{len(texts):4} articles {len(themes):4} themes: build {total:6.2f} s, matching {spent['match']:5.2f} s "
        f"({spent['match'] / total:.0%}), copies and stories {group:5.2f} s ({group / total:.0%}), sentences alike {alike:5.2f} s"
    )


def cpu(work: Callable[[], object]) -> float:
    """Return the CPU seconds of `work`."""
    start = time.process_time()
    work()
    return time.process_time() - start


def compare(pool: Sequence[str]) -> None:
    """Print how long the bare look-up of plain terms takes by our words, one regular expression, and an automaton."""
    sentences = [line for text in pool for line in text.splitlines() if line.strip()]
    size = sum(map(len, sentences)) / 1e6
    for count in (4, 40, 400):
        terms = sorted(
            {term.text for theme in many(count, pool)[4:] for term in theme.terms} | {"Ukraine", "sanctions"}
        )
        line = f"{len(terms):5} terms: words {size / _by_words(terms, sentences):5.1f} MB/s"
        line += f", one regular expression {size / _by_expression(terms, sentences):5.1f} MB/s"
        if find_spec("ahocorasick_rs"):
            line += f", automaton {size / _by_automaton(terms, sentences):5.1f} MB/s (letters only: no words, no forms)"
        print(line)


def _by_words(terms: Sequence[str], sentences: Sequence[str]) -> float:
    theme = (Theme("all", "All", tuple(Term(term) for term in terms)),)
    bare = [alone(line) for line in sentences]
    classify(bare[:1], theme)
    return cpu(lambda: classify(bare, theme))


def _by_expression(terms: Sequence[str], sentences: Sequence[str]) -> float:
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, terms)) + r")\b", re.IGNORECASE)
    return cpu(lambda: [pattern.findall(line) for line in sentences])


def _by_automaton(terms: Sequence[str], sentences: Sequence[str]) -> float:
    import ahocorasick_rs

    trie = ahocorasick_rs.AhoCorasick([term.lower() for term in terms])
    return cpu(lambda: [trie.find_matches_as_indexes(line.lower(), overlapping=True) for line in sentences])


if __name__ == "__main__":
    main()
