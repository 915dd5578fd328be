"""What a person meets at the terminal: help, versions, paths on stdout, messages on stderr."""

import json
import shutil
import tomllib

import pytest

from tests.conftest import SEEDS

GOOD = SEEDS / "07-chechnya.txt"


def test_the_product_goes_to_stdout_and_nothing_else(briefing, tmp_path):
    done = briefing("build", GOOD, "--format", "html,json")
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines() == ["out/brief.html", "out/brief.json"]
    assert (tmp_path / "out" / "brief.html").is_file()


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (("buidl", "articles"), "did you mean 'build'?"),
        (("articles/",), "briefing build articles/ makes a brief"),
        (("verify", "out/brief.json", "--against", "articles"), "briefing verify --help"),
        (("--colour",), "briefing --help"),
    ],
)
def test_what_is_not_understood_says_what_would_be(briefing, words, hint):
    done = briefing(*words)
    assert (done.code, done.out) == (2, "")
    assert hint in done.err


def test_output_title_and_date_are_the_users(briefing, tmp_path):
    done = briefing(
        "build", GOOD, "--output", "deep/er", "--title", "Morning note", "--date", "2026-03-02", "--format", "json"
    )
    assert done.code == 0
    data = json.loads((tmp_path / "deep" / "er" / "brief.json").read_text("utf-8"))
    assert (data["title"], data["edition"], data["schema"]) == ("Morning note", "2026-03-02", "briefing/brief/1")


def test_articles_come_from_the_configuration_or_from_seeds(briefing, tmp_path):
    shutil.copytree(SEEDS, tmp_path / "seeds")
    assert briefing("build", "--format", "json").code == 0
    (tmp_path / "in").mkdir()
    shutil.copy(GOOD, tmp_path / "in")
    (tmp_path / "briefing.toml").write_text('[input]\npaths = ["in"]\n', "utf-8")
    assert briefing("build", "--format", "json").code == 0
    assert len(json.loads((tmp_path / "out" / "brief.json").read_text("utf-8"))["sources"]) == 1


def test_flags_overrule_the_configuration(briefing, tmp_path):
    (tmp_path / "desk.toml").write_text(
        '[brief]\ntitle = "File"\n[output]\nformats = ["json"]\ndir = "there"\n', "utf-8"
    )
    assert briefing("build", GOOD, "--config", "desk.toml").out.strip() == "there/brief.json"
    briefing("build", GOOD, "--config", "desk.toml", "--title", "Flag")
    assert json.loads((tmp_path / "there" / "brief.json").read_text("utf-8"))["title"] == "Flag"


def test_init_writes_a_configuration_that_builds(briefing, tmp_path):
    assert briefing("init").out.strip() == "briefing.toml"
    assert [t["id"] for t in tomllib.loads((tmp_path / "briefing.toml").read_text("utf-8"))["theme"]] == [
        "ukraine", "syria", "sanctions", "diplomacy",
    ]  # fmt: skip
    assert briefing("build", GOOD, "--format", "json").code == 0
    again = briefing("init")
    assert again.code == 73
    assert "--force" in again.err
    assert briefing("init", "--force").code == 0


def test_config_prints_what_is_in_force_and_marks_what_was_set(briefing, tmp_path):
    (tmp_path / "briefing.toml").write_text('[brief]\ntitle = "Mine"\n', "utf-8")
    done = briefing("config")
    assert 'title = "Mine"   # set' in done.out
    assert briefing("config", "--json").json["brief"]["title"] == "Mine"


def test_inspect_gives_one_record_an_article_in_the_shape_of_the_contract(briefing):
    rows = briefing("inspect", SEEDS, "--json").lines
    assert len(rows) == len(list(SEEDS.iterdir()))
    for row in rows:
        assert {
            "id",
            "name",
            "sha256",
            "encoding",
            "language",
            "title",
            "outlet",
            "authors",
            "published",
            "blocks",
            "sentences",
            "problems",
        } <= set(row)
        assert sorted(s["rank"] for s in row["sentences"]) == list(range(1, len(row["sentences"]) + 1))
        assert all(a["end"] <= b["start"] for a, b in zip(row["blocks"], row["blocks"][1:], strict=False))


def test_one_sentence_is_one_sentence_and_no_title(briefing, tmp_path):
    (tmp_path / "one.txt").write_text("The two ministers met in Geneva on Friday to discuss sanctions.", "utf-8")
    (row,) = briefing("inspect", "one.txt", "--json").lines
    assert row["title"] is None
    assert [s["text"] for s in row["sentences"]] == ["The two ministers met in Geneva on Friday to discuss sanctions."]


