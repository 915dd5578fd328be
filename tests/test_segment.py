"""Sentences: exact spans, from paragraphs alone."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.clean import clean
from briefing.errors import ConfigError
from briefing.model import Article, Block, Role, Span, fold
from briefing.segment import segment


def article(text, **fields):
    return Article("a-1", "a.txt", "", "", "utf-8", "text/plain", text, **fields)


def whole(text):
    return (Block(Span(0, len(text)), Role.PARAGRAPH, "body"),)


@pytest.mark.parametrize("splitter", ["own", "punkt"])
def test_titles_and_states_do_not_end_a_sentence(splitter):
    text = "Gen. Ada Roy met Sen. Li (D-Ore.) on Jan. 6. They spoke for an hour."
    assert [s.text for s in segment(article(text), whole(text), splitter=splitter)] == [
        "Gen. Ada Roy met Sen. Li (D-Ore.) on Jan. 6.",
        "They spoke for an hour.",
    ]


def test_an_unknown_splitter_is_refused():
    with pytest.raises(ConfigError):
        segment(article("Text."), whole("Text."), splitter="other")


@given(st.text(max_size=400))
def test_sentences_slice_back_and_stay_in_order(text):
    source = article(text)
    sentences = segment(source, clean(source))
    assert [s.index for s in sentences] == list(range(len(sentences)))
    assert all(s.text == fold(s.span.of(text)) != "" for s in sentences)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(sentences))


@given(st.text(alphabet="ab .!?”\"A“(.)'’\n1", max_size=200))
def test_sentences_cover_their_paragraph(text):
    sentences = segment(article(text), whole(text))
    assert "".join("".join(s.text.split()) for s in sentences) == "".join(text.split())
