"""What a principal would miss more weighs more."""

import pytest

from briefing.select.news import figures, news
from briefing.select.worth import because, supported, worth
from tests.select.morning import digested

PAIRS = [
    ("Russia expelled 30 British diplomats on Friday.", "Russia is a large country with long winters."),
    ("Ukraine's army shot down 12 missiles over Kharkiv.", "Ukraine's army once shot down missiles in 1998."),
    ("The United States will send troops to Syria.", "In an interview a reporter asked about Syria."),
    ("Syria's government released 40 prisoners.", "A baker released 40 balloons over the fair."),
]


def weigh(text: str) -> float:
    (digest,) = digested({"one": f"Title of it\n\n{text}"})
    return worth(digest)[-1]


@pytest.mark.parametrize(("more", "less"), PAIRS)
def test_order(more: str, less: str) -> None:
    assert weigh(more) > weigh(less)


def test_refused_sentences_weigh_nothing() -> None:
    assert weigh("Who will pay for the troops in Syria?") == 0


def test_support_raises_worth_up_to_a_bound() -> None:
    values = [supported(0.5, n) for n in range(6)]
    assert values[0] == pytest.approx(0.5)
    assert values == sorted(values)
    assert values[3] == values[5] < 1


def test_reasons_are_words() -> None:
    (digest,) = digested({"one": "Title of it\n\nRussia expelled 30 British diplomats on Friday."})
    assert because(digest.candidates[-1]) == "tells 1 deed, 1 figure, 2 actors of state"


def test_years_are_no_figures() -> None:
    assert figures("In 2014 the council named 15 people; 1,200 marched.") == ("15", "1,200")
    assert news("In 2014 it rained.").figures == 0


def test_quoted_words_are_no_marks_of_the_past() -> None:
    assert news('"We had it once," the minister said.').past == 0
    assert news("The minister had it once.").past == 2
