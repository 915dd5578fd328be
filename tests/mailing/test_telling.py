"""Whoever has to know is told: the monitoring address, the operator, the log; and a refused login is left alone."""

import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from briefing.deliver.ping import ping
from tests.deliver.servers import PASSWORD, Scripted, aiosmtpd_server


@contextmanager
def monitor(code=200):
    """Yield the paths that were asked for, and the address of a server that answers with `code`."""
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_response(code)
            self.send_header("Location", f"http://127.0.0.1:{server.server_port}/elsewhere")
            self.end_headers()

        def log_message(self, *args):
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield asked, f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def watch(desk, address):
    pings = "".join(f'ping_{name} = "{address}/{name}/token-4711"\n' for name in ("start", "success", "failure"))
    desk.config("[schedule]", f"{pings}[schedule]")


def test_start_and_success_are_told_once_an_edition(desk):
    with monitor() as (asked, address):
        watch(desk, address)
        desk.run()
        desk.later(minutes=15).run()
    assert asked == ["/start/token-4711", "/success/token-4711"]


def test_a_failure_is_told(desk):
    (desk.root / "articles").rename(desk.root / "elsewhere")
    with monitor() as (asked, address):
        watch(desk, address)
        desk.run()
    assert asked == ["/start/token-4711", "/failure/token-4711"]


def test_success_is_told_when_the_mail_that_waited_is_gone(desk):
    desk.config('transport = "spool"\nspool_dir = "spool"', 'host = "127.0.0.1"\nport = PORT\nsecurity = "none"')
    with monitor() as (asked, address), Scripted() as server:
        watch(desk, address)
        desk.config("PORT", "1")
        assert desk.run().exit_code == 75
        assert asked == ["/start/token-4711"]
        desk.config("port = 1\n", f"port = {server.port}\n")
        assert desk.later(minutes=15).run().exit_code == 0
    assert asked[1:] == ["/success/token-4711"]


@pytest.mark.parametrize("code", [302, 500])
def test_a_monitor_that_is_broken_is_a_warning_and_not_followed(desk, code):
    with monitor(code) as (asked, address):
        watch(desk, address)
        report = desk.run()
    assert report.exit_code == 0
    assert "/elsewhere" not in asked
    warnings = [event.message for event in desk.events if event.name == "ping"]
    assert len(warnings) == 2
    assert all("127.0.0.1" in words and "token" not in words for words in warnings)


def test_a_monitor_that_is_not_there_is_a_warning():
    assert "did not answer" in ping("http://127.0.0.1:1/token", seconds=2)


@pytest.fixture
def submitting(desk, certificate):
    """Return the newsroom set up for a server with TLS and login; PORT is still to be filled in."""
    (desk.root / "password").write_text(PASSWORD)
    login = f'user = "desk"\npassword_file = "password"\nca_file = "{certificate[0]}"'
    desk.config('transport = "spool"\nspool_dir = "spool"', f'host = "localhost"\nport = PORT\n{login}')
    return desk


def test_a_refused_login_is_not_tried_again_before_something_changes(submitting, certificate):
    desk = submitting
    (desk.root / "password").write_text("falsch")
    with aiosmtpd_server(certificate) as (keeper, port):
        desk.config("PORT", str(port))
        assert desk.run().exit_code == 77
        assert desk.later(minutes=15).run().exit_code == 77
        assert len(keeper.logins) == 1
        assert desk.later(hours=7).run().exit_code == 77
        assert len(keeper.logins) == 2
        (desk.root / "password").write_text(PASSWORD)
        assert desk.later(minutes=15).run().exit_code == 0
        received = [to for _, (to,), _ in keeper.mails]
        assert sorted(received) == sorted(
            [
                "anna@example.org",
                "bela@example.org",
                "chloe@example.org",
                "operator@example.org",
                "operator@example.org",
            ]
        )


def test_a_password_that_cannot_be_had_leaves_the_mail_queued(submitting, certificate):
    desk = submitting
    (desk.root / "password").unlink()
    with aiosmtpd_server(certificate) as (keeper, port):
        desk.config("PORT", str(port))
        report = desk.run()
        assert (report.exit_code, keeper.logins) == (78, [])
        (desk.root / "password").write_text(PASSWORD)
        assert desk.later(minutes=15).run().sent >= 3


def test_in_doubt_mail_is_held_and_told_where_that_is_wished(desk):
    smtp = 'host = "127.0.0.1"\nport = PORT\nsecurity = "none"\non_unknown = "hold"'
    desk.config('transport = "spool"\nspool_dir = "spool"', smtp)
    with Scripted({"dot": lambda s: "drop" if len(s.dots) == 1 else "250 queued as S1"}) as server:
        desk.config("PORT", str(server.port))
        report = desk.run()
        assert (report.exit_code, report.sent, report.unknown) == (3, 2, 1)
        assert desk.later(hours=1).run().exit_code == 3
        assert [who for who, _ in server.mails] == ["bela@example.org", "chloe@example.org", "operator@example.org"]


def test_in_doubt_mail_is_sent_again_with_the_same_name(desk):
    desk.config('transport = "spool"\nspool_dir = "spool"', 'host = "127.0.0.1"\nport = PORT\nsecurity = "none"')
    with Scripted({"dot": lambda s: "drop" if len(s.dots) == 1 else "250 queued as S1"}) as server:
        desk.config("PORT", str(server.port))
        assert desk.run().exit_code == 75
        assert desk.later(minutes=1).run().exit_code == 0
        assert [who for who, _ in server.mails] == ["bela@example.org", "chloe@example.org", "anna@example.org"]


def test_a_pdf_that_cannot_be_made_is_named_and_the_rest_is_sent(desk, monkeypatch):
    from briefing.errors import RenderError

    def broken(brief, options):
        raise RenderError("no fonts")

    monkeypatch.setattr("briefing.render.pdf.render_pdf", broken)
    desk.config('"html", "json"', '"html", "pdf", "json"')
    report = desk.run()
    assert (report.exit_code, report.sent) == (3, 3)
    (mail, *_) = desk.mails("anna")
    assert "pdf could not be made: no fonts" in mail.get_body(("plain",)).get_content()
    assert list(mail.iter_attachments()) == []


def test_even_a_bug_is_told_before_it_ends_the_run(desk, monkeypatch):
    def broken(*_, **__):
        raise ZeroDivisionError

    monkeypatch.setattr("briefing.mailing.making.words_of", broken)
    with monitor() as (asked, address):
        watch(desk, address)
        with pytest.raises(ZeroDivisionError):
            desk.run()
    assert asked[1:] == ["/failure/token-4711"]
    assert "a bug in briefing, ZeroDivisionError" in desk.mails("operator")[0].get_content()
