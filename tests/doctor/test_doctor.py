"""The doctor names what would keep the job from working, and the remedy."""

import json
import subprocess
from datetime import UTC, datetime, timedelta

import pytest

from briefing.cli import main
from briefing.doctor import examine
from briefing.doctor.machine import check_fonts, check_pango, check_python
from briefing.settings import load_settings
from tests.deliver.servers import PASSWORD, Scripted, aiosmtpd_server
from tests.mailing.conftest import certificate, desk

NOW = datetime(2026, 11, 24, 5, 31, tzinfo=UTC)
__all__ = ["certificate", "desk"]


@pytest.fixture(autouse=True)
def _quick(monkeypatch):
    """Leave the PDF library alone but where it is what is tested: it takes its time to load."""
    monkeypatch.setattr("briefing.doctor.check_pango", lambda: iter(()))


def findings(desk, **more):
    return list(examine(load_settings(str(desk.root / "daily.toml")), NOW, **more))


def levels(found, name):
    return [finding.level for finding in found if finding.name == name]


def test_a_machine_that_is_fit_has_no_failure(desk):
    found = findings(desk)
    assert {finding.level for finding in found} <= {"OK", "WARN"}
    names = {
        "config",
        "python",
        "fonts",
        "input",
        "output",
        "state",
        "clock",
        "schedule",
        "history",
        "timer",
        "mail",
        "server",
    }
    assert names <= {finding.name for finding in found}
    assert all(finding.remedy for finding in found if finding.level != "OK")


def test_the_command_prints_lines_or_objects_and_fails_with_78(desk, capsys):
    words = ["doctor", "--config", str(desk.root / "daily.toml")]
    assert main(words) == 0
    assert "OK    mail: from desk@example.org to 3 people by spool" in capsys.readouterr().out
    desk.config('paths = ["articles"]', 'paths = ["nowhere"]')
    assert main([*words, "--json"]) == 78
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    (bad,) = [row for row in rows if row["level"] == "FAIL"]
    assert bad["name"] == "input"
    assert bad["remedy"]


def test_mail_that_nobody_asked_for_is_no_failure(tmp_path, monkeypatch):
    (tmp_path / "plain.toml").write_text('[output]\ndir = "out"\n[state]\ndir = "state"\n', "utf-8")
    settings = load_settings(str(tmp_path / "plain.toml"))
    found = list(examine(settings, NOW))
    assert levels(found, "mail") == ["WARN"]
    assert "FAIL" not in {finding.level for finding in found}
    tested = list(examine(settings, NOW, test_address="ana@example.org"))
    assert levels(tested, "test mail") == ["FAIL"]


def test_half_a_set_up_of_the_mail_is_a_failure(desk):
    desk.config("from =", "reply_to =")
    assert "FAIL" in {finding.level for finding in findings(desk)}


def test_a_server_is_asked_about_tls_login_size_and_each_recipient(desk, certificate):
    (desk.root / "password").write_text(PASSWORD)
    (desk.root / "password").chmod(0o600)
    login = f'user = "desk"\npassword_file = "password"\nca_file = "{certificate[0]}"'
    desk.config('transport = "spool"\nspool_dir = "spool"', f'host = "localhost"\nport = PORT\n{login}')
    with aiosmtpd_server(certificate) as (keeper, port):
        desk.config("PORT", str(port))
        found = findings(desk)
        assert levels(found, "server") == ["OK"] * 4
        assert levels(found, "password") == ["OK"]
        assert "33.6 MB" in next(f.message for f in found if "takes mails" in f.message)
        assert keeper.mails == []
        (sent,) = [f for f in findings(desk, test_address="ana@example.org") if f.name == "test mail"]
        assert sent.level == "OK"
        assert keeper.mails[0][1] == ("ana@example.org",)
        (desk.root / "password").chmod(0o644)
        (desk.root / "password").write_text("falsch")
        found = findings(desk)
        assert levels(found, "server") == ["FAIL"]
        assert levels(found, "password") == ["FAIL"]
        desk.config(f'ca_file = "{certificate[0]}"', "")
        (finding,) = [f for f in findings(desk) if f.name == "server"]
        assert finding.level == "FAIL"
        assert "certificate" in finding.message


