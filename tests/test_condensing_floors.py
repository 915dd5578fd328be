"""Floors of quality: on our own articles everywhere, on the measuring data where it lies beside the checkout."""

import gzip
import hashlib
import importlib
import json
import sys

import pytest

from briefing import summarize
from briefing.clean import clean
from briefing.model import Article
from briefing.score.ranked import ranked
from briefing.segment import segment
from briefing.select.condense import condense
from briefing.select.units import bind
from tests.conftest import SEEDS, SHARED, needs_shared
from tests.select.openings_checker import needs_what_came_before, unresolved


def article_of(text):
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article("a", "a", digest, digest, "utf-8", "text/plain", text)


def ranking(text):
    article = article_of(text)
    blocks = clean(article)
    sentences = segment(article, blocks)
    units = bind(sentences, blocks=blocks)
    return sentences, units, condense(sentences, ranked(sentences), units)


def items():
    with gzip.open(SHARED / "eval/summ_dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [row for row in rows if "text" in row and row["source"] != "bbc"]


@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.name)
@pytest.mark.parametrize("length", [3, 6])
def test_our_own_articles_condense_into_whole_units(path, length):
    sentences, units, order = ranking(path.read_text(encoding="utf-8"))
    chosen = sorted(order[:length])
    assert all(not units[index].refusal for index in chosen if len(sentences) > 12)
    assert all(set(units[index].sentences) <= set(chosen) or units[index].sentences[0] == index for index in chosen)
    assert unresolved(chosen, [sentence.text for sentence in sentences]) == []


def test_the_checker_sees_what_it_should():
    assert needs_what_came_before("But the talks failed.")
    assert needs_what_came_before("He left the room.")
    assert needs_what_came_before("This angered the minister.")
    assert not needs_what_came_before("This week the talks failed.")
    assert not needs_what_came_before("Those who stayed were angry.")
    assert not needs_what_came_before("The talks failed.")


@needs_shared
def test_hardly_a_printed_sentence_opens_on_something_unresolved():
    printed = leaning = 0
    for item in items():
        sentences, _, order = ranking(item["text"])
        chosen = sorted(order[:3])
        printed += len(chosen)
        leaning += len(unresolved(chosen, [sentence.text for sentence in sentences]))
    assert leaning / printed <= 0.02


@needs_shared
def test_three_sentences_are_nearer_to_people_s_summaries_than_the_lead(monkeypatch):
    pytest.importorskip("rouge_score")
    monkeypatch.setattr(sys, "path", [*sys.path, str(SHARED / "eval")])
    scorer = importlib.import_module("score_summaries")
    rows = items()

    def scored(outputs):
        return scorer.score_all(rows, outputs, "3s")

    def mean(scores, metric):
        return 100 * sum(score[metric] for score in scores.values()) / len(scores)

    ours = scored(
        {
            row["id"]: [row["text"][span.start : span.end] for quote in summarize(row["text"]) for span in quote.spans]
            for row in rows
        }
    )
    first = {row["id"]: [sentence.text for sentence in ranking(row["text"])[0][:3]] for row in rows}
    lead = scored(first)
    gaps = [100 * (ours[row["id"]]["rouge1"] - lead[row["id"]]["rouge1"]) for row in rows]
    assert mean(ours, "rouge1") >= 33.2
    assert mean(ours, "rouge2") >= 13.0
    assert mean(ours, "rougeLsum") >= 29.6
    assert sum(gaps) / len(gaps) >= 1.2
    assert scorer.bootstrap(gaps)[0] > 0


@needs_shared
@pytest.mark.parametrize("number", range(3))
def test_six_sentences_of_an_annotated_article(number):
    gold = json.loads((SHARED / "eval/seeds_gold.json").read_text(encoding="utf-8"))["files"][number]
    text = (SHARED / "seeds" / gold["file"]).read_bytes().decode()
    sentences, _, order = ranking(text)
    by_place = {(row["start"], row["end"]): row for row in gold["sentences"]}
    before = {row["id"]: gold["sentences"][place - 1]["id"] for place, row in enumerate(gold["sentences"]) if place}
    rows = [by_place[sentences[index].span.start, sentences[index].span.end] for index in sorted(order[:6])]
    printed = {row["id"] for row in rows}
    assert not [row["id"] for row in rows if row.get("never_select")]
    assert not [row["id"] for row in rows if row.get("needs_previous") and before.get(row["id"]) not in printed]
    assert all(set(row.get("pair_with") or ()) <= printed for row in rows)
    assert sum(row["importance"] >= 1 for row in rows) >= 5
    assert sum(row["importance"] == 2 for row in rows) >= 3
