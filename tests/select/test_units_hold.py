"""What holds of the units of any text."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Sentence, Span
from briefing.select.condense import condense
from briefing.select.units import MOST, bind

WORDS = st.sampled_from(
    [
        "But",
        "he",
        "said",
        "“No",
        "no”",
        '"',
        "'yes'",
        "Torv",
        "denied",
        "accused",
        "it",
        "you?",
        "(aside)",
        "those",
        "plans.",
        "\u202e",
    ]
)
TEXTS = st.lists(st.lists(WORDS, min_size=1, max_size=9).map(" ".join), max_size=9)


def made(lines):
    return [Sentence("a", n, 1 + n // 2, Span(n * 100, n * 100 + len(line)), line) for n, line in enumerate(lines)]


@given(TEXTS)
def test_a_unit_is_a_short_run_that_holds_its_own_sentence(lines):
    for index, unit in enumerate(bind(made(lines))):
        assert index in unit.sentences
        assert len(unit.sentences) <= MOST
        assert list(unit.sentences) == list(range(unit.sentences[0], unit.sentences[-1] + 1))


@given(TEXTS)
def test_hidden_characters_are_never_let_through(lines):
    found = made(lines)
    units = bind(found)
    for unit in units:
        if not unit.refusal:
            assert all("\u202e" not in found[member].text for member in unit.sentences)


@given(TEXTS, st.randoms(use_true_random=False))
def test_the_order_holds_every_sentence_once_and_refused_ones_last(lines, rng):
    found = made(lines)
    units = bind(found)
    order = condense(found, [rng.random() for _ in found], units)
    assert sorted(order) == list(range(len(found)))
    companions = {member for unit in units if not unit.refusal for member in unit.sentences}
    refused = [index for index in order if index not in companions]
    assert list(order[len(order) - len(refused) :]) == refused
