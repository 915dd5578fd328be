from hypothesis import given
from hypothesis import strategies as st

from briefing.select.budget import take

PAIRS = {0: (0,), 1: (0, 1), 2: (2, 3), 3: (2, 3), 4: (4,)}


def company(place):
    return PAIRS[place]


def ten(_place):
    return 10


def test_a_unit_that_does_not_fit_is_passed_over():
    assert take([4, 2, 3, 0], company, ten, sentences=2) == (4, 0)


def test_a_unit_goes_in_whole():
    assert take([1, 4], company, ten, sentences=2) == (0, 1)


def test_words_are_a_limit():
    assert take([4, 0, 2], company, ten, words=25) == (4, 0)
    assert take([2, 4], company, ten, words=15) == (4,)
    assert take([4, 0], company, ten, words=3) == ()


@given(st.permutations(range(5)), st.integers(1, 6))
def test_no_limit_is_passed_and_no_unit_broken(order, most):
    taken = take(order, company, ten, sentences=most)
    assert len(taken) <= most
    assert all(set(company(place)) <= set(taken) or place in {2, 3} for place in taken if place != 0)
    assert len({2, 3} & set(taken)) != 1
