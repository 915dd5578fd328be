"""Checks of the mail: addresses, the password's place and mode, the server's TLS, login, size and recipients."""

import stat
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from briefing.config import Config, MailTable
from briefing.deliver.address import parse_address
from briefing.deliver.channel import open_transport
from briefing.deliver.message import Letter, encode, message_id
from briefing.deliver.route import Route, route
from briefing.deliver.smtp import Smtp
from briefing.deliver.transport import Outcome, Parcel
from briefing.doctor.finding import Finding

REMEDIES = {
    "away": "is the server up, and host and port right?",
    "later": "try again; the server's words say why",
    "refused": "are sender and recipient right?",
    "auth": "mend user and password; OAuth servers want oauth_token_command",
    "setup": "mend [mail] security, port or ca_file; the certificate has to be valid for the host's name",
    "too big": "ask for a larger limit",
    "unknown": "try again",
}


def check_password(mail: MailTable) -> Iterator[Finding]:
    """Say whether the password is where only its user can read it."""
    if not mail.user:
        return
    if mail.password_file:
        path = Path(mail.password_file)
        try:
            mode = stat.S_IMODE(path.stat().st_mode)
        except OSError as error:
            yield Finding("FAIL", "password", f"{path}: {error.strerror}", "mend [mail] password_file")
            return
        if mode & 0o077:
            yield Finding("FAIL", "password", f"others can read {path} (mode {mode:o})", f"chmod 600 {path}")
        else:
            yield Finding("OK", "password", f"{path}, mode {mode:o}")
    elif mail.password_env:
        yield Finding(
            "WARN",
            "password",
            f"it stands in the environment, {mail.password_env}",
            "better: password_file with mode 600",
        )


def check_mail(config: Config) -> Iterator[Finding]:
    """Say whether addresses and transport make sense; mail that nobody asked for is no failure."""
    if config.mail == MailTable():
        yield Finding("WARN", "mail", "not set up: briefs are built and nobody is mailed", "docs/mail.md says how")
        return
    way = route(config.mail)
    people = len(way.recipients)
    yield Finding(
        "OK", "mail", f"from {way.sender.box} to {people} {'person' if people == 1 else 'people'} by {way.transport}"
    )
    if way.operator is None:
        yield Finding("WARN", "mail", "nobody is told of failures", "set [mail] operator")


def check_server(config: Config) -> Iterator[Finding]:
    """Talk to the server as a run would, up to each recipient, and take it back."""
    if config.mail == MailTable():
        return
    way = route(config.mail)
    transport = open_transport(way, config.mail)
    try:
        for address in way.recipients:
            outcome = transport.check(Parcel(way.sender.box, address.box, b""))
            yield _found("server", f"{address.box}: {outcome.reply}", outcome)
            if outcome.kind in ("away", "auth", "setup") or not isinstance(transport, Smtp):
                return
        if isinstance(transport, Smtp) and (limit := transport.size_limit()):
            yield Finding("OK", "server", f"takes mails of up to {limit / 1_000_000:.1f} MB")
    finally:
        transport.close()


def send_test(config: Config, address: str, now: datetime) -> Finding:
    """Send one short mail to `address` at once, past the outbox."""
    way = route(config.mail)
    person = parse_address(address, "--send-test")
    ident = message_id(config.schedule.profile, now.isoformat(), 0, person.box, way.sender.domain)
    data = encode(_test_letter(way, config, now), ident)
    transport = open_transport(way, config.mail)
    try:
        outcome = transport.send(Parcel(way.sender.box, person.box, data), lambda: None)
    finally:
        transport.close()
    return _found("test mail", f"{person.box}: {outcome.reply}", outcome)


def _test_letter(way: Route, config: Config, now: datetime) -> Letter:
    return Letter(
        sender=way.sender,
        to=(),
        cc=(),
        reply_to=way.reply_to,
        subject=f"briefing {config.schedule.profile}: test",
        sent=now.replace(microsecond=0),
        language="en",
        list_name="",
        list_id=f"{config.schedule.profile.lower()}.tests.briefing.{way.sender.domain}",
        unsubscribe="",
        text="This is the test mail that was asked for with `briefing doctor --send-test`.\n",
    )


def _found(name: str, words: str, outcome: Outcome) -> Finding:
    if outcome.kind == "sent":
        return Finding("OK", name, words)
    return Finding("WARN" if outcome.kind in ("away", "later") else "FAIL", name, words, REMEDIES[outcome.kind])
