"""Faults of definitions are named; reach, idle terms and collisions are counted."""

from briefing.config import themes_in
from briefing.model import Sentence, Span
from briefing.settings import DEFAULT_THEMES
from briefing.theme.coverage import find_faults, survey
from briefing.theme.terms import classify


def tagged(toml: str, *articles: list[str]):
    themes = themes_in(toml)
    rows = []
    for number, texts in enumerate(articles):
        sentences = [Sentence(f"a{number}", i, 1, Span(0, len(t)), t) for i, t in enumerate(texts)]
        rows.append((sentences, classify(sentences, themes)))
    return rows, themes


def test_the_default_themes_have_no_fault() -> None:
    assert find_faults(themes_in(DEFAULT_THEMES)) == ()


def test_faults_are_named_in_words() -> None:
    toml = """
    [[theme]]
    id = "a"
    terms = ["oil", "oil", "the", "met + <leeder>", "gas"]
    exclude = ["gas"]
    [[theme]]
    id = "c"
    terms = [{ term = "tar", weight = 0.2 }]
    [[theme]]
    id = "b"
    terms = ["oil"]
    """
    assert find_faults(themes_in(toml)) == (
        "theme 'a': pattern 'met + <leeder>': unknown kind '<leeder>'",
        "theme 'a' names 'oil' 2 times",
        "theme 'a': 'the' stands in nearly every sentence",
        "theme 'a' both names and excludes 'gas'",
        "theme 'c' can never reach the weight 0.5 that a sentence needs",
        "term 'oil' stands in 'a' and in 'b': both will claim its sentences",
    )


def test_reach_and_collisions() -> None:
    toml = '[[theme]]\nid = "oil"\nterms = ["oil", "crude"]\n[[theme]]\nid = "rail"\nterms = ["train"]'
    rows, themes = tagged(toml, ["Oil trains stood still.", "That cost money."], ["Oil rose.", "Rain fell."])
    found = survey(rows, themes)
    assert (found.articles, found.sentences, found.caught) == (2, 4, 3)
    oil, rail = found.reaches
    assert (oil.sentences, oil.inherited, oil.articles, oil.busiest, oil.idle) == (3, 1, 2, (("oil", 2),), ("crude",))
    assert (rail.sentences, rail.articles) == (2, 1)
    (both,) = found.collisions
    assert (both.one, both.other, both.sentences, both.share) == ("oil", "rail", 2, 1.0)
