"""The whole way for any text: nothing raises, every position is true, and no order of arrival shows."""

import random
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.app import digest_articles
from briefing.config import Config
from briefing.gather import gather
from briefing.model import Source, fold
from briefing.pipeline import draft
from briefing.read.text import read_text
from briefing.settings import with_themes
from briefing.verify import verify
from tests.conftest import SEEDS

CONFIG = with_themes(Config())
DAY = date(2018, 4, 17)
PIECES = st.sampled_from(
    [
        "The ministers met in Geneva on Friday.", "“We will not sign,” said Ana Petrov, the envoy.", "He denied it.", "U.S. Sen. J. Doe (R-S.C.) said no.",
        "Advertisement", "By Nora Castell", "Photo: A. Person / Agency", "Read more: Something else", "Moscow denies that. ", "Санкції запровадили у понеділок.",
        "قال الوزير إنه لن يوقع.", "🙂🙂", "\u202eevil\u202c", "\x07\x1b[31m", "…", "“", "”", '"', "'", "?", "\n\n", "\n", "\r\n", "\t", " ", "\u00a0", "\u2028",
    ]
)  # fmt: skip
TEXTS = st.one_of(
    st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1, max_size=300),
    st.lists(PIECES, min_size=1, max_size=25).map(" ".join),
    st.lists(PIECES, min_size=1, max_size=25).map("".join),
)


def digest_text(text):
    return digest_articles(read_text(Source("any.txt", text.encode())), CONFIG)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS.filter(lambda t: t.strip("\ufeff \n\t\r") and "\x00" not in t))
def test_any_text_gives_true_positions_and_a_proven_brief(text):
    from briefing.errors import InputError

    try:
        digests = digest_text(text)
    except InputError:
        return
    (one,) = digests
    whole, place = one.article.text, 0
    for block in one.blocks:
        assert whole[place : block.span.start].strip() == ""
        assert block.span.start >= place
        place = block.span.end
    assert whole[place:].strip() == ""
    place = 0
    for candidate in one.candidates:
        sentence = candidate.sentence
        assert place <= sentence.span.start < sentence.span.end
        assert fold(sentence.span.of(whole)) == sentence.text
        place = sentence.span.end
    assert sorted(c.rank for c in one.candidates) == list(range(1, len(one.candidates) + 1))
    for mark in (*one.quotations, *one.dates):
        assert 0 <= mark.span.start < mark.span.end <= len(whole)
    brief = draft(digests, CONFIG, DAY)
    assert verify(brief, {one.article.id: whole}) == ()


@pytest.fixture(scope="module")
def digests():
    return digest_articles(gather([SEEDS]).articles, CONFIG)


@pytest.mark.parametrize("seed", range(5))
def test_the_draft_does_not_depend_on_the_order_of_arrival(digests, seed):
    shuffled = random.Random(seed).sample(digests, len(digests))
    assert draft(shuffled, CONFIG, DAY) == draft(digests, CONFIG, DAY)


def test_a_digest_depends_on_its_own_article_alone(digests):
    alone = digest_articles([digests[2].article], CONFIG)
    assert alone[0].candidates == digests[2].candidates


def test_proof_finds_each_kind_of_fault(digests):
    from dataclasses import replace

    brief = draft(digests, CONFIG, DAY)
    texts = {d.article.id: d.article.text for d in digests}
    assert verify(brief, texts) == ()
    first = brief.bottom_line[0]
    for wrong, words in [
        (replace(first, text=first.text + "x"), "is not what"),
        (replace(first, source_id="nobody"), "not there"),
        (replace(first, spans=()), "outside"),
        (replace(first, spans=(type(first.spans[0])(0, 10**9),)), "outside"),
    ]:
        (fault,) = verify(replace(brief, bottom_line=(wrong,)), texts)
        assert words in fault.message
        assert fault.where == "bottom line, point 1"
    del texts[first.source_id]
    assert any("missing" in fault.message for fault in verify(brief, texts))


def test_a_run_without_an_end_is_named_and_the_rest_is_read():
    (digest,) = digest_text("The council met on Friday.\n\n" + "word " * 5_000 + "\n\nIt will meet again in May.")
    assert [candidate.sentence.text for candidate in digest.candidates] == [
        "The council met on Friday.",
        "It will meet again in May.",
    ]
    assert [problem.stage for problem in digest.problems] == ["segment"]
    assert "without a full stop" in digest.problems[0].message


def test_a_name_with_a_tab_in_it_is_proven():
    text = "Ministers met in Geneva on Friday, and Foreign Minister Ana\tPetrov said that Russia had agreed to new talks.\n"
    (one,) = digest_text(text)
    brief = draft([one], CONFIG, DAY)
    assert "Ana Petrov" in [actor.name for actor in brief.actors]
    assert verify(brief, {one.article.id: text}) == ()
