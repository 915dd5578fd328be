"""Cleaning: blocks cover the text, each piece gets its role, whole articles come out as a reader would have them."""

import itertools
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.clean import RULES, clean, describe
from briefing.clean.state import State
from briefing.errors import ConfigError
from briefing.model import KEPT, Article, Role
from briefing.segment import segment

TESTS = Path(__file__).resolve().parents[1]
CASES = sorted((TESTS / "cases" / "clean").glob("*.txt"))
ARTICLES = sorted((TESTS / "fixtures" / "articles").glob("*.txt"))
PIECE = re.compile(r"\{\{(\w+)\|(.*?)\}\}", re.DOTALL)


def article(text, **fields):
    return Article("a-1", "a.txt", "", "", "utf-8", "text/plain", text, **fields)


def shown(text, blocks):
    return [f"{block.role} {block.rule} | {' '.join(block.span.of(text).split())}" for block in blocks]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path):
    text, expected = path.read_text(encoding="utf-8").split("\n====\n")
    blocks = clean(article(text))
    assert shown(text, blocks) == expected.splitlines()
    assert any(block.rule == path.stem for block in blocks)


ONE_LINE = (
    "The port of Varna reopened on Sunday after a blockade of six weeks. Forty-one ships left the harbour before noon, "
    "and the defense ministry said that the navy had cleared the last mines on Saturday."
)


@pytest.mark.parametrize(
    "notice",
    [
        "© 2024 The Valley Post. All rights reserved.",
        "Copyright 2024 Valley Press. All rights reserved. This material may not be published, broadcast or rewritten.",
        "Copyright © 2024 Valley Press, LLC. Click here for reprint permission.",
        "Copyright (c) 2024 Valley Press",
    ],
)
def test_a_notice_of_rights_is_cut_off_an_article_pasted_as_one_line(notice):
    text = f"{ONE_LINE} {notice}"
    assert shown(text, clean(article(text))) == [f"paragraph body | {ONE_LINE}", f"furniture notice | {notice}"]


@pytest.mark.parametrize(
    "text",
    [
        f"{ONE_LINE} A court said that all rights reserved to the heirs had ended.",
        f"{ONE_LINE[:-1]} © Valley Pictures The minister said on Friday that no mine had been found since the end of March.",
    ],
)
def test_no_body_is_lost_to_a_word_about_rights(text):
    assert shown(text, clean(article(text))) == [f"paragraph body | {text}"]


def test_an_article_in_capitals_keeps_its_last_line():
    text = f"{ONE_LINE}\n\nTHE COUNCIL VOTES ON FRIDAY AND MAY CLOSE THE PORT AGAIN"
    assert clean(article(text))[-1].rule == "shouted-link"
    assert clean(article(text.upper()))[-1].rule == "body"


@pytest.mark.parametrize("path", sorted((TESTS / "cases" / "abroad").glob("*.txt")), ids=lambda path: path.stem)
def test_date_lines_and_links_in_other_languages(path):
    text, expected = path.read_text(encoding="utf-8").split("\n====\n")
    assert shown(text, clean(article(text))) == expected.splitlines()


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Publié le 3 mars 2019 à 18h05", "2019-03-03"),
        ("Mis à jour le 1er août 2019", "2019-08-01"),
        ("3 березня 2019, 18:05", "2019-03-03"),
        ("Опубликовано 4 марта 2019 года в 09:12", "2019-03-04"),
        ("Veröffentlicht am 3. März 2019 um 18:05 Uhr", "2019-03-03"),
        ("Publicado: 3 de marzo de 2019, 18:05 h", "2019-03-03"),
    ],
)
def test_the_day_of_a_date_line_in_another_language(line, day):
    text = (
        f"Varna 2019\n{line}\n\n"
        + "El puerto, le port, der Hafen, порт: a paragraph of words that is long enough. " * 2
    )
    source = article(text)
    assert describe(source, clean(source)).published == day


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("Department Press Briefing – March 4, 2024", "2024-03-04"),
        ("Remarks in the Harbour Council, 4 March 2024", "2024-03-04"),
        ("What the March 4, 2024 vote means for the harbour", None),
        ("Ten votes that changed Varna – 2024", None),
    ],
)
def test_the_day_that_a_title_ends_on(title, day):
    source = article(
        f"{title}\n\n" + "The harbour council approved the grain corridor on Tuesday, officials said. " * 3
    )
    assert describe(source, clean(source)).published == day


