import pytest

from briefing import summarize
from briefing.errors import UsageError
from briefing.gather import read_source
from briefing.model import Source
from tests.score.passage import TEXT


def test_three_sentences_of_the_text_in_its_order():
    quotes = summarize(TEXT)
    assert sum(len(quote.spans) for quote in quotes) == 3
    starts = [span.start for quote in quotes for span in quote.spans]
    assert starts == sorted(starts)
    for quote in quotes:
        assert quote.text == " ".join(" ".join(span.of(TEXT).split()) for span in quote.spans)
        assert 0 < quote.score < 1
        assert quote.reason


@pytest.mark.parametrize("words", [10, 40, 80])
def test_a_limit_in_words(words):
    quotes = summarize(TEXT, words=words)
    assert len(quotes) == 1 or sum(len(quote.text.split()) for quote in quotes) <= words


@pytest.mark.parametrize("method", ["lead", "lex-rank", "luhn"])
def test_a_method_by_name(method):
    assert summarize(TEXT, method=method, sentences=2)


def test_articles_together_name_their_sources():
    (one,) = read_source(Source("one.txt", TEXT.encode()))
    (two,) = read_source(Source("two.txt", TEXT.replace("Vessland", "Norland").replace("sailors", "miners").encode()))
    quotes = summarize([one, two], sentences=4)
    assert {quote.source_id for quote in quotes} == {one.id, two.id}
    assert summarize([one]) == summarize(one)


def test_nothing_says_nothing():
    assert summarize("") == ()
    assert summarize([]) == ()


def test_a_short_text_still_gives_its_sentence():
    assert [quote.text for quote in summarize("Taxes will rise.")] == ["Taxes will rise."]
    assert [quote.text for quote in summarize("What will the shipyards build instead?")] != []


def test_a_fragment_is_no_summary_of_what_cannot_be_taken_apart():
    assert summarize("“The ships stay where they are until spring.” Reuters") == ()


@pytest.mark.parametrize("wrong", [{"sentences": 0}, {"words": 0}, {"method": "rankd"}])
def test_wrong_arguments_are_usage_errors(wrong):
    with pytest.raises(UsageError):
        summarize(TEXT, **wrong)
