import math

import pytest

from briefing.score.measure import NAMES
from briefing.score.phrases import PHRASES
from briefing.score.ranked import explain, ranked, reasons
from briefing.score.weights import BIAS, WEIGHTS
from tests.score.passage import sentences


def test_a_score_is_the_chance_that_its_features_add_up_to():
    for score, features in zip(ranked(sentences()), explain(sentences()), strict=True):
        total = BIAS + math.fsum(feature.value * feature.weight for feature in features)
        assert score == pytest.approx(1 / (1 + math.exp(-total)))


def test_every_feature_has_a_weight():
    assert tuple(WEIGHTS) == NAMES


def test_the_news_outranks_the_weather():
    scores = ranked(sentences())
    assert scores[0] == max(scores)
    assert scores[-1] == min(scores)


def test_no_sentences_no_scores():
    assert ranked(()) == ()
    assert explain(()) == ()


def test_reasons_say_in_words_what_decided():
    found = reasons(sentences())
    assert found[0].startswith("near the article's start")
    assert "against it: " in found[-1]
    assert set(PHRASES) == {*NAMES}
