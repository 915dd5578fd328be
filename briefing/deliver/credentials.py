"""The `[mail]` table in, a Secret out, from the first of: systemd credential, file, keyring, command, environment.

A Secret shows itself to nobody: not in repr, not in a traceback, not in a log; `reveal` is called at one place, where
the server is spoken to over TLS.
"""

import base64
import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing.config import MailTable
from briefing.errors import ConfigError

CREDENTIAL = "mail-password"
"""The name of the systemd credential that holds the password."""
COMMAND_SECONDS = 30


class Secret:
    """A password or token that does not show."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def __repr__(self) -> str:
        return "Secret(***)"

    def reveal(self) -> str:
        """Return the secret itself."""
        return self._value

    def mask(self, text: str) -> str:
        """Return `text` with the secret, plain or in base64, starred out: a server may echo what it was sent."""
        for shown in (self._value, base64.b64encode(self._value.encode()).decode("ascii")):
            text = text.replace(shown, "***") if shown else text
        return text


@dataclass(frozen=True, slots=True)
class Login:
    """Who logs in, and with what; `is_token` for an OAuth token (XOAUTH2)."""

    user: str
    secret: Secret
    is_token: bool = False


def login_of(mail: MailTable) -> Login | None:
    """Return the login that `[mail]` states, None where it states no user; raises ConfigError."""
    if not mail.user:
        return None
    if mail.oauth_token_command:
        return Login(mail.user, _from_command(mail.oauth_token_command, "oauth_token_command"), is_token=True)
    # The credential first: under systemd it is a copy of the file, which the service's own user may not read.
    for source in (_from_systemd, _from_file, _from_keyring, _password_command, _from_env):
        found = source(mail)
        if found is not None:
            return Login(mail.user, found)
    raise ConfigError(
        "[mail] user is set, but no password is",
        hint="set password_file, password_keyring, password_command, password_env or oauth_token_command",
    )


def _from_file(mail: MailTable) -> Secret | None:
    return _read(Path(mail.password_file), "[mail] password_file") if mail.password_file else None


def _from_systemd(_mail: MailTable) -> Secret | None:
    folder = os.environ.get("CREDENTIALS_DIRECTORY", "")
    return _read(Path(folder, CREDENTIAL), "the systemd credential") if folder and _is_there(folder) else None


def _is_there(folder: str) -> bool:
    try:
        return any(path.name == CREDENTIAL for path in Path(folder).iterdir())
    except OSError as error:
        raise ConfigError(
            f"the systemd credentials in {folder}: {error.strerror}", hint="look at LoadCredential="
        ) from error


def _read(path: Path, what: str) -> Secret:
    try:
        text = path.read_bytes().decode("utf-8")
    except OSError as error:
        raise ConfigError(
            f"{what}: cannot read {path}: {error.strerror}", hint="make it readable for this user"
        ) from error
    except UnicodeDecodeError:
        # Not chained: the error would carry the file's bytes.
        raise ConfigError(f"{what}: {path} is not UTF-8 text", hint="write the password alone into it") from None
    return _checked(text, what)


def _from_keyring(mail: MailTable) -> Secret | None:
    if not mail.password_keyring:
        return None
    try:
        import keyring
    except ImportError as error:
        raise ConfigError(
            "[mail] password_keyring needs the extra keyring", hint="pip install 'briefing[keyring]'"
        ) from error
    value = keyring.get_password(mail.password_keyring, mail.user)
    if value is None:
        raise ConfigError(
            f"the keyring has no password of {mail.user} for {mail.password_keyring}",
            hint=f"keyring set {mail.password_keyring} {mail.user}",
        )
    return _checked(value, "[mail] password_keyring")


def _password_command(mail: MailTable) -> Secret | None:
    return _from_command(mail.password_command, "password_command") if mail.password_command else None


def _from_command(command: Sequence[str], key: str) -> Secret:
    """Run an argv list and take the first line of its output; nothing of the output is ever shown."""
    try:
        done = subprocess.run(  # noqa: S603 - an argv list from the user's own configuration, never a shell line
            list(command), stdin=subprocess.DEVNULL, capture_output=True, timeout=COMMAND_SECONDS, check=False
        )
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        reason = "took too long" if isinstance(error, subprocess.TimeoutExpired) else str(error)
        # Not chained: the error would carry what the command has printed so far.
        raise ConfigError(f"[mail] {key}: {command[0]}: {reason}", hint="run the command by hand") from None
    if done.returncode != 0:
        raise ConfigError(f"[mail] {key}: {command[0]} ended with {done.returncode}", hint="run the command by hand")
    lines = done.stdout.decode("utf-8", "replace").splitlines()
    return _checked(lines[0] if lines else "", f"[mail] {key}")


def _from_env(mail: MailTable) -> Secret | None:
    if not mail.password_env:
        return None
    value = os.environ.get(mail.password_env)
    if value is None:
        raise ConfigError(
            f"[mail] password_env: {mail.password_env} is not set", hint="set it, or better use password_file"
        )
    return _checked(value, "[mail] password_env")


def _checked(text: str, what: str) -> Secret:
    value = text.rstrip("\r\n")
    if not value or "\n" in value or "\0" in value:
        raise ConfigError(
            f"{what}: there has to be one line, and not an empty one", hint="the password and nothing else"
        )
    return Secret(value)


def fingerprint(mail: MailTable) -> str:
    """Return what tells whether the way to log in was changed: the settings and the file's times, never the secret."""
    stamp = ""
    if mail.password_file:
        try:
            about = Path(mail.password_file).stat()
            stamp = f"{about.st_mtime_ns} {about.st_size} {about.st_ino}"
        except OSError:
            stamp = "unreadable"
    parts = (mail.host, str(mail.port), mail.security, mail.user, mail.password_file, stamp, mail.password_keyring)
    return "|".join((*parts, *mail.password_command, mail.password_env, *mail.oauth_token_command))