def test_a_server_that_is_away_is_a_warning_and_a_refusal_a_failure(desk):
    desk.config('transport = "spool"\nspool_dir = "spool"', 'host = "127.0.0.1"\nport = 1\nsecurity = "none"')
    assert levels(findings(desk), "server") == ["WARN"]
    with Scripted({"rcpt": "550 no such user"}) as server:
        desk.config("port = 1\n", f"port = {server.port}\n")
        assert levels(findings(desk), "server")[:3] == ["FAIL"] * 3


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        ('from = "Morning desk <desk@example.org>"', "", "setup"),
        ("Europe/Brussels", "Europe/Nowhere", "setup"),
        ("holidays.txt", "nowhere.txt", "schedule"),
        ('transport = "spool"', 'transport = "sendmail"\nsendmail_command = ["/nowhere/sendmail"]', "server"),
        ('dir = "state"', 'dir = "daily.toml/state"', "state"),
    ],
)
def test_what_cannot_work_is_a_failure_with_a_remedy(desk, old, new, name):
    desk.config(old, new)
    failed = [finding for finding in findings(desk) if finding.level == "FAIL"]
    assert name in {finding.name for finding in failed}
    assert all(finding.remedy for finding in failed)


def test_clock_changes_and_a_missing_operator_are_warnings(desk):
    desk.config('at = "06:30"', 'at = "02:30"\ndays = ["sun"]')
    desk.config('operator = "operator@example.org"', "")
    found = findings(desk)
    assert "WARN" in levels(found, "schedule")
    assert "WARN" in levels(found, "mail")


def test_the_last_success_and_what_waits_are_told(desk):
    desk.run()
    assert levels(findings(desk), "history") == ["OK"]
    assert levels(findings(desk), "outbox") == ["OK"]
    later = load_settings(str(desk.root / "daily.toml"))
    old = [f for f in examine(later, NOW + timedelta(days=8)) if f.name == "history"]
    assert [finding.level for finding in old] == ["WARN"]
    early = [f for f in examine(later, NOW - timedelta(days=900)) if f.name == "clock"]
    assert "FAIL" in [finding.level for finding in early]
    desk.config('transport = "spool"\nspool_dir = "spool"', 'host = "127.0.0.1"\nport = 1\nsecurity = "none"')
    desk.later(days=1)
    desk.write("more.txt", "More\n\nThe foreign minister of Ukraine spoke in Kyiv on Wednesday about the corridor.\n")
    desk.run()
    assert levels(findings(desk), "outbox") == ["WARN"]


def test_the_flaw_of_this_python_is_known(monkeypatch):
    (finding,) = check_python()
    assert finding.level in ("OK", "WARN")
    monkeypatch.setattr("briefing.doctor.machine.EmailMessage.as_bytes", lambda self: b"Subject: A\nBcc: x\n")
    (finding,) = check_python()
    assert finding.level == "WARN"
    assert "CVE-2024-6923" in finding.message


def test_a_pdf_library_that_does_not_load_is_a_failure(monkeypatch):
    def ended(*args, **more):
        return subprocess.CompletedProcess(args, -11, "", "")

    monkeypatch.setattr("briefing.doctor.machine.subprocess.run", ended)
    (finding,) = check_pango()
    assert finding.level == "FAIL"
    assert "-11" in finding.message


def test_a_language_without_a_font_is_a_warning(desk, monkeypatch):
    def nothing(*args, **more):
        return subprocess.CompletedProcess(args, 0, "", "")

    monkeypatch.setattr("briefing.doctor.machine.shutil.which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr("briefing.doctor.machine.subprocess.run", nothing)
    assert [finding.level for finding in check_fonts(desk.settings)] == ["WARN"]
    monkeypatch.setattr("briefing.doctor.machine.shutil.which", lambda name: None)
    assert [finding.level for finding in check_fonts(desk.settings)] == ["WARN"]
