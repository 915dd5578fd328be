"""The greedy choice under a word limit."""

import random

from hypothesis import given
from hypothesis import strategies as st

from briefing.select.choose import Choice
from briefing.select.options import Option, options
from tests.select.morning import MORNING, digested

POOL = [o for order, d in enumerate(digested(MORNING)) for o in options(order, d, d.article.id)]


def taken(pool: list[Option], limit: float) -> list[Option]:
    return list(Choice(pool, limit).fill(pool, lambda _: True))


@given(st.integers(0, 200), st.randoms(use_true_random=False))
def test_the_limit_holds_and_the_order_of_options_changes_nothing(limit: int, rng: random.Random) -> None:
    shuffled = rng.sample(POOL, len(POOL))
    chosen = taken(shuffled, limit)
    assert sum(option.words for option in chosen) <= limit
    assert [option.place for option in chosen] == [option.place for option in taken(POOL, limit)]


def test_a_larger_limit_takes_no_fewer_words() -> None:
    spent = [sum(option.words for option in taken(POOL, limit)) for limit in (20, 60, 120, 400)]
    assert spent == sorted(spent)
    assert spent[0] > 0


def test_what_was_said_is_worth_nothing_and_its_sentences_are_barred() -> None:
    choice = Choice(POOL)
    choice.take(POOL[0])
    assert choice.new(POOL[0]) == 0
    assert not choice.possible(POOL[0])
    assert choice.new(POOL[-1]) > 0.5


def test_the_lazy_choice_takes_what_a_full_search_would() -> None:
    limit = 120
    lazy = [option.place for option in taken(POOL, limit)]
    choice, full = Choice(POOL, limit), []
    while True:
        free = [o for o in POOL if choice.possible(o) and choice.new(o) > 0]
        if not free:
            break
        best = min(free, key=lambda o: (-o.worth * choice.new(o) / o.words**choice.cost, o.place))
        choice.take(best)
        full.append(best.place)
    assert lazy == full


def test_what_fits_is_asked_when_its_turn_comes() -> None:
    choice = Choice(POOL)
    assert len(list(choice.fill(POOL, lambda _: len(choice.taken) < 3))) == 3
