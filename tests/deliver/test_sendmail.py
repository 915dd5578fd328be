"""Mail through a command and into a folder: handed over whole, or not at all."""

import os
import sys
import time

import pytest

from briefing.deliver.sendmail import Sendmail
from briefing.deliver.spool import Spool
from briefing.deliver.transport import Parcel
from briefing.errors import StorageError

BODY = b"Message-ID: <1@example.org>\r\n\r\n.\r\ntext\r\n"
PARCEL = Parcel("desk@example.org", "anna@example.org", BODY)


def command(tmp_path, code=0, words="", slow=0):
    script = (
        "import sys, time, json; data = sys.stdin.buffer.read()\n"
        f"open({str(tmp_path / 'taken')!r}, 'wb').write(json.dumps(sys.argv[1:]).encode() + b'\\n' + data)\n"
        f"time.sleep({slow}); sys.stderr.write({words!r}); sys.exit({code})"
    )
    return (sys.executable, "-c", script)


def test_a_parcel_is_handed_over_with_its_envelope(tmp_path):
    marks = []
    outcome = Sendmail(command(tmp_path)).send(PARCEL, lambda: marks.append(1))
    assert outcome.kind == "sent"
    assert marks == [1]
    head, body = (tmp_path / "taken").read_bytes().split(b"\n", 1)
    assert head == b'["-f", "desk@example.org", "--", "anna@example.org"]'
    assert body == BODY.replace(b"\r\n", b"\n")


@pytest.mark.parametrize(
    ("code", "kind"), [(75, "later"), (71, "later"), (67, "refused"), (65, "refused"), (1, "later")]
)
def test_the_commands_exit_code_says_what_became_of_it(tmp_path, code, kind):
    outcome = Sendmail(command(tmp_path, code, "no such user\n")).send(PARCEL, lambda: None)
    assert (outcome.kind, outcome.reply) == (kind, "no such user")


def test_a_command_that_does_not_end_leaves_doubt(tmp_path):
    assert Sendmail(command(tmp_path, slow=30), seconds=0.5).send(PARCEL, lambda: None).kind == "unknown"


def test_a_command_that_is_not_there_is_a_matter_of_setting_up():
    assert Sendmail(("/nowhere/sendmail",)).send(PARCEL, lambda: None).kind == "setup"
    assert Sendmail(("/nowhere/sendmail",)).check(PARCEL).kind == "setup"
    assert Sendmail((sys.executable,)).check(PARCEL).kind == "sent"


def test_a_mark_that_cannot_be_written_stops_the_command_before_it_has_the_end(tmp_path):
    def full():
        raise StorageError("disk full")

    with pytest.raises(StorageError):
        Sendmail(command(tmp_path)).send(PARCEL, full)
    assert not (tmp_path / "taken").exists()


def test_a_command_that_reads_nothing_is_judged_by_its_code():
    large = Parcel("desk@example.org", "anna@example.org", b"x" * 3_000_000)
    deaf = (sys.executable, "-c", "raise SystemExit(75)")
    assert Sendmail(deaf).send(large, lambda: None).kind == "later"


def test_a_parcel_written_twice_is_one_file(tmp_path):
    spool = Spool(tmp_path / "spool")
    assert spool.send(PARCEL, lambda: None).kind == "sent"
    assert spool.send(PARCEL, lambda: None).kind == "sent"
    (file,) = (tmp_path / "spool").iterdir()
    assert file.suffix == ".eml"
    assert file.read_bytes() == b"X-Envelope-From: <desk@example.org>\r\nX-Envelope-To: <anna@example.org>\r\n" + BODY


def test_a_folder_that_cannot_be_made_is_a_matter_of_setting_up(tmp_path):
    (tmp_path / "file").write_text("")
    assert Spool(tmp_path / "file" / "spool").send(PARCEL, lambda: None).kind == "setup"


def test_a_file_that_cannot_be_written_waits(tmp_path, monkeypatch):
    def full(path, data):
        raise StorageError("disk full")

    monkeypatch.setattr("briefing.deliver.spool.write_atomically", full)
    assert Spool(tmp_path).send(PARCEL, lambda: None).kind == "later"


def test_what_a_killed_run_left_is_swept_away_after_an_hour(tmp_path):
    old, fresh = tmp_path / ".briefing-old", tmp_path / ".briefing-fresh"
    old.write_text("half")
    fresh.write_text("half")
    os.utime(old, (time.time() - 4000, time.time() - 4000))
    Spool(tmp_path).send(PARCEL, lambda: None)
    assert min(path.name for path in tmp_path.iterdir()) == ".briefing-fresh"
    assert not old.exists()
