import pytest

from briefing.select.units import bind
from tests.score.passage import sentences


def unit(text, index):
    return bind(sentences(text, one_paragraph=True))[index]


@pytest.mark.parametrize(
    ("text", "index", "members"),
    [
        ("The ministry sent tanks to the border.\nBut the army had none left to send.", 1, (0, 1)),
        ("Anna Torv runs the ministry of finance.\nShe cut the defence budget by half.", 1, (0, 1)),
        ("London blamed Moscow for the attack on the bridge.\nMoscow has denied any involvement.", 0, (0, 1)),
        ("London blamed Moscow for the attack on the bridge.\nMoscow has denied any involvement.", 1, (0, 1)),
        ("Torv said the ban would cost 4,000 jobs.\nThe ministry denied this.", 0, (0, 1)),
        ("Torv said the ban would cost 4,000 jobs.\nThe ministry denied that it had sold ships.", 0, (0,)),
        ("“The talks have failed for good.\nThere is nothing left to say,” Ana Torv told reporters.", 0, (0, 1)),
        ("“The talks have failed,” Ana Torv told reporters.\n“There is nothing left to say here.”", 1, (0, 1)),
        ("Parliament voted for the cut.\nThe bases on the coast will close.", 1, (1,)),
    ],
)
def test_sentences_that_belong_together(text, index, members):
    found = unit(text, index)
    assert found.refusal == ""
    assert found.sentences == members


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Who will pay for all of it?", "a question"),
        ("Read more about the vote in our blog.", "a teaser"),
        ("If you live on the coast, watch out.", "speaks to the reader"),
        ("The ministry did not respond to requests.", "says only that nobody commented"),
        ("Too few words.", "fewer than four words"),
        ("He cut the defence budget by half.", "opens on “He”"),
        ("The cut is \u202edone and dusted now.", "holds hidden control characters"),
        ("x" * 30_000 + " and three more words", "longer than any sentence (20 kB)"),
        ("“There is nothing left to say here.”", "a quotation without its speaker"),
    ],
)
def test_what_is_refused_and_why(text, reason):
    assert unit(text, 0).refusal == reason


def test_labels():
    assert unit("I think the cut was a grave mistake.", 0).labels == ("opinion",)
    assert unit("“I think the cut was a mistake,” Torv said.", 0).labels == ()
    assert unit("According to TASS, the bases will close.", 0).labels == ("second-hand",)
