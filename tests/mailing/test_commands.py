"""The commands of the scheduled job, as they are typed: codes, logs, and not a word of a secret."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.cli import main
from tests.deliver.servers import Scripted, aiosmtpd_server

CHECKOUT = Path(__file__).resolve().parents[2]
CANARY = "Kanarienvogel-9931-geheim"
DAY = ("--edition", "2026-11-24")


def command(desk, *words):
    return main([words[0], *words[1:], "--config", str(desk.root / "daily.toml")])


def test_run_prints_the_paths_and_ends_with_0(desk, capsys):
    assert command(desk, "run", *DAY) == 0
    out, err = capsys.readouterr()
    assert out.splitlines() == [str(desk.root / "out" / name) for name in ("brief.html", "brief.json")]
    assert "3 sent" in err
    assert command(desk, "run", *DAY, "--quiet") == 0
    assert capsys.readouterr() == ("", "")


def test_run_reports_in_json_and_logs_one_object_a_line(desk, capsys):
    assert command(desk, "run", *DAY, "--json", "--log-format", "json") == 0
    out, err = capsys.readouterr()
    report = json.loads(out)
    assert (report["state"], report["sent"], report["edition"]) == ("sent", 3, "daily/2026-11-24")
    lines = [json.loads(line) for line in err.splitlines()]
    assert {"ts", "level", "event", "run_id", "edition", "message"} <= set.intersection(*(set(line) for line in lines))
    assert len({line["run_id"] for line in lines}) == 1
    assert {line["edition"] for line in lines} == {"daily/2026-11-24"}
    assert [line["stage"] for line in lines if line["event"] == "stage"] == ["reading", "printing"]
    assert lines[-1]["event"] == "summary"
    assert lines[-1]["exit_code"] == 0


def test_a_run_that_fails_ends_its_json_log_with_the_code(desk, capsys):
    (desk.root / "articles").rename(desk.root / "elsewhere")
    assert command(desk, "run", *DAY, "--log-format", "json") == 65
    lines = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    assert (lines[-1]["event"], lines[-1]["exit_code"], lines[-1]["level"]) == ("exit_error", 65, "error")
    desk.config('profile = "daily"', 'profile = "a/b"')
    assert command(desk, "run", *DAY, "--log-format", "json") == 78
    (line,) = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    assert (line["event"], line["exit_code"]) == ("exit_error", 78)


@pytest.mark.parametrize(("fault", "code"), [(KeyboardInterrupt, 130), (SystemExit(143), 143), (ZeroDivisionError, 1)])
def test_a_run_that_is_broken_off_ends_its_json_log_too(desk, capsys, monkeypatch, fault, code):
    def broken(*_, **__):
        raise fault

    monkeypatch.setattr("briefing.mailing.run_edition", broken)
    try:
        ended = command(desk, "run", *DAY, "--log-format", "json")
    except SystemExit as stop:
        ended = stop.code
    assert ended == code
    line = json.loads(capsys.readouterr().err.splitlines()[0])
    assert (line["event"], line["exit_code"]) == ("exit_error", code)


@pytest.mark.parametrize("words", [("--check-smtp",), ("--lock-wait", "soon"), ("--edition", "24.11.2026")])
def test_what_run_does_not_understand_is_a_usage_error(desk, words):
    try:
        code = command(desk, "run", *words)
    except SystemExit as stop:
        code = stop.code
    assert code == 2


def test_history_and_outbox_tell_what_became_of_an_edition(desk, capsys):
    assert command(desk, "history") == command(desk, "outbox", "list") == 0
    assert "no history yet" in capsys.readouterr().err
    command(desk, "run", *DAY)
    capsys.readouterr()
    assert command(desk, "history") == 0
    assert "2026-11-24  brief" in capsys.readouterr().out
    assert command(desk, "history", "--json") == 0
    assert json.loads(capsys.readouterr().out)["sent"] == 3
    assert command(desk, "outbox", "list") == 0
    assert capsys.readouterr().out == ""
    assert command(desk, "outbox", "list", "--all", "--json") == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(row["id"], row["state"]) for row in rows] == [(1, "sent"), (2, "sent"), (3, "sent")]
    assert command(desk, "outbox", "show", "2") == 0
    out = capsys.readouterr().out
    assert "bela@example.org" in out
    assert "Subject: =?utf-8?B?" in out
    assert command(desk, "outbox", "show", "2", "--raw") == 0
    assert "multipart/alternative" in capsys.readouterr().out


def test_mail_that_waits_can_be_tried_dropped_and_settled(desk, capsys):
    desk.config('transport = "spool"\nspool_dir = "spool"', 'host = "127.0.0.1"\nport = PORT\nsecurity = "none"')
    desk.config("PORT", "1\non_unknown = 'hold'")
    assert command(desk, "run", *DAY) == 75
    assert command(desk, "outbox", "retry") == 75
    assert command(desk, "outbox", "drop", "3") == 0
    with Scripted({"dot": "drop"}) as server:
        desk.config("port = 1\n", f"port = {server.port}\n")
        assert command(desk, "outbox", "retry", "1") == 75
    with Scripted() as server:
        path = desk.root / "daily.toml"
        text = path.read_text()
        path.write_text(text.replace(text[text.index("port = ") :].split("\n")[0], f"port = {server.port}"))
        assert command(desk, "outbox", "resolve", "1", "--sent") == 0
        assert command(desk, "outbox", "resolve", "2", "--unsent") == 0
        assert command(desk, "outbox", "retry") == 0
        assert [who for who, _ in server.mails] == ["bela@example.org"]
    capsys.readouterr()
    command(desk, "outbox", "list", "--all", "--json")
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["state"] for row in rows] == ["sent", "sent", "failed"]


@pytest.mark.parametrize(
    "words",
    [("show",), ("drop",), ("resolve", "1"), ("resolve", "1", "--sent"), ("drop", "1"), ("show", "99"), ("retry", "1")],
)
def test_what_makes_no_sense_for_a_message_changes_nothing(desk, words):
    command(desk, "run", *DAY)
    before = desk.state.read_bytes()
    assert command(desk, "outbox", *words) == 2
    assert desk.state.read_bytes() == before


def test_no_secret_is_in_argv_log_traceback_state_or_mail(desk, certificate, tmp_path):
    (desk.root / "password").write_text(CANARY)
    asking = tmp_path / "ask.sh"
    asking.write_text(f"#!/bin/sh\ncat {desk.root / 'password'}\n")
    asking.chmod(0o700)
    login = f'user = "desk"\npassword_command = ["{asking}"]\nca_file = "{certificate[0]}"'
    desk.config('transport = "spool"\nspool_dir = "spool"', f'host = "localhost"\nport = PORT\n{login}')
    words = [sys.executable, "-m", "briefing", "run", "--config", str(desk.root / "daily.toml"), *DAY, "--debug"]
    seen = []
    with aiosmtpd_server(certificate) as (keeper, port):
        desk.config("PORT", str(port))
        child = subprocess.Popen(
            [*words, "--log-format", "json"], cwd=CHECKOUT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        while child.poll() is None:
            for process in Path("/proc").glob("[0-9]*/cmdline"):
                try:
                    seen.append(process.read_bytes())
                except OSError:
                    continue
        told = child.stdout.read()
        child.stdout.close()
        assert len(keeper.logins) == 1  # the canary did go out, over TLS, and was refused
    assert child.returncode == 77
    assert any(b"daily.toml" in line for line in seen)
    found = b"".join(seen) + told
    for folder in ("state", "out"):
        found += b"".join(path.read_bytes() for path in (desk.root / folder).rglob("*") if path.is_file())
    assert b"briefing" in found
    assert CANARY.encode() not in found


@pytest.mark.parametrize("what", ["systemd", "cron"])
def test_schedule_prints_and_installs_only_where_asked(desk, capsys, tmp_path, what):
    assert command(desk, "schedule", what) == 0
    out = capsys.readouterr().out
    assert f"run --config {desk.root / 'daily.toml'}" in out
    into = tmp_path / "units"
    into.mkdir()
    assert command(desk, "schedule", what, "--install", "--into", str(into)) == 0
    names = sorted(path.name for path in into.iterdir())
    units = ["briefing-daily.service", "briefing-daily.timer", "briefing-failure@.service"]
    assert names == (units if what == "systemd" else ["briefing-daily"])


def test_schedule_shows_the_next_editions_and_warns_of_the_clocks(desk, capsys):
    assert command(desk, "schedule", "show", "--next", "3") == 0
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 3
    assert "Europe/Brussels" in out
    assert err == ""
    desk.config('at = "06:30"', 'at = "02:30"\ndays = ["sun"]')
    assert command(desk, "schedule", "show", "--next", "1", "--json") == 0
    out, err = capsys.readouterr()
    assert json.loads(out)["edition"].startswith("daily/")
    assert "the clocks skip 02:30; the edition is due at 03:30" in err
    assert "twice" in err


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="needs systemd-analyze: apt install systemd")
@pytest.mark.parametrize("user", ["", "root"])
def test_the_units_are_correct_and_little_exposed(desk, tmp_path, user):
    words = ("--install", "--into", str(tmp_path), *(("--user", user) if user else ()))
    desk.config('spool_dir = "spool"', 'spool_dir = "spool"\nuser = "desk"\npassword_file = "pass word"')
    assert command(desk, "schedule", "systemd", *words) == 0
    units = [str(tmp_path / f"briefing-daily.{kind}") for kind in ("service", "timer")]
    verified = subprocess.run(["systemd-analyze", "verify", *units], capture_output=True, text=True, check=False)
    assert (verified.returncode, verified.stderr) == (0, "")
    exposed = ["systemd-analyze", "security", "--offline=true", "--threshold=20", units[0]]
    judged = subprocess.run(exposed, capture_output=True, text=True, check=False)
    assert judged.returncode == 0, judged.stdout[-200:]
