"""The whole way through a real mail system: Postfix takes the mail, a Maildir keeps it, and it is read back in parts."""

import json
import os
import shutil
import sqlite3
from email import message_from_bytes, policy
from html import unescape

import pytest

from tests.deliver.postoffice import DOMAIN, PACKAGES, PASSWORD, PROGRAMS, USER, Office

pytestmark = pytest.mark.slow

EDITION = ("--edition", "2026-11-24")


@pytest.fixture(scope="module")
def office():
    """Start a post office; skip where it cannot be, but not in CI."""
    missing = [program for program in PROGRAMS if shutil.which(program) is None]
    reason = f"needs {', '.join(missing)}: apt install {PACKAGES}" if missing else "needs root for a network namespace"
    if missing or os.geteuid() != 0:
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    opened = Office()
    yield opened
    opened.close()


@pytest.fixture
def site(desk, office):
    """Return the newsroom, set up to submit its mail to the post office, whose boxes are empty."""
    for box in ("mail", "lmtp"):
        for folder in (office.folder / box).iterdir():
            shutil.rmtree(folder)
    (desk.root / "password").write_text(PASSWORD + "\n")
    (desk.root / "password").chmod(0o600)
    desk.config(
        'transport = "spool"\nspool_dir = "spool"',
        f'host = "localhost"\nsecurity = "starttls"\nuser = "{USER}"\npassword_file = "password"\nca_file = "{office.ca}"',
    )
    desk.config("anna@example.org", f"analyst@{DOMAIN}")
    desk.config(', "bela@example.org"]', "]")
    desk.config("chloe@example.org", f"minister@{DOMAIN}")
    desk.config("operator@example.org", f"operator@{DOMAIN}")
    desk.config("desk@example.org", f"desk@{DOMAIN}")
    return desk


def run(office, site, *more):
    return office.briefing("run", "--config", site.root / "daily.toml", *EDITION, *more)


def parsed(data):
    return message_from_bytes(data, policy=policy.default)


def points(site):
    """Return the sentences that the brief prints as key points; there are some."""
    brief = json.loads((site.root / "out" / "brief.json").read_text())
    found = [quote["text"] for section in brief["sections"] for quote in section["quotes"]]
    found += [quote["text"] for quote in brief["bottom_line"]]
    assert found
    return found


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_brief_is_submitted_over_tls_and_reads_back_in_parts(office, site, security):
    site.config('security = "starttls"', f'security = "{security}"')
    site.config('"html", "json"', '"html", "pdf", "json"')
    code, out, err = run(office, site)
    assert code == 0, err
    assert str(site.root / "out" / "brief.pdf") in out
    for who in ("analyst", "minister"):
        (data,) = office.mails(who, 1)
        mail = parsed(data)
        assert mail["Subject"] == "Ранкова записка, 2026-11-24"
        assert mail["To"] == f"analyst@{DOMAIN}"
        assert mail["Bcc"] is None
        assert mail["X-Original-To"] == mail["Delivered-To"] == f"{who}@{DOMAIN}"
        assert "with ESMTPSA" in mail["Received"]
        text, html = mail.get_body(("plain",)).get_content(), mail.get_body(("html",)).get_content()
        for words in points(site):
            assert words in " ".join(text.split())
            assert words in " ".join(unescape(html).split())
        (pdf,) = mail.iter_attachments()
        assert pdf.get_filename() == "Ранкова записка 2026-11-24.pdf"
        assert pdf.get_content() == (site.root / "out" / "brief.pdf").read_bytes()
    assert run(office, site)[0] == 0
    assert len(office.mails("analyst", 1)) == 1


def test_a_wrong_password_ends_with_77_and_is_not_tried_again(office, site):
    (site.root / "password").write_text("falsch\n")
    code, _, err = run(office, site)
    assert code == 77
    assert "535" in err
    before = (office.folder / "postfix.log").read_text().count("authentication failed")
    assert run(office, site)[0] == 77
    assert (office.folder / "postfix.log").read_text().count("authentication failed") == before
    (site.root / "password").write_text(PASSWORD)
    assert run(office, site)[0] == 0
    assert len(office.mails("analyst", 1)) == 1
    subjects = {parsed(data)["Subject"].split(",")[0] for data in office.mails("operator", 2)}
    assert subjects == {"briefing daily: failed", "briefing daily: recovered"}


