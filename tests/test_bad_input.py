"""Bad input gives one clear line, a hint and the right exit code, and never stops the good articles."""

import json
import os
import shutil

import pytest

from briefing.config import parse
from tests.conftest import SEEDS

GOOD = SEEDS / "07-chechnya.txt"


def fails(done, code, *words):
    assert done.code == code, (done.code, done.err)
    assert "Traceback" not in done.err
    assert done.err.startswith("briefing: error: ")
    assert "hint: " in done.err
    for word in words:
        assert word in done.err


def test_a_missing_path(briefing):
    fails(briefing("build", "nowhere"), 65, "nowhere", "no such file")


def test_an_empty_folder(briefing, tmp_path):
    (tmp_path / "empty").mkdir()
    fails(briefing("build", "empty"), 65, "no article")


def test_no_input_at_all(briefing):
    fails(briefing("build"), 2, "briefing init")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.txt", b""),
        ("spaces.txt", b" \n\t \n"),
        ("binary.txt", bytes(range(256)) * 40),
        ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(2000)),
        ("line.txt", b"word " * 2_100_000),
    ],
)
def test_a_file_that_is_no_article(briefing, tmp_path, name, data):
    (tmp_path / name).write_bytes(data)
    fails(briefing("build", name), 65, name)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-8-sig", "latin-1", "cp1252"])
def test_other_encodings_are_read(briefing, tmp_path, encoding):
    text = (
        GOOD.read_text("utf-8").replace("’", "'").replace("“", '"').replace("”", '"').replace("—", "-")
        + "\nA café in Zürich said nothing about the façade of its neighbours.\n"
    )
    (tmp_path / "a.txt").write_bytes(text.encode(encoding))
    done = briefing("build", "a.txt", "--format", "json")
    assert done.code == 0, done.err
    stored = next((tmp_path / "out" / "sources").iterdir()).read_text("utf-8")
    assert "Zürich" in stored


def test_invalid_bytes_do_not_stop_the_build(briefing, tmp_path):
    (tmp_path / "bad.txt").write_bytes(GOOD.read_bytes().replace(b"Chechnya", b"Chech\xff\xfe\xfdnya", 1))
    done = briefing("build", "bad.txt", GOOD, "--format", "json")
    assert done.code in (0, 3)
    assert "Traceback" not in done.err


