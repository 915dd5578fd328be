"""What is kept between runs is this user's alone, is never believed blindly, and changes no output."""

import os
import shutil

import pytest

from briefing.config import RenderOptions
from briefing.kept import KeptFiles, kept_files
from briefing.render.html import render_html
from tests.conftest import SEEDS
from tests.render.briefs import brief


@pytest.fixture
def kept(tmp_path):
    return KeptFiles(tmp_path / "cache" / "briefing")


def test_what_was_kept_comes_back_from_a_folder_of_this_user_alone(kept):
    assert kept.get("page") is None
    kept.put("page", b"one")
    kept.put("page", b"two")
    assert kept.get("page") == b"two"
    assert [path.name for path in kept.folder.iterdir()] == ["page"]
    assert kept.folder.stat().st_mode & 0o777 == 0o700
    assert (kept.folder / "page").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("name", ["", "page"], ids=["folder", "file"])
@pytest.mark.parametrize("mode", [0o770, 0o707])
def test_nothing_is_read_that_others_could_have_written(kept, name, mode):
    kept.put("page", b"one")
    (kept.folder / name).chmod(mode)
    assert kept.get("page") is None


def test_nothing_is_written_where_others_could_change_it(kept):
    kept.folder.mkdir(parents=True)
    kept.folder.chmod(0o777)
    kept.put("page", b"one")
    assert not list(kept.folder.iterdir())


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a file away")
@pytest.mark.parametrize("name", ["", "page"], ids=["folder", "file"])
def test_nothing_of_another_user_is_read(kept, name):
    kept.put("page", b"one")
    os.chown(kept.folder / name, 12345, 12345)
    assert kept.get("page") is None


def test_no_link_is_followed(kept, tmp_path):
    kept.put("page", b"one")
    moved = tmp_path / "elsewhere"
    kept.folder.rename(moved)
    kept.folder.symlink_to(moved)
    assert kept.get("page") is None
    kept.put("other", b"two")
    assert [path.name for path in moved.iterdir()] == ["page"]
    kept.folder.unlink()
    moved.rename(kept.folder)
    (kept.folder / "page").rename(tmp_path / "file")
    (kept.folder / "page").symlink_to(tmp_path / "file")
    assert kept.get("page") is None


def test_a_folder_that_cannot_be_made_is_no_failure(tmp_path):
    (tmp_path / "cache").write_text("a file")
    kept = KeptFiles(tmp_path / "cache" / "briefing")
    kept.put("page", b"one")
    assert kept.get("page") is None


@pytest.mark.parametrize(
    ("cache", "home", "folder"),
    [
        ("/var/c", "/home/ana", "/var/c/briefing"),
        ("", "/home/ana", "/home/ana/.cache/briefing"),
        ("relative", "/home/ana", "/home/ana/.cache/briefing"),
        ("", "", None),
    ],
)
def test_the_folder_is_where_the_user_keeps_such_things(monkeypatch, cache, home, folder):
    monkeypatch.setenv("XDG_CACHE_HOME", cache)
    monkeypatch.setenv("HOME", home)
    found = kept_files()
    assert (str(found.folder) if found else None) == folder


def rendered(kept, **options):
    return render_html(brief(), RenderOptions(kept=kept, **options)).data


def test_kept_templates_give_the_same_page(tmp_path):
    folders = [KeptFiles(tmp_path / name) for name in "ab"]
    plain = rendered(None)
    assert rendered(folders[0]) == plain
    shutil.copytree(folders[0].folder, folders[1].folder)
    written = {path: path.stat().st_mtime_ns for path in folders[1].folder.iterdir()}
    assert rendered(folders[1]) == plain
    assert {path: path.stat().st_mtime_ns for path in folders[1].folder.iterdir()} == written


def test_damaged_and_foreign_files_are_made_anew(tmp_path):
    first, second = (KeptFiles(tmp_path / name) for name in "ab")
    plain = rendered(first)
    names = sorted(path.name for path in first.folder.iterdir())
    for number, name in enumerate(names):
        data = first.get(name)
        second.put(name, (b"", b"rubbish", data[: len(data) // 2], first.get(names[0]))[number % 4])
    assert rendered(second) == plain
    assert all(second.get(name) == first.get(name) for name in names)


def test_a_users_own_templates_are_not_kept(tmp_path):
    (tmp_path / "mine").mkdir()
    kept = KeptFiles(tmp_path / "cache")
    rendered(kept, template_dir=str(tmp_path / "mine"))
    assert not kept.folder.exists()


def test_a_build_keeps_its_templates_and_the_next_gives_the_same(briefing, tmp_path):
    pages = []
    for name in ("one", "two"):
        done = briefing(
            "build",
            SEEDS / "07-chechnya.txt",
            "--format",
            "html",
            "--output",
            name,
            env={"XDG_CACHE_HOME": str(tmp_path / "c")},
        )
        assert done.code == 0
        pages.append((tmp_path / name / "brief.html").read_bytes())
    assert pages[0] == pages[1]
    assert list((tmp_path / "c" / "briefing").iterdir())
