"""`briefing themes` lists, checks and proposes."""

import json
import tomllib

STORM = "A cyclone called Ottoline struck the coast.\n\nThe harbour lay empty after Ottoline.\n\nOttoline cost a billion, the insurers said.\n"


def test_list_names_the_themes_in_force(briefing, tmp_path) -> None:
    assert [row["id"] for row in briefing("themes", "list", "--json").json] == [
        "ukraine",
        "syria",
        "sanctions",
        "diplomacy",
    ]
    (tmp_path / "briefing.toml").write_text('[[theme]]\nid = "iran"\nterms = ["Iran"]\n')
    assert briefing("themes", "list").out.split()[:2] == ["iran", "Iran"]


def test_list_takes_no_articles(briefing) -> None:
    done = briefing("themes", "list", "extra")
    assert done.code == 2
    assert "extra" in done.err


def test_the_defaults_can_be_copied(briefing) -> None:
    assert len(tomllib.loads(briefing("themes", "list", "--toml").out)["theme"]) == 4


def test_check_names_every_fault(briefing, tmp_path) -> None:
    (tmp_path / "briefing.toml").write_text('[[theme]]\nid = "iran"\nterms = ["Iran", "Iran", "met + <leeder>"]\n')
    done = briefing("themes", "check")
    assert done.code == 78
    assert "unknown kind '<leeder>'" in done.err
    assert "names 'Iran' 2 times" in done.err


def test_check_shows_what_is_caught(briefing, tmp_path) -> None:
    (tmp_path / "a.txt").write_text(STORM)
    (tmp_path / "briefing.toml").write_text('[[theme]]\nid = "port"\nterms = ["harbour", "pier"]\n')
    done = briefing("themes", "check", "a.txt")
    assert done.code == 0
    assert "1 articles, 3 sentences; 1 (33 %) stand under a theme" in done.out
    assert "never seen: pier" in done.out
    assert briefing("themes", "check", "a.txt", "--json").json["reaches"][0]["busiest"] == [["harbour", 1]]


def test_a_proposal_is_a_theme_that_works(briefing, tmp_path) -> None:
    (tmp_path / "a.txt").write_text(STORM)
    done = briefing("themes", "suggest", "a.txt")
    assert done.code == 0
    (tmp_path / "briefing.toml").write_text(done.out)
    assert json.loads(briefing("themes", "check", "a.txt", "--json").out)["caught"] == 3


def test_inspect_marks_the_words_that_show_a_theme(briefing, tmp_path) -> None:
    (tmp_path / "a.txt").write_text(
        "Rain fell on Kyiv  and on the Ukrainian coast for a week, the weather service said.\n"
    )
    assert "[ukraine] Rain fell on ‹Kyiv› and on the ‹Ukrainian› coast" in briefing("inspect", "a.txt").out
