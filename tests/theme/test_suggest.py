"""Themes are proposed from words that go together in sentences without a theme."""

from briefing.model import Sentence, Span
from briefing.theme.suggest import HINT, suggest


def article(ident: str, *texts: str):
    sentences = [Sentence(ident, i, 1, Span(0, len(text)), text) for i, text in enumerate(texts)]
    return sentences, [() for _ in sentences]


ARTICLES = [
    article("a", "A cyclone called Ottoline struck the coast.", "Roofs flew as Ottoline crossed the harbour."),
    article("b", "The harbour lay empty after Ottoline.", "Insurers put the cost of Ottoline at a billion."),
    article("c", "Ferries to the harbour were stopped because of Ottoline.", "The orchestra played Mozart."),
    article("d", "A goat won the village race."),
    article("e", "Bread grew dearer in the spring."),
    article("f", "The museum bought a painting."),
    article("g", "Nurses asked for better pay."),
]


def test_a_name_and_its_company_are_proposed() -> None:
    (first, *_) = suggest(ARTICLES)
    assert (first.id, first.label) == ("ottoline", "Ottoline")
    assert [(term.text, term.weight) for term in first.terms] == [("Ottoline", 1.0), ("harbour", HINT)]
    assert (first.sentences, first.articles) == (5, 3)
    assert all("Ottoline" in example for example in first.examples)


def test_order_does_not_matter() -> None:
    assert suggest(ARTICLES[::-1]) == suggest(ARTICLES)


def test_what_a_theme_catches_is_not_proposed_again() -> None:
    from briefing.model import Tag

    caught = [(sentences, [(Tag("storm", 1.0),)] * len(sentences)) for sentences, _ in ARTICLES]
    assert suggest(caught) == ()


def test_nothing_comes_of_nothing() -> None:
    assert suggest([]) == ()
    assert suggest([article("a", "A goat won the village race.")]) == ()