def test_one_bad_article_among_good_ones_is_left_out_and_named(briefing, tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    shutil.copy(GOOD, folder)
    (folder / "broken.txt").write_bytes(bytes(range(256)) * 40)
    done = briefing("build", folder, "--format", "json,html")
    assert done.code == 3
    assert "broken.txt" in done.err
    assert len(done.err.splitlines()) == 1
    data = json.loads((tmp_path / "out" / "brief.json").read_text("utf-8"))
    assert [p["where"] for p in data["problems"]] == ["broken.txt"]
    assert "broken.txt" in (tmp_path / "out" / "brief.html").read_text("utf-8")


def test_strict_writes_nothing_when_something_is_left_out(briefing, tmp_path):
    (tmp_path / "broken.txt").write_bytes(bytes(range(256)) * 40)
    fails(briefing("build", GOOD, "broken.txt", "--strict"), 65, "broken.txt")
    assert not (tmp_path / "out").exists()


def test_a_folder_without_permission(briefing, tmp_path):
    locked = tmp_path / "locked"
    locked.mkdir()
    shutil.copy(GOOD, locked)
    locked.chmod(0o000)
    fails(briefing("build", locked, bound=True), 65, "locked", "permission")
    locked.chmod(0o700)


def test_an_unwritable_output_folder(briefing, tmp_path):
    tmp_path.chmod(0o500)
    fails(briefing("build", GOOD, "--format", "json", bound=True), 73, "out")
    tmp_path.chmod(0o700)


def test_an_output_folder_that_no_system_makes(briefing):
    fails(briefing("build", GOOD, "--format", "json", "--output", "/proc/nowhere"), 73, "/proc/nowhere")


@pytest.mark.parametrize("tag", ["pt-BR", "zh-Hant-TW", "ast", "UK"])
def test_language_tags_of_all_kinds_are_taken(tag):
    assert parse(f"[brief]\nlanguage = '{tag}'\n").brief.language == tag


def test_an_output_folder_that_is_a_file(briefing, tmp_path):
    (tmp_path / "out").write_text("x", "utf-8")
    fails(briefing("build", GOOD, "--format", "json"), 73, "out")


def test_a_symlink_loop_and_a_link_that_leads_out(briefing, tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    shutil.copy(GOOD, folder)
    (folder / "loop").symlink_to(folder)
    (folder / "self.txt").symlink_to("self.txt")
    (tmp_path / "secret.txt").write_text(
        "A secret that no brief may print. It is long enough to be a sentence.", "utf-8"
    )
    (folder / "out.txt").symlink_to(tmp_path / "secret.txt")
    done = briefing("build", folder, "--format", "json")
    assert done.code == 3
    assert "secret" not in (tmp_path / "out" / "brief.json").read_text("utf-8")
    assert "self.txt" in done.err
    assert "out.txt" in done.err


def test_a_pipe_is_not_waited_for(briefing, tmp_path):
    os.mkfifo(tmp_path / "pipe")
    fails(briefing("build", "pipe"), 65, "not a regular file")


@pytest.mark.parametrize(
    ("toml", "words"),
    [
        ("[brief]\ntitel = 'x'\n", ["line 2", "titel", "'title'"]),
        ("[breif]\ntitle = 'x'\n", ["line 1", "breif", "'brief'"]),
        ("[brief]\ntitle = 3\n", ["line 2", "string"]),
        ("[brief\n", ["TOML"]),
        ("[[theme]]\nid = 'iran'\n", ["terms", "iran"]),
        ("[input]\nsplitter = 'pnkt'\n", ["pnkt", "punkt"]),
        ("[brief]\nwords = -1\n", ["negative"]),
        ("[brief]\nlanguage = 'klingon'\n", ["line 2", "klingon", "[brand] labels"]),
        ("[brief]\nlanguage = 'ua'\n", ["line 2", "'ua'", '"uk"']),
    ],
)
def test_a_wrong_configuration_names_file_line_and_nearest_key(briefing, tmp_path, toml, words):
    (tmp_path / "desk.toml").write_text(toml, "utf-8")
    fails(briefing("build", GOOD, "--config", "desk.toml"), 78, "desk.toml", *words)


def test_an_unknown_method_and_an_unknown_format(briefing):
    fails(briefing("build", GOOD, "--method", "leed"), 2, "leed", "lead")
    fails(briefing("build", GOOD, "--format", "htm"), 2, "htm", "html")


def test_wrong_usage(briefing):
    fails(briefing("build", GOOD, "--date", "tomorrow"), 2, "tomorrow")
    fails(briefing("bild"), 2, "bild")


def test_a_hostile_name_cannot_speak_to_the_terminal(briefing, tmp_path):
    (tmp_path / "a\x1b]0;owned\x07.txt").write_bytes(b"")
    done = briefing("build", "a\x1b]0;owned\x07.txt")
    assert done.code == 65
    assert "\x1b" not in done.err


def test_a_found_configuration_runs_no_command_and_loads_no_template(briefing, tmp_path):
    (tmp_path / "evil").mkdir()
    (tmp_path / "evil" / "brief.html").write_text("OWNED", "utf-8")
    (tmp_path / "briefing.toml").write_text('[output]\ntemplate_dir = "evil"\n', "utf-8")
    done = briefing("build", GOOD, "--format", "html")
    assert done.code == 0
    assert "OWNED" not in (tmp_path / "out" / "brief.html").read_text("utf-8")
    assert "--config" in done.err
