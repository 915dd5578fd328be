"""Secrets come from where they are kept, and show themselves nowhere."""

import base64
import sys
import traceback

import pytest

from briefing.config import MailTable
from briefing.deliver.credentials import Secret, fingerprint, login_of
from briefing.errors import ConfigError

CANARY = "Kanarienvogel-π-9931"


def mail(**settings):
    return MailTable(user="desk", **settings)


def test_no_user_means_no_login():
    assert login_of(MailTable(password_file="/nowhere")) is None


def test_a_password_comes_from_its_file(tmp_path):
    (tmp_path / "password").write_text(CANARY + "\n")
    login = login_of(mail(password_file=str(tmp_path / "password")))
    assert (login.user, login.secret.reveal(), login.is_token) == ("desk", CANARY, False)


def test_a_password_comes_from_a_systemd_credential(tmp_path, monkeypatch):
    (tmp_path / "mail-password").write_text(CANARY)
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    assert login_of(mail()).secret.reveal() == CANARY
    assert login_of(mail(password_file="/root/not/for/us")).secret.reveal() == CANARY


def test_a_password_comes_from_a_command_or_the_environment(monkeypatch):
    command = (sys.executable, "-c", f"print({CANARY!r}); print('second line')")
    monkeypatch.setenv("PYTHONIOENCODING", "utf-8")
    assert login_of(mail(password_command=command)).secret.reveal() == CANARY
    monkeypatch.setenv("DESK_PASSWORD", CANARY)
    assert login_of(mail(password_env="DESK_PASSWORD")).secret.reveal() == CANARY


def test_a_token_comes_from_its_command_and_goes_before_a_password(tmp_path):
    login = login_of(mail(oauth_token_command=(sys.executable, "-c", "print('token')"), password_env="NOT_SET"))
    assert (login.secret.reveal(), login.is_token) == ("token", True)


def test_the_keyring_is_asked_where_it_is_named(monkeypatch):
    class Ring:
        @staticmethod
        def get_password(service, user):
            return CANARY if (service, user) == ("mail.example.org", "desk") else None

    monkeypatch.setitem(sys.modules, "keyring", Ring)
    assert login_of(mail(password_keyring="mail.example.org")).secret.reveal() == CANARY
    with pytest.raises(ConfigError, match="no password"):
        login_of(mail(password_keyring="elsewhere"))
    monkeypatch.setitem(sys.modules, "keyring", None)
    with pytest.raises(ConfigError, match="extra"):
        login_of(mail(password_keyring="mail.example.org"))


@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"password_file": "/nowhere/at/all"},
        {"password_env": "CERTAINLY_NOT_SET"},
        {"password_command": ("/nowhere/at/all",)},
        {"password_command": (sys.executable, "-c", f"print({CANARY!r}); raise SystemExit(3)")},
        {"password_command": (sys.executable, "-c", "pass")},
    ],
)
def test_a_password_that_cannot_be_had_is_a_configuration_error_that_shows_nothing(settings):
    with pytest.raises(ConfigError) as caught:
        login_of(mail(**settings))
    told = "".join(traceback.format_exception(caught.value)) + caught.value.hint
    assert CANARY not in told.replace(repr(CANARY), "")


def test_a_file_that_is_no_text_does_not_show_its_bytes(tmp_path):
    (tmp_path / "password").write_bytes(CANARY.encode() + b"\xff")
    with pytest.raises(ConfigError) as caught:
        login_of(mail(password_file=str(tmp_path / "password")))
    assert "Kanarienvogel" not in "".join(traceback.format_exception(caught.value))


def test_a_secret_does_not_show():
    secret = Secret(CANARY)
    coded = base64.b64encode(CANARY.encode()).decode()
    assert CANARY not in f"{secret} {secret!r} {[secret]}"
    assert secret.mask(f"535 {CANARY} or {coded}?") == "535 *** or ***?"


def test_the_fingerprint_changes_with_the_file_and_never_holds_the_secret(tmp_path):
    path = tmp_path / "password"
    path.write_text(CANARY)
    before = fingerprint(mail(password_file=str(path)))
    assert CANARY not in before
    assert fingerprint(mail(password_file=str(path))) == before
    path.write_text("another one")
    assert fingerprint(mail(password_file=str(path))) != before
    path.unlink()
    assert fingerprint(mail(password_file=str(path))) != before
