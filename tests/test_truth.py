"""The promise that matters most: what is printed is what the sources say, and a changed letter is found."""

import json
import os
import re
import shutil

import pytest

from briefing.model import fold
from tests.conftest import SEEDS


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    from tests.conftest import run_briefing

    folder = tmp_path_factory.mktemp("built")
    done = run_briefing("build", SEEDS, "--date", "2018-04-17", "--format", "html,pdf,json,md", cwd=folder)
    assert done.code == 0, done.err
    return folder / "out"


@pytest.fixture
def brief(built, tmp_path):
    shutil.copytree(built, tmp_path / "out")
    return tmp_path / "out"


def quotes(data):
    yield from data["bottom_line"]
    for section in data["sections"]:
        yield from section["quotes"]
    for source in data["sources"]:
        yield from source["condensed"]


def test_every_printed_sentence_is_its_sources_own(built):
    data = json.loads((built / "brief.json").read_text("utf-8"))
    texts = {s["id"]: (built / "sources" / f"{s['id']}.txt").read_bytes().decode("utf-8") for s in data["sources"]}
    found = list(quotes(data))
    assert len(found) > 10
    for quote in found:
        assert quote["text"] == " ".join(fold(texts[quote["source"]][a:b]) for a, b in quote["spans"])


def test_html_and_markdown_print_the_same_sentences_as_the_json(built):
    data = json.loads((built / "brief.json").read_text("utf-8"))
    page = re.sub(r"\s+", "", re.sub(r"<[^>]+>", "", (built / "brief.html").read_text("utf-8")))
    page = page.replace("&#39;", "'").replace("&#34;", '"').replace("&amp;", "&")
    note = re.sub(r"[\s\\]+", "", (built / "brief.md").read_text("utf-8"))
    for quote in [*data["bottom_line"], *(q for s in data["sections"] for q in s["quotes"])]:
        assert re.sub(r"\s+", "", quote["text"]) in page
        assert re.sub(r"\s+", "", quote["text"]) in note


@pytest.mark.parametrize("name", ["brief.json", "brief.pdf"])
def test_an_untouched_brief_is_proven(briefing, brief, name):
    done = briefing("verify", brief / name)
    assert (done.code, done.err) == (0, "")
    assert "proven" in done.out


@pytest.mark.parametrize("name", ["brief.json", "brief.pdf"])
def test_a_letter_changed_in_a_source_is_found(briefing, brief, name):
    path = next((brief / "sources").glob("02-*.txt"))
    path.write_bytes(path.read_bytes().replace(b"hesitation", b"hesitatiom"))
    done = briefing("verify", brief / name)
    assert done.code == 6
    assert "02-javelins.txt" in done.err


def test_a_letter_changed_in_a_quote_is_found(briefing, brief):
    path = brief / "brief.json"
    data = json.loads(path.read_text("utf-8"))
    data["bottom_line"][0]["text"] = data["bottom_line"][0]["text"].replace("e", "3", 1)
    path.write_text(json.dumps(data, ensure_ascii=False), "utf-8")
    done = briefing("verify", path)
    assert done.code == 6
    assert "bottom line, point 1" in done.err


@pytest.mark.parametrize("key", ["title", "edition", "config_digest"])
def test_a_letter_changed_anywhere_else_is_found(briefing, brief, key):
    path = brief / "brief.json"
    data = json.loads(path.read_text("utf-8"))
    data[key] = "x" + data[key][1:]
    path.write_text(json.dumps(data, ensure_ascii=False), "utf-8")
    done = briefing("verify", path)
    assert done.code == 6
    assert "brief.json" in done.err


def test_a_moved_span_is_found(briefing, brief):
    path = brief / "brief.json"
    data = json.loads(path.read_text("utf-8"))
    data["sections"][0]["quotes"][0]["spans"][0][0] += 1
    path.write_text(json.dumps(data), "utf-8")
    assert briefing("verify", path).code == 6


def test_the_original_inputs_prove_a_brief_too(briefing, brief):
    shutil.rmtree(brief / "sources")
    assert briefing("verify", brief / "brief.json", "--sources", SEEDS).code == 0


def test_a_missing_source_folder_is_told(briefing, brief):
    shutil.rmtree(brief / "sources")
    done = briefing("verify", brief / "brief.json")
    assert done.code == 65
    assert "--sources" in done.err


def test_same_inputs_give_the_same_bytes_whatever_the_hash_seed_folder_and_locale(built, briefing, tmp_path):
    for seed, lang, folder in [("1", "C.UTF-8", "a"), ("2", "C", "b"), ("3", "de_DE.UTF-8", "c")]:
        (tmp_path / folder).mkdir()
        env = {"PYTHONHASHSEED": seed, "LANG": lang, "LC_ALL": lang, "TZ": "Asia/Tokyo"}
        done = briefing(
            "build", SEEDS, "--date", "2018-04-17", "--format", "html,pdf,json,md", cwd=tmp_path / folder, env=env
        )
        assert done.code == 0, done.err
        for name in ("brief.html", "brief.pdf", "brief.json", "brief.md"):
            assert (tmp_path / folder / "out" / name).read_bytes() == (built / name).read_bytes(), name


def test_a_build_opens_no_connection(briefing, tmp_path):
    (tmp_path / "sitecustomize.py").write_text(
        "import socket\n"
        "def refuse(*args, **kwargs): raise SystemExit('a connection was opened')\n"
        "socket.socket.connect = socket.socket.connect_ex = socket.create_connection = socket.getaddrinfo = refuse\n",
        "utf-8",
    )
    from tests.conftest import ROOT

    env = {"PYTHONPATH": os.pathsep.join([str(tmp_path), str(ROOT)])}
    done = briefing("build", SEEDS, "--format", "html,json,md,pdf", env=env)
    assert done.code == 0, done.err
