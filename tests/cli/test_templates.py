"""`briefing templates` lists, copies and tries templates."""

import pytest

from briefing.cli import main


def config(tmp_path, text=""):
    path = tmp_path / "desk.toml"
    path.write_text(f'[output]\ntemplate_dir = "own"\n{text}')
    (tmp_path / "own").mkdir(exist_ok=True)
    return path


def test_it_lists_every_template_and_whose_it_is(tmp_path, capsys):
    path = config(tmp_path)
    (tmp_path / "own/base.html").write_text("")
    assert main(["templates", "list", "--config", str(path)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "base.html  (yours)" in lines
    assert {"labels/uk.toml", "memo/print.css", "parts/section.html"} <= set(lines)


def test_it_copies_by_name_and_overwrites_nothing(tmp_path, capsys):
    target = tmp_path / "desk"
    assert main(["templates", "copy", "parts/section.html", "--to", str(target)]) == 0
    copied = target / "parts/section.html"
    assert capsys.readouterr().out.strip() == str(copied)
    copied.write_text("mine")
    assert main(["templates", "copy", "--to", str(target)]) == 73
    assert copied.read_text() == "mine"
    assert not (target / "base.html").exists()
    assert main(["templates", "copy", "nosuch.html", "--to", str(target)]) == 2


def test_copies_of_all_templates_pass_their_trial(tmp_path, capsys):
    path = config(tmp_path)
    assert main(["templates", "copy", "--to", str(tmp_path / "own")]) == 0
    assert main(["templates", "check", "--config", str(path)]) == 0
    assert "en, fr, uk" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "text"), [("parts/timeline.html", "\n\n{{ nosuch }}"), ("mail/mail.txt", "\n\n{{ view.nosuch }}")]
)
def test_a_broken_template_fails_its_trial_with_file_and_line(tmp_path, capsys, name, text):
    path = config(tmp_path)
    (tmp_path / "own" / name).parent.mkdir()
    (tmp_path / "own" / name).write_text(text)
    assert main(["templates", "check", "--config", str(path)]) == 78
    assert f"{name.rpartition('/')[2]}, line 3" in capsys.readouterr().err


def test_an_odd_label_is_told(tmp_path, capsys):
    path = config(tmp_path)
    (tmp_path / "own/labels").mkdir()
    (tmp_path / "own/labels/de.toml").write_text('language = "de"\nquellen = "Quellen"\n')
    assert main(["templates", "check", "--config", str(path)]) == 0
    told = capsys.readouterr()
    assert "nobody uses 'quellen'" in told.err
    assert "de, en, fr, uk" in told.out