@pytest.mark.parametrize("shell", ["bash", "zsh", "tcsh"])
def test_completion_knows_the_commands(briefing, shell):
    done = briefing("completion", shell)
    assert done.code == 0
    assert "inspect" in done.out


def test_a_reordered_pinned_and_cut_brief_is_printed_again(briefing, tmp_path):
    briefing("build", SEEDS, "--date", "2018-04-17", "--format", "json")
    path = tmp_path / "out" / "brief.json"
    data = json.loads(path.read_text("utf-8"))
    section = next(s for s in data["sections"] if len(s["quotes"]) > 2)
    dropped = section["quotes"].pop(0)
    section["quotes"][-1]["pinned"] = True
    pinned = section["quotes"][-1]["text"]
    data["notes"] = [{"theme": section["theme"], "text": "Our desk's own remark."}]
    path.write_text(json.dumps(data, ensure_ascii=False), "utf-8")
    done = briefing("render", path, "--output", "final", "--format", "html,json,md")
    assert done.code == 0, done.err
    again = json.loads((tmp_path / "final" / "brief.json").read_text("utf-8"))
    quotes = next(s for s in again["sections"] if s["theme"] == section["theme"])["quotes"]
    assert quotes[0]["text"] == pinned
    assert dropped["text"] not in [q["text"] for q in quotes]
    assert "Our desk&#39;s own remark." in (tmp_path / "final" / "brief.html").read_text("utf-8")
    assert briefing("verify", "final/brief.json").code == 0


def test_an_edited_brief_says_so_and_an_untouched_one_does_not(briefing, tmp_path):
    briefing("build", SEEDS, "--date", "2018-04-17", "--format", "json")
    path = tmp_path / "out" / "brief.json"
    assert briefing("render", path, "--output", "same", "--format", "md").code == 0
    assert "edited this brief" not in (tmp_path / "same" / "brief.md").read_text("utf-8")
    data = json.loads(path.read_text("utf-8"))
    data["bottom_line"].pop()
    path.write_text(json.dumps(data, ensure_ascii=False), "utf-8")
    assert briefing("render", path, "--output", "final", "--format", "md").code == 0
    assert "An analyst edited this brief after it was built." in (tmp_path / "final" / "brief.md").read_text("utf-8")


def test_a_sentence_with_words_cut_out_of_it_is_refused(briefing, tmp_path):
    briefing("build", SEEDS, "--date", "2018-04-17", "--format", "json")
    path = tmp_path / "out" / "brief.json"
    data = json.loads(path.read_text("utf-8"))
    quote = data["bottom_line"][0]
    (start, _end), words = quote["spans"][0], quote["text"].split()
    head, tail = " ".join(words[:3]), " ".join(words[5:])
    text = (tmp_path / "out" / "sources" / f"{quote['source']}.txt").read_bytes().decode("utf-8")
    again = text.index(tail, start)
    quote["text"], quote["spans"] = f"{head} {tail}", [[start, start + len(head)], [again, again + len(tail)]]
    path.write_text(json.dumps(data, ensure_ascii=False), "utf-8")
    done = briefing("render", path, "--output", "final", "--format", "md")
    assert done.code == 6
    assert "middle of a sentence" in done.err


def test_nothing_to_report_is_said_where_asked(briefing, tmp_path):
    (tmp_path / "a.txt").write_text("“Yes.”\n\n“No.”\n\n“Why?”\n", "utf-8")
    assert briefing("build", "a.txt", "--format", "json").code in (0, 3)
    done = briefing("build", "a.txt", "--format", "json", "--fail-if-empty", "--output", "none")
    assert done.code == 4
    assert not (tmp_path / "none").exists()


def test_an_edited_sentence_is_refused(briefing, tmp_path):
    briefing("build", SEEDS, "--date", "2018-04-17", "--format", "json")
    path = tmp_path / "out" / "brief.json"
    data = json.loads(path.read_text("utf-8"))
    data["bottom_line"][0]["text"] += " Indeed."
    path.write_text(json.dumps(data, ensure_ascii=False), "utf-8")
    done = briefing("render", path, "--output", "final", "--format", "html")
    assert done.code == 6
    assert not (tmp_path / "final").exists()
