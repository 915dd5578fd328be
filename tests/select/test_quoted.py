import pytest

from briefing.select.quoted import quoted
from tests.score.passage import sentences


def runs(text, **options):
    return [(row.first, row.last) for row in quoted(sentences(text, **options))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We stay.\nWe always did,” Torv said.\nShe left.", [(0, 1), (0, 1), (2, 2)]),
        ('"We stay.\nWe always did," Torv said.\nShe left.', [(0, 1), (0, 1), (2, 2)]),
        ("'We stay.\nWe always did,' Torv said.\nShe left.", [(0, 1), (0, 1), (2, 2)]),
        ("The minister's 'plan' failed.\nThe navy's did not.", [(0, 0), (1, 1)]),
        ("He said “never.”\nTorv left.", [(0, 0), (1, 1)]),
        ("In the '90s ships were cheap.\nThey were 'cheap' in name.", [(0, 0), (1, 1)]),
    ],
)
def test_sentences_that_share_a_pair_of_marks(text, expected):
    assert runs(text, one_paragraph=True) == expected


def test_a_quotation_goes_on_over_paragraphs_that_open_with_its_mark():
    assert runs("“We stay.\n“We always did,” Torv said.") == [(0, 1), (0, 1)]


def test_a_mark_that_never_closes_ends_with_its_paragraph():
    assert runs("“We stay.\nWe always did, Torv said.\nHe said “no” again.") == [(0, 0), (1, 1), (2, 2)]


def test_what_is_outside_the_marks():
    (row,) = quoted(sentences('Torv said "no" twice.'))
    assert "no" not in row.own
    assert "twice" in row.own