@pytest.mark.parametrize(
    "text",
    [
        "Lire le traité, c’est comprendre la paix, dit le maire de Lyon à la radio.",
        "Mehr Geld für die Städte gibt es nach dem Beschluss vom 3. März 2019 nicht.",
        "По теме переговоров стороны не договорились, сообщило министерство в субботу.",
        "Le 3 mars 2019, le port de Varna a rouvert après un blocus de six semaines.",
    ],
)
def test_prose_in_other_languages_is_kept(text):
    source = article(f"Varna\n\n{text}\n\n{text} Oui.")
    assert {block.rule for block in clean(source)}.isdisjoint({"related-link", "date-line"})


def test_every_rule_has_a_case_file_and_says_what_it_does():
    assert {path.stem for path in CASES} == set(RULES)
    assert all(rule.__doc__ for rule in RULES.values())


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_rule_that_is_switched_off_decides_nothing(path):
    text = path.read_text(encoding="utf-8").split("\n====\n")[0]
    assert not any(block.rule == path.stem for block in clean(article(text), rules_off=[path.stem]))


def marked(path):
    """Return the text of a marked article, its pieces (label, start, end) and what it states about itself."""
    head, _, body = path.read_text(encoding="utf-8").partition("\n")
    stated = dict(pair.strip().split("=", 1) for pair in head.removeprefix("#!").split("|") if "=" in pair)
    text, pieces, at = "", [], 0
    for found in PIECE.finditer(body):
        text += body[at : found.start()]
        pieces.append((found[1], len(text), len(text) + len(found[2])))
        text += found[2]
        at = found.end()
    return text + body[at:], pieces, stated


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_of_a_messy_article_the_body_is_kept_and_the_rest_dropped(path):
    text, pieces, _ = marked(path)
    kept = [block for block in clean(article(text)) if block.role in KEPT]
    wrong = []
    for place, letter in enumerate(text):
        if not letter.isalnum():
            continue
        label = next((label for label, start, end in pieces if start <= place < end), "body")
        held = any(block.span.start <= place < block.span.end for block in kept)
        if label != "ignore" and held != (label == "body"):
            wrong.append(place)
    assert not wrong, text[max(0, wrong[0] - 40) : wrong[0] + 40]


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_of_a_messy_article_the_stated_facts_are_read_and_no_others(path):
    text, _, stated = marked(path)
    described = describe(article(text), clean(article(text)))
    found = {
        "title": described.title_text,
        "author": ", ".join(described.authors) or None,
        "outlet": described.outlet,
        "date": described.published,
    }
    assert {name: value for name, value in found.items() if value} == stated
    assert described.language == "en"
    assert {name for name, _ in described.origins} >= {
        name.replace("author", "authors").replace("date", "published") for name in stated
    }


def test_what_the_reader_knows_is_left_alone():
    text = (
        "Bay opens to grain ships\nBy Ida Brandt\nThe harbour council approved the corridor on Tuesday, officials said."
    )
    known = article(
        text, headline="Given", outlet="Given", authors=("Given",), published="2024", language="en", url="x"
    )
    assert describe(known, clean(known)) == known


def test_a_text_of_one_sentence_gives_one_sentence_and_no_title():
    for text in ("The bay opened to grain ships on Monday.", "Bay opens to grain ships after long session"):
        source = article(text)
        blocks = clean(source)
        assert [block.role for block in blocks] == [Role.PARAGRAPH]
        assert [sentence.text for sentence in segment(source, blocks)] == [text]


def test_a_pattern_of_the_user_drops_lines():
    text = "The envoy left on Monday, aides said.\nAdvertisement\nLogged by desk four\nTalks go on, they said."
    rules = [block.rule for block in clean(article(text), drop_lines=["^logged by"])]
    assert rules == ["body", "ad-marker", "drop-lines", "body"]


