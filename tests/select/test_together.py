from briefing.model import Unit
from briefing.score.across import across
from briefing.select.together import together
from briefing.select.units import bind
from tests.score.passage import sentences

ONE = sentences(
    "Parliament in Vessland voted to cut the defence budget by 12 percent.\n"
    "Three naval bases on the northern coast will close by autumn.\n"
    "The minister was seen at the opera that evening in a green coat."
)
TWO = sentences(
    "The defence budget of Vessland was cut by 12 percent in a vote of parliament.\n"
    "Sailors of the three naval bases marched on the capital in protest.\n"
    "A painter from the south won the prize for the best view of a lake."
)


def test_one_article_alone_keeps_its_scores():
    assert across([ONE], score=lambda found: (0.5,) * len(found)) == ((0.5, 0.5, 0.5),)


def test_what_the_other_article_says_too_counts_more():
    first, second = across([ONE, TWO])
    assert max(first) == first[0]
    assert second[2] == min(second)


def test_a_repetition_from_the_other_article_comes_later():
    scores = [(1.0, 0.8, 0.1), (0.9, 0.8, 0.1)]
    order = together([ONE, TWO], scores, [bind(ONE), bind(TWO)])
    assert order[0] == (0, 0)
    assert order.index((1, 0)) > 1


def test_every_weighty_article_is_heard_before_any_speaks_a_third_time():
    scores = [(1.0, 0.99, 0.98), (0.75, 0.1, 0.1)]
    units = [tuple(Unit((index,)) for index in range(3))] * 2
    order = together([ONE, TWO], scores, units)
    assert (1, 0) in order[:3]


def test_refused_sentences_are_left_out():
    units = [(Unit((0,), "a question"), Unit((1,)), Unit((2,))), tuple(Unit((index,)) for index in range(3))]
    assert (0, 0) not in together([ONE, TWO], across([ONE, TWO]), units)
