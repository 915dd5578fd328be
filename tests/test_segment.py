"""Sentences: exact spans, from paragraphs alone."""

import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.clean import clean
from briefing.errors import ConfigError
from briefing.model import Article, Block, Role, Span, fold
from briefing.segment import LONGEST, punkt, segment

CASES = sorted((Path(__file__).parent / "cases" / "segment").glob("*.txt"))


def article(text, **fields):
    return Article("a-1", "a.txt", "", "", "utf-8", "text/plain", text, **fields)


def whole(text):
    return (Block(Span(0, len(text)), Role.PARAGRAPH, "body"),)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path):
    text, expected = path.read_text(encoding="utf-8").split("\n====\n")
    assert [s.text for s in segment(article(text), whole(text))] == expected.splitlines()


@pytest.mark.parametrize("name", ["titles", "states", "quotes"])
def test_punkt_with_our_words_splits_as_ours_does(name):
    path = next(path for path in CASES if path.stem == name)
    text, expected = path.read_text(encoding="utf-8").split("\n====\n")
    assert [s.text for s in segment(article(text), whole(text), splitter="punkt")] == expected.splitlines()


def test_punkt_gives_way_to_our_splitter_when_it_runs_out_of_time(monkeypatch):
    class Slow:
        def span_tokenize(self, text):
            raise TimeoutError

    monkeypatch.setattr(punkt, "_own", Slow)
    text = "Gen. Li left. He was tired."
    assert len(segment(article(text), whole(text), splitter="punkt")) == 2


def test_punkt_without_data_for_a_language_serves_all_the_same(monkeypatch):
    monkeypatch.setattr(punkt, "_trained", lambda name: None)
    text = "Der Rat tagt. Er schweigt."
    assert len(segment(article(text, language="de"), whole(text), splitter="punkt")) == 2
    assert not punkt.has_data("de")


def test_an_unknown_splitter_is_refused():
    with pytest.raises(ConfigError):
        segment(article("Text."), whole("Text."), splitter="other")


def test_a_sentence_that_links_break_is_left_out_and_the_paragraph_stays_one():
    text = "President Ann Oz Ann Marie OzOz visits the dike Five things MORE left on Monday. It rained.\nThe next day was dry."
    source = article(text)
    assert [(s.paragraph, s.text) for s in segment(source, clean(source))] == [
        (1, "It rained."),
        (2, "The next day was dry."),
    ]


def test_a_run_without_an_end_is_no_sentence():
    text = "word " * (LONGEST // 4)
    assert segment(article(text), whole(text)) == ()


def test_headings_captions_and_furniture_give_no_sentences():
    text = "One.\nTwo.\nThree."
    blocks = [
        Block(Span(0, 4), Role.HEADING, "x"),
        Block(Span(5, 9), Role.CAPTION, "x"),
        Block(Span(10, 16), Role.PARAGRAPH, "x"),
    ]
    assert [s.text for s in segment(article(text), blocks)] == ["Three."]


@given(st.text(max_size=400))
def test_sentences_slice_back_and_stay_in_order(text):
    source = article(text)
    sentences = segment(source, clean(source))
    assert [s.index for s in sentences] == list(range(len(sentences)))
    assert all(s.text == fold(s.span.of(text)) != "" for s in sentences)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(sentences))


@pytest.mark.parametrize("splitter", ["own", "punkt"])
@given(text=st.text(alphabet="ab .!?…”\"A“(.)'’\n1", max_size=200))
def test_sentences_cover_their_paragraph(splitter, text):
    sentences = segment(article(text), whole(text), splitter=splitter)
    assert "".join("".join(s.text.split()) for s in sentences) == "".join(text.split())


def test_punkt_tells_of_missing_data_and_of_a_paragraph_that_took_too_long(monkeypatch):
    from briefing.segment import punkt

    told = []
    punkt.splitter_for("fr", told.append)
    missing = (
        []
        if punkt.has_data("fr")
        else ["Punkt has no data for the language 'fr' here; its English rules cut the sentences"]
    )
    assert told == missing

    class Slow:
        def span_tokenize(self, _text):
            raise TimeoutError

    monkeypatch.setattr(punkt, "_own", Slow)
    told.clear()
    monkeypatch.setattr(punkt, "_trained", lambda _name: None)
    assert punkt.splitter_for("en", told.append)("They met. They left.") == [(0, 9), (10, 20)]
    assert told == ["Punkt took too long over a paragraph; our own splitter cut it"]