@pytest.mark.parametrize(("off", "lines"), [(["no-such-rule"], []), ([], ["(unclosed"])])
def test_a_wrong_name_or_pattern_is_refused(off, lines):
    with pytest.raises(ConfigError):
        clean(article("Text."), rules_off=off, drop_lines=lines)


ODD = st.text(max_size=400) | st.text(
    alphabet="aA1 .,:!?…\n\t\u00a0\u2028\x00\x1c\x85“”\"'’()[]|/—-@#©İ\u202e\u0634😀", max_size=300
)
PHRASES = st.lists(
    st.sampled_from(
        "advertisement|Advertisement By Ida Brandt|In Summary |Story highlights|READ: |(RELATED: x and more)|JUST WATCHED|\n|"
        "\n\n|Photo: |/AP|(AP)|By Ida Brandt|MORE |Ann Ann|# |© 2024|. |” |Related stories|Share|contributed to this report|"
        "— X (@x) March 1, 2024|KYIV (Reuters) - |The harbour council met on Tuesday and voted, officials said.".split(
            "|"
        )
    ),
    max_size=40,
).map("".join)


@given(ODD | PHRASES)
def test_blocks_cover_every_character_but_white_space_once_in_order(text):
    blocks = clean(article(text))
    assert "".join("".join(block.span.of(text).split()) for block in blocks) == "".join(text.split())
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(blocks))


@given(ODD | PHRASES)
def test_whatever_comes_is_described_and_split_without_an_error(text):
    source = article(text)
    blocks = clean(source)
    described = describe(source, blocks)
    for sentence in segment(described, blocks):
        assert sentence.text == " ".join(sentence.span.of(text).split())


NASTY = (
    ".", "!", "…", " ", "\t", "\u00a0", '"', "“", "”", "'", "(", ")", "[", "]", "-", "—", "|", "/", "@", "#", "A", "a", "1", "©",
    "\n", ". ", "A. ", "Mr. ", "A a ", "By A ", "(R) ", ". ... ", "A A MORE ", "Aa Aa ", "AD ", "a/b ", "/AP ", "Photo: ",
    "(a/", "Jan 1 ", "1:1 ", "a@", "(RELATED: ", "\u202e", "😀", "İ", "A.\n", "aaaa aaaa\n", "Read more\n", "Share\n", "Comments\n",
    '"A b c d e f g h i j."\n', "Story highlights\n", "contributed ", "is a reporter ", "Ann Lee is ", "Aa and Aa ", "Aa, Aa ",
    "A, AP) - ", "# a\n", "version of this ", "newsletter ",
)  # fmt: skip


@pytest.mark.parametrize("piece", NASTY)
def test_a_long_text_of_one_nasty_piece_is_done_at_all(piece):
    """A pattern that goes back and forth would not end here; the speed itself is measured in benchmarks/clean.py."""
    text = (piece * 100_000)[:100_000]
    source = article(text)
    blocks = clean(source)
    assert sum(block.span.end - block.span.start for block in blocks) <= len(text)
    assert all(sentence.span.end <= len(text) for sentence in segment(describe(source, blocks), blocks))


def test_lines_of_a_fixed_width_are_one_paragraph():
    text = "\n".join(["The council of the river states met again on Friday and did not agree on the"] * 9 + ["dam."])
    assert len(State(text).lines) == 1
    assert len(State(text.replace("\n", "\n\n")).lines) == 1


def test_a_text_in_a_script_without_spaces_is_kept():
    text = "\n".join(
        f"理事会は第{n}回の会合を開き、河川の通行について話し合ったが、合意には至らなかったと発表した。"
        for n in range(30)
    )
    assert {block.role for block in clean(article(text))} == {Role.PARAGRAPH}
    text = "\n".join(
        "คณะมนตรีแม่น้ำประชุมกันอีกครั้งในวันศุกร์แต่ไม่สามารถตกลงเรื่องเขื่อนได้ประธานกล่าวกับผู้สื่อข่าว" + "ก" * n for n in range(30)
    )
    assert {block.role for block in clean(article(text))} == {Role.PARAGRAPH}


def test_the_page_about_cleaning_names_every_rule():
    page = (TESTS.parent / "docs" / "cleaning.md").read_text(encoding="utf-8")
    assert [name for name in RULES if f"`{name}`" not in page] == []
