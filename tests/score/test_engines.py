import builtins
import math
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import ConfigError, UsageError
from briefing.model import Sentence, Span, Term, Theme
from briefing.registry import SCORERS
from briefing.score.sumy import KL_MOST, edmundson, kl, lex_rank
from tests.score.passage import sentences

THEME = Theme("defence", "Defence", (Term("defence budget"), Term("naval")))
PLAIN = tuple(name for name in SCORERS.names() if name != "edmundson")


@pytest.mark.parametrize("name", PLAIN)
def test_every_engine_gives_one_number_a_sentence_and_the_same_again(name):
    score = SCORERS.get(name)
    found = score(sentences())
    assert len(found) == len(sentences())
    assert len(set(found)) > 1
    assert found == score(sentences())


@pytest.mark.parametrize("name", PLAIN)
@given(lines=st.lists(st.text("ab c.?“”", max_size=12), max_size=6))
@settings(max_examples=25, deadline=None)
def test_every_engine_takes_any_sentences(name, lines):
    odd = [Sentence("a", n, 1 + n // 2, Span(0, len(line)), " ".join(line.split())) for n, line in enumerate(lines)]
    found = SCORERS.get(name)(odd)
    assert len(found) == len(odd)
    assert all(map(math.isfinite, found))


def test_equal_sentences_are_rated_apart():
    twice = sentences("The same words again here.\nThe same words again here.\nSomething else entirely happened.")
    assert len(lex_rank(twice)) == 3
    assert len(kl(twice)) == 3


def test_sumy_never_tokenizes(monkeypatch):
    import sumy.nlp.tokenizers

    def refuse(*_):
        raise AssertionError("tokenized")

    monkeypatch.setattr(sumy.nlp.tokenizers.Tokenizer, "__init__", refuse)
    assert len(SCORERS.get("lsa")(sentences())) == len(sentences())


def test_kl_refuses_long_articles_with_a_hint():
    many = sentences("\n".join(f"Sentence number {n} stands here." for n in range(KL_MOST + 1)))
    with pytest.raises(UsageError, match="limit is 200") as caught:
        kl(many)
    assert "ranked" in caught.value.hint


def test_a_numeric_method_names_the_extra_when_numpy_is_missing(monkeypatch):
    real = builtins.__import__
    monkeypatch.delitem(sys.modules, "numpy", raising=False)

    def without(name, *args, **kwargs):
        if name == "numpy":
            raise ImportError(name)
        return real(name, *args, **kwargs)

    monkeypatch.setattr("briefing.score.sumy.import_module", without)
    with pytest.raises(ConfigError, match="needs numpy") as caught:
        lex_rank(sentences())
    assert caught.value.hint == "pip install 'briefing[engines]'"


def test_edmundson_prefers_the_themes_words():
    bound = edmundson(sentences(), themes=(THEME,))
    assert bound[1] > bound[5]


def test_edmundson_without_terms_says_what_to_do():
    with pytest.raises(UsageError, match="theme terms") as caught:
        edmundson(sentences())
    assert "[[theme]]" in caught.value.hint
