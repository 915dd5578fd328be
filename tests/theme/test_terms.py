"""Which theme a sentence gets, and by which words."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.config import themes_in
from briefing.errors import ConfigError
from briefing.model import Sentence, Span, fold, gaps
from briefing.theme.defaults import DEFAULT_THEMES
from briefing.theme.terms import classify

CASES = sorted((Path(__file__).parents[1] / "cases" / "theme").glob("*.txt"))


def sentence(text: str, start: int = 0, index: int = 0, paragraph: int = 1) -> Sentence:
    return Sentence("a", index, paragraph, Span(start, start + len(text)), text)


def themed(text: str, toml: str) -> dict[str, tuple[str, ...]]:
    (tags,) = classify([sentence(text)], themes_in(toml))
    return {tag.theme_id: tuple(span.of(text) for span in tag.evidence) for tag in tags}


@pytest.mark.parametrize("path", CASES, ids=lambda p: p.stem)
def test_case(path: Path) -> None:
    """A case file holds theme tables, then one line a sentence with `=> theme: evidence | evidence; theme: ...`."""
    toml, _, rows = path.read_text(encoding="utf-8").partition("\n====\n")
    toml = DEFAULT_THEMES if toml.strip() == "defaults" else toml
    for row in rows.strip().splitlines():
        text, _, wanted = row.partition(" => ")
        got = "; ".join(f"{theme}: {' | '.join(words)}" for theme, words in sorted(themed(text, toml).items()))
        assert got == (wanted.strip() or "").replace("none", ""), text


def test_evidence_points_into_the_article() -> None:
    themes = themes_in('[[theme]]\nid = "iran"\nterms = ["Iran"]')
    (tags,) = classify([sentence("Talks with Iran.", start=100)], themes)
    assert tags[0].evidence == (Span(111, 115),)
    assert tags[0].reason == "Iran: “Iran”"


def test_no_themes_give_no_tags() -> None:
    assert classify([sentence("Talks with Iran.")], ()) == ((),)


@given(st.lists(st.sampled_from(["Iran", "said", "on", "talks", "  ", "\n", "\t "]), min_size=1, max_size=12))
def test_evidence_is_exact_where_the_text_was_folded(words: list[str]) -> None:
    text = " ".join(["The", *words, "end."])
    one = Sentence("a", 0, 1, Span(7, 7 + len(text)), fold(text), gaps(text))
    (tags,) = classify([one], themes_in('[[theme]]\nid = "iran"\nterms = ["Iran"]'))
    assert bool(tags) == ("Iran" in words)
    found = [word for tag in tags for span in tag.evidence for word in span.of("x" * 7 + text).split()]
    assert found == ["Iran"] * words.count("Iran")


@pytest.mark.parametrize(
    ("pattern", "fault"),
    [
        ("met + <leeder>", "unknown kind '<leeder>'"),
        ("+ met", "'+' stands between two words"),
        ("met + + called", "'+' stands between two words"),
        ("met +", "has no word at its end"),
        ("--", "holds no word"),
    ],
)
def test_a_pattern_that_cannot_be_read_is_named_with_its_theme(pattern: str, fault: str) -> None:
    themes = themes_in(f'[[theme]]\nid = "iran"\nterms = ["{pattern}"]')
    with pytest.raises(ConfigError, match=re.escape(fault)) as caught:
        classify([sentence("Talks with Iran.")], themes)
    assert caught.value.message.startswith("theme 'iran': pattern ")
    assert caught.value.hint or "holds" in fault


def test_equal_weights_keep_the_order_of_the_themes() -> None:
    many = themes_in("".join(f'[[theme]]\nid = "t{n}"\nterms = ["word{n}", "Iran"]\n' for n in range(50)))
    (tags,) = classify([sentence("Talks with Iran.")], many)
    assert [tag.theme_id for tag in tags] == [f"t{n}" for n in range(50)]
