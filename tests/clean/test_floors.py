"""How right cleaning and splitting have to stay on annotated articles that are not part of the project."""

import importlib.util
import json
import sys
from pathlib import Path

import pytest

from briefing.clean import clean, describe
from briefing.model import KEPT, Article, Block, Role, Span
from briefing.segment import segment

EVAL = Path(__file__).resolve().parents[2].parent / "shared" / "eval"
pytestmark = pytest.mark.skipif(
    not EVAL.is_dir(),
    reason="the measuring data beside the checkout is not here; tests/fixtures/articles serve instead",
)


def rows(name):
    return [json.loads(line) for line in (EVAL / name).read_text(encoding="utf-8").splitlines() if line.strip()]


def scorer(name):
    spec = importlib.util.spec_from_file_location(name, EVAL / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def marks():
    """Return for each document its id, kind, counts (right, wrong, missed), spans removed and fields found."""
    score = scorer("score_cleaning")
    out = []
    for gold in rows("clean_dev.jsonl"):
        source = Article(gold["id"], "a.txt", "", "", "utf-8", "text/plain", gold["text"])
        blocks = clean(source)
        known = describe(source, blocks)
        kept = "\n".join(b.span.of(source.text) for b in blocks if b.role in KEPT)
        found = {
            "title": known.title_text,
            "author": ", ".join(known.authors),
            "outlet": known.outlet,
            "date": known.published,
        }
        out.append((gold, score.score_doc(gold, {"text": kept}), found, score))
    return out


def test_the_body_is_kept_and_nothing_else(marks):
    right, wrong, missed = (sum(counts[n] for _, counts, _, _ in marks) for n in range(3))
    score = marks[0][3]
    _, recall, f1 = score.prf(right, wrong, missed)
    assert f1 >= 0.997
    assert recall >= 0.9995
    each = [(gold, *score.prf(*counts[:3])) for gold, counts, _, _ in marks]
    assert all(recall >= 0.98 for _, _, recall, _ in each)
    assert sum(f1 >= 0.99 for *_, f1 in each) >= 0.95 * len(each)
    assert all(f1 >= 0.99 for gold, _, _, f1 in each if gold["kind"] == "seed")


@pytest.mark.parametrize(
    ("labels", "share"),
    [
        (("promo", "ad", "share", "contrib", "copyright", "ui"), 0.95),
        (("caption",), 0.95),
        (("page",), 0.98),
        (("bio", "byline"), 0.9),
    ],
)
def test_furniture_is_removed(marks, labels, share):
    removed = [gone for _, counts, _, _ in marks for label, gone in counts[3] if label in labels]
    assert sum(removed) >= share * len(removed)


@pytest.mark.parametrize(
    ("field", "share", "alarms"), [("title", 0.9, 0.1), ("author", 0.9, 0.1), ("outlet", 0.8, 0.1), ("date", 0.9, 0)]
)
def test_what_the_text_states_is_read(marks, field, share, alarms):
    score = marks[0][3]
    stated = [(score.norm(found[field]), score.norm(gold[field])) for gold, _, found, _ in marks if gold.get(field)]
    silent = [found[field] for gold, _, found, _ in marks if not gold.get(field)]
    near = scorer("score_cleaning").difflib.SequenceMatcher
    assert sum(bool(got) and near(None, got, want).ratio() >= 0.92 for got, want in stated) >= share * len(stated)
    assert sum(bool(value) for value in silent) <= alarms * len(silent)


@pytest.mark.parametrize("splitter", ["own", "punkt"])
def test_sentences_end_where_they_end(tmp_path, monkeypatch, capsys, splitter):
    system = []
    for gold in rows("sentences_dev.jsonl"):
        source = Article(gold["id"], "a.txt", "", "", "utf-8", "text/plain", gold["text"])
        whole = (Block(Span(0, len(source.text)), Role.PARAGRAPH, "body"),)
        found = segment(source, whole, splitter=splitter)
        system.append({"id": gold["id"], "sentences": [s.span.of(source.text) for s in found]})
    path = tmp_path / "system.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in system), encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["score"])
    scorer("score_sentences").main([str(EVAL / "sentences_dev.jsonl"), str(path)])
    lines = {line.split()[0]: float(line.split("F1")[1].split()[0]) for line in capsys.readouterr().out.splitlines()}
    assert lines["news"] >= 0.993
    assert lines["hard"] >= 0.95
