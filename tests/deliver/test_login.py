"""TLS is verified, logins are made over it alone, and nobody sees the password: against aiosmtpd."""

from datetime import UTC, date, datetime

import pytest

from briefing.config import MailTable
from briefing.deliver.credentials import Login, Secret
from briefing.deliver.drain import Policy, drain
from briefing.deliver.outbox import Outbox
from briefing.deliver.record import NewEdition, NewMessage
from briefing.deliver.route import route
from briefing.deliver.smtp import Patience, Smtp
from tests.deliver.servers import PASSWORD, Scripted, aiosmtpd_server

NOW = datetime(2026, 11, 24, 5, 30, tzinfo=UTC)
QUICK = Patience(connect=5, command=5, dot=5)
BODY = b"Subject: x\r\n\r\nfirst\r\n.\r\n..two\r\n.three\r\n"
PEOPLE = ("anna", "bela", "chloe")


def mail(port, **more):
    settings = {
        "sender": "desk@example.org",
        "to": ("a@example.org",),
        "host": "127.0.0.1",
        "port": port,
        "security": "none",
    }
    return MailTable(**(settings | more))


def smtp(port, login=None, ca="", **more):
    return Smtp(route(mail(port, **more)), login, ca_file=str(ca), patience=QUICK)


@pytest.fixture
def box(tmp_path):
    opened = Outbox.open(tmp_path / "state.sqlite3", NOW)
    opened.add(
        NewEdition(date(2026, 11, 24), "brief", "Brief", "run", NOW, NOW),
        [
            NewMessage(f"{n}@example.org", f"<{n}@x>", "desk@example.org", BODY, b"Subject: x\r\n\r\nlight\r\n")
            for n in PEOPLE
        ],
    )
    yield opened
    opened.close()


def run(box, transport, **policy):
    tally = drain(box, transport, Policy(**policy), clock=lambda: NOW, tell=lambda *_: None, at_once=True)
    transport.close()
    return tally


def states(box):
    return [entry.state for entry in box.entries()]


QUEUED, SENT = ["queued"] * 3, ["sent"] * 3


def desk(password=PASSWORD, *, token=False):
    return Login("desk", Secret(password), is_token=token)


@pytest.mark.parametrize("implicit", [False, True], ids=["STARTTLS", "implicit TLS"])
def test_login_over_tls_delivers_to_each_recipient_alone(implicit, certificate, box):
    security = "tls" if implicit else "starttls"
    with aiosmtpd_server(certificate, implicit=implicit) as (keeper, port):
        run(box, smtp(port, desk(), certificate[0], security=security, user="desk", host="localhost"))
    assert states(box) == SENT
    assert [to for _, to, _ in keeper.mails] == [(f"{name}@example.org",) for name in PEOPLE]
    assert keeper.mails[0][2].replace(b"\r\n", b"\n") == BODY.replace(b"\r\n", b"\n")
    assert {login for _, login in keeper.logins} == {"desk"}


def test_a_wrong_password_is_tried_once_and_not_shown(certificate, box):
    with aiosmtpd_server(certificate) as (keeper, port):
        tally = run(
            box, smtp(port, desk("falsch-π"), certificate[0], security="starttls", user="desk", host="localhost")
        )
    assert len(keeper.logins) == 1
    assert tally.stopped == "auth"
    assert tally.reply.startswith("535")
    assert "falsch" not in tally.reply
    assert states(box) == QUEUED


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_certificate_that_nobody_vouches_for_is_refused_before_the_login(security, certificate, box):
    with aiosmtpd_server(certificate, implicit=security == "tls") as (keeper, port):
        tally = run(box, smtp(port, desk(), security=security, user="desk", host="localhost"))
    assert keeper.logins == []
    assert keeper.mails == []
    assert tally.stopped == "setup"
    assert "certificate" in tally.reply
    assert states(box) == QUEUED


def test_a_certificate_of_another_name_is_refused(certificate, box):
    with aiosmtpd_server(certificate) as (keeper, port):
        tally = run(box, smtp(port, desk(), certificate[0], security="starttls", user="desk", host="127.0.0.2"))
    assert keeper.logins == []
    assert tally.stopped in ("setup", "away")
    assert states(box) == QUEUED


def test_no_password_leaves_when_starttls_is_stripped(certificate, box):
    with Scripted(extensions=("AUTH PLAIN LOGIN",)) as server:
        tally = run(box, smtp(server.port, desk(), certificate[0], security="starttls", user="desk", host="localhost"))
    assert tally.stopped == "setup"
    assert server.mails == []


def test_a_server_that_wants_a_login_we_have_not_is_an_auth_fault(certificate, box):
    with aiosmtpd_server(certificate) as (_, port):
        tally = run(box, smtp(port, None, certificate[0], security="starttls", host="localhost"))
    assert tally.stopped == "auth"
    assert tally.reply.startswith("530")


def test_recipients_are_told_apart_by_their_codes(certificate, tmp_path):
    box = Outbox.open(tmp_path / "other.sqlite3", NOW)
    people = ("550", "451", "anna")
    box.add(
        NewEdition(date(2026, 11, 24), "brief", "Brief", "run", NOW, NOW),
        [NewMessage(f"{name}@example.org", f"<{name}>", "desk@example.org", BODY) for name in people],
    )
    with aiosmtpd_server(certificate) as (keeper, port):
        run(box, smtp(port, desk(), certificate[0], security="starttls", user="desk", host="localhost"))
    assert states(box) == ["failed", "queued", "sent"]
    assert len(keeper.mails) == 1
    box.close()


def test_a_size_limit_is_known_before_the_message_is_sent(certificate, box):
    with aiosmtpd_server(certificate, data_size_limit=30) as (keeper, port):
        run(box, smtp(port, desk(), certificate[0], security="starttls", user="desk", host="localhost"))
    assert states(box) == SENT
    assert all(b"light" in content for _, _, content in keeper.mails)


@pytest.mark.parametrize(("token", "kind"), [(PASSWORD, SENT), ("stale", QUEUED)])
def test_a_token_logs_in_by_xoauth2(certificate, box, token, kind):
    with aiosmtpd_server(certificate) as (keeper, port):
        login = desk(token, token=True)
        tally = run(box, smtp(port, login, certificate[0], security="starttls", user="desk", host="localhost"))
    assert keeper.logins[0] == ("XOAUTH2", "user=desk")
    assert states(box) == kind
    assert tally.stopped == ("" if kind == SENT else "auth")


def test_a_token_is_not_sent_to_a_server_that_knows_none(certificate, box):
    with aiosmtpd_server(certificate, auth_exclude_mechanism=["XOAUTH2"]) as (keeper, port):
        login = desk(PASSWORD, token=True)
        tally = run(box, smtp(port, login, certificate[0], security="starttls", user="desk", host="localhost"))
    assert (keeper.logins, tally.stopped) == ([], "setup")


def test_an_older_server_is_logged_in_to_in_two_steps(certificate, box):
    with aiosmtpd_server(certificate, auth_exclude_mechanism=["PLAIN"]) as (keeper, port):
        run(box, smtp(port, desk(), certificate[0], security="starttls", user="desk", host="localhost"))
    assert keeper.logins[0] == ("LOGIN", "desk")
    assert states(box) == SENT
