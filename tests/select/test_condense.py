from briefing.model import Unit
from briefing.select.condense import condense
from briefing.select.units import bind
from tests.score.passage import sentences


def test_every_sentence_once_and_the_first_first():
    found = sentences()
    order = condense(found, [1.0] * len(found), bind(found))
    assert sorted(order) == list(range(len(found)))
    assert order[0] == 0


def test_a_repetition_comes_later():
    text = "The budget was cut by parliament.\nThe budget was cut by parliament.\nSailors marched on the capital."
    assert condense(sentences(text), (1.0, 0.9, 0.8), bind(sentences(text))) == (0, 2, 1)


def test_refused_sentences_come_last():
    units = (Unit((0,), "a question"), Unit((1,)), Unit((2,)))
    assert condense(sentences()[:3], (0.9, 0.1, 0.2), units) == (2, 1, 0)


def test_a_unit_stays_together():
    units = (Unit((0,)), Unit((1,)), Unit((2, 3)), Unit((2, 3)))
    order = condense(sentences()[:4], (0.1, 0.5, 0.2, 0.9), units)
    assert abs(order.index(2) - order.index(3)) == 1


def test_no_usual_length_parts_a_unit():
    found = sentences()
    units = tuple(Unit((n,)) if n < 2 else Unit((n - n % 2, n - n % 2 + 1)) for n in range(8))
    order = condense(found[:8], [0.9, 0.1, 0.8, 0.8, 0.7, 0.7, 0.6, 0.6], units)
    for length in (3, 6):
        chosen = set(order[:length])
        assert all(set(units[index].sentences) <= chosen for index in chosen)
