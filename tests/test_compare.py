"""Where sources agree and where they differ."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.compare import compare
from briefing.compare.acts import act, thing
from briefing.dates import date
from briefing.model import Article, Block, Candidate, Digest, Role, Span, Unit
from briefing.segment import segment
from briefing.voices import attribute


def _digest(ident: str, text: str, published: str | None = "2019-05-15") -> Digest:
    article = Article(ident, f"{ident}.txt", "", "", "utf-8", "text/plain", text, published=published)
    blocks, place = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            blocks.append(Block(Span(place, place + len(line.rstrip())), Role.PARAGRAPH, "body"))
        place += len(line)
    sentences = segment(article, tuple(blocks))
    candidates = tuple(Candidate(s, 0.0, (), Unit((s.index,)), s.index + 1) for s in sentences)
    return Digest(
        article,
        tuple(blocks),
        candidates,
        (),
        quotations=attribute(text, sentences),
        dates=date(article, sentences),
    )


def _found(*texts: str, published: tuple[str | None, ...] = ()) -> list[tuple[str, list[str], list[str]]]:
    days = published or ("2019-05-15",) * len(texts)
    digests = [_digest(f"a{n}", text, day) for n, (text, day) in enumerate(zip(texts, days, strict=True))]
    known = {digest.article.id: digest for digest in digests}
    return [
        (
            contrast.kind,
            [known[ident].candidates[index].sentence.text for ident, index in contrast.statements],
            [excerpt.text for excerpt in contrast.evidence],
        )
        for contrast in compare(digests)
    ]


def test_one_event_told_by_three_is_one_agreement():
    texts = (
        "Norway expelled 14 Russian diplomats over the poisoned well.",
        "Rain fell.\nThe expulsion of 14 Russian diplomats from Norway was no surprise.",
        "Moscow was angry that Norway had expelled 14 diplomats.",
    )
    ((kind, sentences, evidence),) = _found(*texts)
    assert (kind, evidence) == ("agreement", [])
    assert sentences == [texts[0], texts[1].splitlines()[1], texts[2]]


def test_different_numbers_of_the_same_things_stand_side_by_side():
    one = "Norway expelled 14 Russian diplomats over the poisoned well."
    two = "The expulsion of 12 Russian diplomats by Norway over the poisoned well was no surprise."
    assert _found(one, two) == [("number", [one, two], ["14 Russian diplomats", "12 Russian diplomats"])]


@pytest.mark.parametrize("loose", ["at least 12", "about 12", "more than 12", "as many as 12", "another 12"])
def test_a_loose_number_contradicts_nothing(loose):
    one = "Norway expelled 14 Russian diplomats over the poisoned well."
    two = f"The expulsion of {loose} Russian diplomats by Norway over the poisoned well was no surprise."
    assert all(kind != "number" for kind, _, _ in _found(one, two))


def test_other_things_are_counted_apart():
    one = "Norway expelled 14 Russian diplomats over the poisoned well."
    two = "Norway expelled Russian diplomats and 12 of their drivers over the poisoned well."
    assert all(kind != "number" for kind, _, _ in _found(one, two))


def test_two_months_for_one_step_are_shown_and_not_merged():
    one = "The State Department in March announced plans to provide missiles to Ukraine."
    two = "The State Department made known its decision to give Ukraine with defensive weapons on December 22."
    assert _found(one, two, published=(None, None)) == [("date", [one, two], ["March", "December 22"])]


def test_articles_of_different_weeks_do_not_tell_of_one_event():
    one = "Norway expelled 14 Russian diplomats over the poisoned well."
    two = "Norway expelled 14 Russian diplomats over the burnt mill."
    assert _found(one, two, published=("2019-05-15", "2018-01-10")) == []


def test_an_act_that_comes_again_needs_more_in_common():
    one = "The United States imposed sanctions on Iran for its missiles."
    two = "Washington imposed sanctions on Iran, and oil went up."
    assert _found(one, two) == []


def test_an_accusation_stands_beside_its_denial():
    accusation = "Norway blamed the poisoned well on Moscow."
    denial = "Russia has denied any involvement."
    other = "Denmark denied any involvement."
    assert _found(f"{accusation} {denial}") == [("denial", [accusation, denial], [])]
    assert _found(f"{accusation} {other}") == []


def test_a_charge_thrown_back_stands_beside_the_charge():
    one = "“Russia is the source of violence in Ukraine,” State Department spokeswoman Ana Prou said."
    two = "“The United States is fueling the war in Ukraine,” said Russia’s deputy minister, Ivo Stanek."
    assert _found(f"{one}\nIt rained.\n{two}") == [("denial", [one, two], [])]


def test_a_deputy_here_and_a_minister_there_is_a_difference_of_role():
    one = "“We will see,” said Deputy Foreign Minister Ivo Stanek."
    two = "“We will never see it again,” Foreign Minister Ivo Stanek said."
    one = one.replace("We will see", "We will see it again")
    assert _found(one, two) == [("role", [one, two], ["Deputy Foreign Minister", "Foreign Minister"])]


def test_a_deputy_of_years_ago_may_be_minister_now():
    one = "“We will see it again,” said Deputy Foreign Minister Ivo Stanek."
    two = "“We will never see it again,” Foreign Minister Ivo Stanek said."
    assert _found(one, two, published=("2012-01-01", "2019-05-15")) == []


def test_words_for_one_act_are_one_act():
    assert act("expelled") == act("expulsion")
    assert act("weapons") is None
    assert thing("missiles") == thing("weaponry")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(alphabet="Russia Ukraine 2 60diplomats expelled.\n“”", max_size=80), max_size=3))
def test_any_articles_are_compared_without_an_error(texts):
    digests = [_digest(f"a{n}", text) for n, text in enumerate(texts)]
    for contrast in compare(digests):
        assert len(contrast.statements) > 1


def test_one_article_alone_gives_no_agreement():
    assert _found("Norway expelled 14 Russian diplomats. Norway expelled 14 Russian diplomats.") == []
