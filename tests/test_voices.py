"""Who said what."""

from briefing.model import Sentence, Span, fold
from briefing.voices import attribute


def _sentences(*paragraphs: tuple[str, ...]) -> tuple[str, tuple[Sentence, ...]]:
    text, found = "", []
    for number, paragraph in enumerate(paragraphs, 1):
        for sentence in paragraph:
            found.append(Sentence("a", len(found), number, Span(len(text), len(text) + len(sentence)), fold(sentence)))
            text += sentence + " "
        text += "\n\n"
    return text, tuple(found)


def test_a_speaker_is_named_in_full_and_without_title():
    text, sentences = _sentences(
        ("Defense Secretary Jane Holm met her guests on Monday.",), ("“We will keep our word to them,” Holm said.",)
    )
    (quotation,) = attribute(text, sentences)
    assert quotation.span.of(text) == "We will keep our word to them,"
    assert quotation.speaker is not None
    assert quotation.speaker.of(text) == "Jane Holm"
    assert quotation.role is not None
    assert quotation.role.of(text) == "Defense Secretary"
    assert quotation.verb is not None
    assert (quotation.verb.of(text), quotation.sentence, quotation.named, quotation.hand) == ("said", 1, True, "first")
