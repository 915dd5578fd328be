"""A sentence that plainly goes on takes the theme over; one that starts anew does not."""

from pathlib import Path

import pytest

from briefing.config import themes_in
from briefing.model import Sentence, Span
from briefing.theme.terms import classify

CASES = sorted((Path(__file__).parents[1] / "cases" / "inherit").glob("*.txt"))
TOML = '[[theme]]\nid = "t"\nlabel = "Tariffs"\nterms = ["tariff"]\n'


def article(*paragraphs: list[str]) -> list[Sentence]:
    rows, start = [], 0
    for number, paragraph in enumerate(paragraphs, 1):
        for text in paragraph:
            rows.append(Sentence("a", len(rows), number, Span(start, start + len(text)), text))
            start += len(text) + 1
    return rows


@pytest.mark.parametrize("path", CASES, ids=lambda p: p.stem)
def test_case(path: Path) -> None:
    """One line a sentence, an empty line between paragraphs; below, the numbers of the sentences on tariffs."""
    text, _, wanted = path.read_text(encoding="utf-8").partition("\n====\n")
    rows = article(*(paragraph.splitlines() for paragraph in text.split("\n\n")))
    got = [str(i) for i, tags in enumerate(classify(rows, themes_in(TOML)), 1) if tags]
    assert got == wanted.split()


def test_the_evidence_is_the_earlier_sentence() -> None:
    rows = article(["The new tariff was announced.", "It takes effect in May."])
    _, (tag,) = classify(rows, themes_in(TOML))
    assert tag.evidence == (Span(8, 14),)
    assert tag.weight == 0.5
    assert tag.reason.startswith("Tariffs: goes on from the sentence before")


def test_a_theme_can_refuse() -> None:
    rows = article(["The new tariff was announced.", "It takes effect in May."])
    assert classify(rows, themes_in(TOML + "inherit = false"))[1] == ()
