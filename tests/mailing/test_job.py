"""Where the state lives, and what a rehearsal asks of the server."""

from pathlib import Path

import pytest

from briefing.config import Config, StateTable
from briefing.deliver.outbox import Outbox
from briefing.errors import ConfigError
from briefing.mailing.job import state_folder
from tests.deliver.servers import Scripted


def test_the_state_lives_where_the_configuration_says_else_where_the_system_says(monkeypatch, tmp_path):
    monkeypatch.setenv("STATE_DIRECTORY", "/var/lib/briefing-daily:/elsewhere")
    monkeypatch.setenv("XDG_STATE_HOME", "/home/ana/.state")
    monkeypatch.setenv("HOME", "/home/ana")
    assert state_folder(Config(state=StateTable(dir=str(tmp_path)))) == tmp_path
    assert state_folder(Config()) == Path("/var/lib/briefing-daily")
    monkeypatch.delenv("STATE_DIRECTORY")
    assert state_folder(Config()) == Path("/home/ana/.state/briefing")
    monkeypatch.delenv("XDG_STATE_HOME")
    assert state_folder(Config()) == Path("/home/ana/.local/state/briefing")


def test_without_a_home_the_state_has_to_be_named(monkeypatch):
    def homeless():
        raise RuntimeError

    for name in ("STATE_DIRECTORY", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Path, "home", homeless)
    with pytest.raises(ConfigError, match="home") as caught:
        state_folder(Config())
    assert "[state] dir" in caught.value.hint


@pytest.mark.parametrize(
    ("script", "code"),
    [({}, 0), ({"rcpt": "550 no such user"}, 5), ({"mail": "451 later"}, 75), ({"banner": "drop"}, 75)],
)
def test_a_rehearsal_asks_the_server_and_goes_no_further(desk, tmp_path, script, code):
    desk.config('transport = "spool"\nspool_dir = "spool"', 'host = "127.0.0.1"\nport = PORT\nsecurity = "none"')
    with Scripted(script) as server:
        desk.config("PORT", str(server.port))
        report = desk.run(dry_run=True, check_server=True, output=str(tmp_path / "dry"))
        assert (report.exit_code, server.dots) == (code, [])
    assert len(list((tmp_path / "dry").glob("*.eml"))) == 3
    assert not desk.state.exists()


def test_a_rehearsal_on_a_free_day_says_that_nothing_would_be_made(desk, tmp_path):
    desk.run()
    report = desk.later(minutes=1).run(dry_run=True, output=str(tmp_path / "dry"))
    assert report.state == "dry run"
    assert "nothing would be made" in desk.events[0].message
    desk.later(days=1).run(dry_run=True, output=str(tmp_path / "dry2"))
    assert "nothing new" in desk.told()


def test_a_message_that_was_damaged_is_never_sent_and_the_others_are(desk):
    desk.config('transport = "spool"\nspool_dir = "spool"', 'host = "127.0.0.1"\nport = PORT\nsecurity = "none"')
    desk.config("PORT", "1")
    assert desk.run().exit_code == 75
    box = Outbox.open(desk.state, desk.now)
    box._db.execute("UPDATE message SET data = x'00' WHERE id = 2")
    box.close()
    with Scripted() as server:
        desk.config("port = 1\n", f"port = {server.port}\n")
        report = desk.later(minutes=15).run()
    assert (report.exit_code, report.sent, report.failed) == (5, 2, 1)
    assert [who for who, _ in server.mails] == ["anna@example.org", "chloe@example.org", "operator@example.org"]