def test_an_unknown_recipient_is_refused_and_the_other_gets_his_mail(office, site):
    site.config(f"minister@{DOMAIN}", f"nobody@{DOMAIN}")
    code, _, err = run(office, site)
    assert code == 5
    assert "550" in err
    assert len(office.mails("analyst", 1)) == 1
    assert "nobody@" in parsed(office.mails("operator", 1)[0]).get_content()


def test_a_brief_that_is_too_large_goes_as_text(office, site):
    site.config('"html", "json"', '"html", "pdf", "json"')
    limit = ("postconf", "-c", office.postfix, "-e")
    office.run(*limit, "message_size_limit = 20000")
    office.run("postfix", "-c", office.postfix, "reload")
    try:
        code, _, err = run(office, site)
    finally:
        office.run(*limit, "message_size_limit = 2000000")
        office.run("postfix", "-c", office.postfix, "reload")
    assert code == 3, err
    mail = parsed(office.mails("analyst", 1)[0])
    assert mail.get_content_type() == "text/plain"
    assert "too large for the mail server" in mail.get_content()
    assert all(words in " ".join(mail.get_content().split()) for words in points(site))


def test_mail_waits_while_the_server_is_down_and_goes_in_order_when_it_is_back(office, site):
    office.run("postfix", "-c", office.postfix, "stop")
    assert run(office, site)[0] == 75
    site.write(
        "rail.txt", "Trains stop\n\nThe night trains stopped on Friday. The foreign minister said talks would go on.\n"
    )
    day = ("run", "--config", site.root / "daily.toml", "--edition", "2026-11-25")
    assert office.briefing(*day)[0] == 75
    office.run("postfix", "-c", office.postfix, "start")
    code, _, err = office.briefing(*day)
    assert code == 0, err
    subjects = [parsed(data)["Subject"] for data in office.mails("analyst", 2)]
    assert sorted(subjects) == ["Ранкова записка, 2026-11-24", "Ранкова записка, 2026-11-25"]
    with sqlite3.connect(site.state) as connection:
        times = connection.execute("SELECT message, changed_at FROM delivery ORDER BY message").fetchall()
    connection.close()
    assert [when for _, when in times] == sorted(when for _, when in times)


def test_the_local_sendmail_takes_it_too(office, site):
    site.config(
        'host = "localhost"',
        f'transport = "sendmail"\nsendmail_command = ["/usr/sbin/sendmail", "-C", "{office.postfix}", "-i"]',
    )
    code, _, err = run(office, site)
    assert code == 0, err
    assert parsed(office.mails("analyst", 1)[0])["Subject"] == "Ранкова записка, 2026-11-24"
    assert len(office.mails("minister", 1)) == 1


def test_behind_a_duplicate_filter_a_message_sent_three_times_is_there_once(office, site):
    site.config('host = "localhost"\nsecurity = "starttls"', 'transport = "lmtp"\nhost = "127.0.0.1"\nport = 2424')
    site.config(f'user = "{USER}"\n', "")
    code, _, err = run(office, site)
    assert code == 0, err
    for _ in range(2):
        site.state.with_suffix(".lock").write_text("")  # else the program would notice that a mark was taken back
        with sqlite3.connect(site.state) as connection:
            connection.execute("UPDATE delivery SET state = 'unknown'")
        connection.close()
        assert office.briefing("outbox", "retry", "--config", site.root / "daily.toml")[0] == 0
    with sqlite3.connect(site.state) as connection:
        assert connection.execute("SELECT state, tries FROM delivery").fetchall() == [("sent", 3), ("sent", 3)]
    connection.close()
    assert len(office.mails("analyst", 1, "lmtp/{}/Maildir")) == 1


def test_a_dry_run_asks_the_server_and_sends_nothing(office, site):
    site.config(f"minister@{DOMAIN}", f"nobody@{DOMAIN}")
    code, _, err = run(office, site, "--dry-run", "--check-smtp")
    assert code == 5
    assert "nobody@" in err
    assert office.mails("analyst", 0) == []
    assert not site.state.exists()
