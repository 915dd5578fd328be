import pytest

from briefing.model import Sentence, Span
from briefing.select.openings import TRIGGERS, leans


def reason(text, **options):
    sentence = Sentence("a", 1, 1, Span(0, len(text)), text)
    return leans(sentence, TRIGGERS.intersection(sentence.words), **options)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("But the army had none left.", "opens on “But”"),
        ("He left the hall.", "opens on “He”"),
        ("They’re going home.", "opens on “They’re”"),
        ("(CNN)She left the hall.", "opens on “She”"),
        ("That decision angered the north.", "opens on “That”"),
        ("On the other hand, oil is cheap.", "opens on “On the other hand”"),
        ("The move surprised the navy.", "opens on “The move”"),
        ("A day later, the pact met.", "opens on “A day later”"),
        ("The same day, the pact met in Torvik.", "opens on “The same day”"),
        ("The next day, the pact met.", "opens on “The next day”"),
        ("Hours later, the pact met.", "opens on “Hours later”"),
        ("Following that vote, the navy fell silent.", "opens on “Following that”"),
        ("One official said the ships were old.", "opens on “One official said”"),
        ("Ana Torv declined to do so.", "“do so” points back"),
        ("The vote, however, was lost.", "“however” points back"),
        ("Many things stood in the way of those plans.", "“those plans” points back"),
        ("In a statement, he called it unfair.", "“he” points back"),
        ("The ships of Torvik were sold, they said.", "“they said” points back"),
        ("In March, she sold the ships.", "“she” points back"),
        ("By Thursday night, he was in the north.", "“he” points back"),
        ("In Torvik, he met the navy.", "“he” points back"),
    ],
)
def test_what_leans(text, words):
    assert reason(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "This week the pact met in Torvik.",
        "Those close to Torv were angry.".replace("were", "who knew were"),
        "The decision to close the bases angered the north.",
        "On Monday, Torv resigned.",
        "On Monday, it was unclear who would pay.",
        "With Torv gone, he can breathe.",
        "Next week, parliament votes again.",
        "Following last year's vote, the navy fell silent.",
        "After his election, Brandt went north.",
        "Ana Torv asked the navy to wait and it did so.",
        "Both the navy and the army lost money.",
        "In those days of plenty, ships were cheap.",
        "The vote will be held, said Torv.",
    ],
)
def test_what_stands_alone(text):
    assert reason(text) == ""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“It is over,” he said.", "the speaker is named only before it"),
        ("“It is over,” one official said.", "the speaker is named only before it"),
        ("“Nobody knows why he did it,” said Torv.", "its quotation speaks of “he”"),
        ("“The budget is dead,” said Torv.", ""),
    ],
)
def test_quotations(text, words):
    assert reason(text, opens_quoted=True) == words


def test_an_article_may_open_on_what_it_goes_on_to_say():
    text = "This is the ship that nobody wanted."
    assert leans(Sentence("a", 0, 1, Span(0, len(text)), text), frozenset()) == ""
    assert leans(Sentence("a", 3, 1, Span(0, len(text)), text), frozenset()) == "opens on “This”"
