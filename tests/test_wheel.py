"""What ships: the wheel holds the package and its templates, the same by both ways, and works elsewhere."""

import os
import subprocess
import sys
import venv
import zipfile

import pytest

from tests.conftest import ROOT, SEEDS


def tracked(*folders):
    """The files that git knows below `folders`, or all files where there is no git."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", *folders],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return {name for name in listed.stdout.splitlines() if (ROOT / name).is_file()}


def build(*args, cwd, out):
    done = subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", *args, "--outdir", out, cwd],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def dist(tmp_path_factory):
    out = tmp_path_factory.mktemp("dist")
    build("--wheel", cwd=ROOT, out=out / "direct")
    build(cwd=ROOT, out=out / "through")
    return out


def wheel_files(folder):
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return {name for name in archive.namelist() if ".dist-info/" not in name}


def test_the_wheel_holds_the_package_and_its_templates_and_nothing_else(dist):
    expected = tracked("briefing") | {"briefing/" + name for name in tracked("templates")}
    assert wheel_files(dist / "direct") == expected


def test_the_wheel_through_the_sdist_is_the_same(dist):
    assert wheel_files(dist / "through") == wheel_files(dist / "direct")


def test_an_installed_wheel_builds_a_brief_elsewhere(dist, tmp_path):
    (wheel,) = (dist / "direct").glob("*.whl")
    venv.create(tmp_path / "venv", with_pip=False, symlinks=True)
    site = next((tmp_path / "venv" / "lib").glob("python*/site-packages"))
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    libraries = next(path for path in sys.path if path.endswith("site-packages"))
    code = "import sys; from briefing.__main__ import main; sys.argv[0] = 'briefing'; main()"
    done = subprocess.run(
        [tmp_path / "venv" / "bin" / "python", "-c", code, "build", SEEDS, "--format", "html,pdf,json"],
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": os.pathsep.join([str(site), libraries]), "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out" / "brief.pdf").read_bytes().startswith(b"%PDF-")
