"""The outbox keeps what was queued, to the byte, and tells what is in doubt."""

import random
import sqlite3
import stat
from datetime import UTC, date, datetime, timedelta

import pytest

from briefing.deliver.lock import locked
from briefing.deliver.outbox import Outbox, sentence_hash
from briefing.deliver.record import NewEdition, NewMessage
from briefing.deliver.store import MIGRATIONS, open_store, transaction
from briefing.errors import ConfigError, OutputError, StorageError, TemporaryError, UsageError

NOW = datetime(2026, 11, 24, 5, 30, tzinfo=UTC)
DAY = date(2026, 11, 24)


def edition(day=DAY, kind="brief"):
    return NewEdition(day, kind, "Policy brief", "run-1", NOW, NOW, 3)


def message(name, light=b""):
    return NewMessage(f"{name}@example.org", f"<{name}@example.org>", "desk@example.org", name.encode() * 500, light)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "state" / "daily.sqlite3"


@pytest.fixture
def box(path):
    opened = Outbox.open(path, NOW)
    yield opened
    opened.close()


def states(box):
    return [entry.state for entry in box.entries()]


def test_what_is_queued_is_there_after_reopening_to_the_byte(path):
    first = Outbox.open(path, NOW)
    first.add(edition(), [message("a"), message("b")], [("hash", sentence_hash("One."))])
    first.close()
    second = Outbox.open(path, NOW)
    queued = [second.load(ident) for ident in second.waiting(NOW, with_unknown=True)]
    assert [(m.recipient, m.data) for m in queued] == [("a@example.org", b"a" * 500), ("b@example.org", b"b" * 500)]
    second.close()


def test_the_state_belongs_to_its_user_alone(path, box):
    box.add(edition(), [message("a")])
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    files = list(path.parent.iterdir())
    assert len(files) == 3
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}


def test_the_file_is_in_wal_and_fully_synchronous(path, box):
    assert box._db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert box._db.execute("PRAGMA synchronous").fetchone() == (2,)
    assert box._db.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)


def test_sending_counts_as_a_try_and_goes_back_to_the_queue_after_a_crash(box):
    box.add(edition(), [message("a")])
    box.mark(1, "sending", NOW)
    assert box.waiting(NOW, with_unknown=True) == ()
    assert box.recover(NOW) == 0
    assert box.waiting(NOW, with_unknown=True) == (1,)
    assert (box.load(1).state, box.load(1).tries) == ("queued", 1)


def test_only_a_sent_dot_is_in_doubt_after_a_crash(box):
    box.add(edition(), [message("a"), message("b")])
    box.mark(1, "sending", NOW)
    box.mark(1, "dot_sent", NOW)
    assert box.recover(NOW) == 1
    assert states(box) == ["unknown", "queued"]
    assert box.waiting(NOW, with_unknown=False) == (2,)
    assert box.waiting(NOW, with_unknown=True) == (1, 2)


def test_the_next_try_is_kept(box):
    box.add(edition(), [message("a")])
    box.mark(1, "queued", NOW, "451 later", next_try=int(NOW.timestamp()) + 60)
    assert box.waiting(NOW, with_unknown=True) == ()
    assert box.waiting(NOW + timedelta(minutes=1), with_unknown=True) == (1,)
    assert box.waiting(None, with_unknown=True) == (1,)
    assert box.entry(1).reply == "451 later"


def test_a_state_that_does_not_exist_cannot_be_written(box):
    box.add(edition(), [message("a")])
    with pytest.raises(sqlite3.IntegrityError):
        box.mark(1, "delivered", NOW)


def test_an_edition_and_its_messages_are_queued_together_or_not_at_all(box):
    with pytest.raises(sqlite3.IntegrityError):
        box.add(edition(), [message("a"), message("a")])
    assert box.entries() == ()
    assert box.issues() == ()


def test_copies_of_an_edition_are_counted(box):
    box.add(edition(), [message("a")])
    box.add(edition(), [message("b")])
    box.add(edition(kind="notice"), [message("c")])
    assert box.copies(DAY) == 2
    assert [(issue.kind, issue.copy) for issue in box.issues(day=DAY)] == [("notice", 1), ("brief", 2), ("brief", 1)]


def test_articles_of_other_days_that_reached_somebody_are_used(box):
    yesterday = DAY - timedelta(days=1)
    box.add(edition(yesterday), [message("a"), message("b")], [("t1", sentence_hash("One.") + sentence_hash("Two."))])
    box.add(edition(), [message("c")], [("t2", sentence_hash("Three."))])
    box.mark(1, "failed", NOW)
    assert box.used_texts() == {"t1", "t2"}
    assert box.used_texts(but=DAY) == {"t1"}
    assert box.known_sentences(but=DAY) == {sentence_hash("One."), sentence_hash("Two.")}
    box.mark(2, "failed", NOW)
    assert box.used_texts(but=DAY) == set()


def test_an_edition_that_reached_nobody_is_known(box):
    box.add(edition(), [message("a"), message("b")])
    box.mark(1, "failed", NOW)
    assert not box.issues()[0].reached_nobody
    box.mark(2, "failed", NOW)
    assert box.issues()[0].reached_nobody


def test_pruning_keeps_the_record_and_what_is_still_on_its_way(box):
    box.add(edition(), [message("a"), message("b")])
    box.mark(1, "sent", NOW)
    box.prune(NOW + timedelta(days=1))
    assert [entry.size for entry in box.entries()] == [0, 500]
    assert box.load(1).data == b""


def test_changed_bytes_are_never_sent(box):
    box.add(edition(), [message("a")])
    box._db.execute("UPDATE message SET data = x'00'")
    with pytest.raises(StorageError, match="damaged"):
        box.load(1)


def test_asking_for_a_message_that_is_not_there_is_a_usage_error(box):
    with pytest.raises(UsageError):
        box.load(9)
    with pytest.raises(UsageError):
        box.entry(9)


def test_a_state_of_a_newer_program_is_left_alone(path):
    opened = open_store(path, NOW).connection
    opened.execute("PRAGMA user_version = 99")
    opened.close()
    before = path.read_bytes()
    with pytest.raises(ConfigError, match="newer"):
        open_store(path, NOW)
    assert path.read_bytes() == before


def test_a_state_of_an_older_program_is_brought_up_to_date(path):
    old = open_store(path, NOW, migrations=MIGRATIONS[:1]).connection
    old.execute("INSERT INTO flag VALUES ('held', '2026-11-24')")
    old.close()
    steps = (*MIGRATIONS, ("ALTER TABLE flag ADD COLUMN since INTEGER NOT NULL DEFAULT 0",))
    new = open_store(path, NOW, migrations=steps)
    assert new.damaged is None
    assert new.connection.execute("SELECT * FROM flag").fetchall() == [("held", "2026-11-24", 0)]
    new.connection.close()


def test_a_migration_that_fails_leaves_the_file_as_it_was(path):
    open_store(path, NOW).connection.close()
    broken = (*MIGRATIONS, ("CREATE TABLE extra (x)", "CREATE TABLE flag (y)"))
    with pytest.raises(StorageError):
        open_store(path, NOW, migrations=broken)
    opened = open_store(path, NOW)
    assert opened.connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'extra'").fetchone() == (0,)
    opened.connection.close()


def test_a_transaction_that_is_broken_off_writes_nothing(path):
    connection = open_store(path, NOW).connection
    broken_off = transaction(connection)
    broken_off.__enter__()
    connection.execute("INSERT INTO flag VALUES ('a', 'b')")
    assert not broken_off.__exit__(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert connection.execute("SELECT count(*) FROM flag").fetchone() == (0,)
    connection.close()


def sent_state(path):
    """Write a state file with one sent edition, closed, and its witness."""
    with locked(path.with_suffix(".lock")) as lock:
        box = Outbox.open(path, NOW, lock)
        box.add(edition(), [message("a"), message("b")], [("t1", sentence_hash("One."))])
        box.mark(1, "sent", NOW)
        box.mark(2, "sent", NOW)
        box.close()


def test_damage_is_noticed_and_moved_aside_fifty_times(path):
    chance = random.Random(7)
    path.parent.mkdir()
    sent_state(path)
    whole, witness = path.read_bytes(), path.with_suffix(".lock").read_bytes()
    for number in range(50):
        for file in path.parent.iterdir():
            file.unlink()
        path.with_suffix(".lock").write_bytes(witness)
        broken = bytearray(whole)
        kind = number % 3
        if kind == 0:
            page = 4096 * chance.randrange(len(whole) // 4096)
            broken[page : page + 4096] = chance.randbytes(4096)
        elif kind == 1:
            del broken[chance.randrange(len(whole) - 4096) :]
        else:
            broken.clear()
        path.write_bytes(broken)
        with locked(path.with_suffix(".lock")) as lock:
            box = Outbox.open(path, NOW, lock)
            assert box.waiting(None, with_unknown=True) == ()
            intact = len(box.entries()) == 2 and states(box) == ["sent", "sent"]
            assert box.damaged or intact, number
            if box.damaged:
                assert not broken or box.damaged.read_bytes() == broken
            box.close()


def test_lost_marks_are_noticed_by_the_witness(path):
    path.parent.mkdir()
    sent_state(path)
    connection = sqlite3.connect(path)
    connection.execute("UPDATE delivery SET state = 'queued' WHERE message = 2")
    connection.commit()
    connection.close()
    with locked(path.with_suffix(".lock")) as lock:
        box = Outbox.open(path, NOW, lock)
        assert box.damaged
        assert lock.witness() == 0
        box.close()


def test_a_reader_without_the_lock_moves_nothing(path):
    path.parent.mkdir()
    path.write_bytes(b"no database at all" * 300)
    with pytest.raises(StorageError, match="damaged"):
        Outbox.open(path, NOW)
    assert [file.name for file in path.parent.iterdir()] == ["daily.sqlite3"]


def test_somebody_elses_database_is_not_taken_for_ours(path):
    path.parent.mkdir()
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE theirs (x)")
    other.close()
    opened = open_store(path, NOW)
    assert opened.damaged
    opened.connection.close()


def test_a_link_in_the_place_of_the_state_is_not_followed(path, tmp_path):
    path.parent.mkdir()
    path.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OutputError):
        Outbox.open(path, NOW)
    assert not (tmp_path / "elsewhere").exists()


def test_a_state_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(OutputError, match="file"):
        Outbox.open(tmp_path / "file" / "state" / "x.sqlite3", NOW)


def test_a_lock_has_one_holder_and_goes_with_it(tmp_path):
    path = tmp_path / "daily.lock"
    with locked(path), pytest.raises(TemporaryError, match="another run"), locked(path):
        pass
    with locked(path) as lock:
        lock.attest(12)
        assert lock.witness() == 12
        lock.attest(3)
        assert lock.witness() == 3


def test_waiting_for_a_lock_ends(tmp_path):
    path = tmp_path / "daily.lock"
    with locked(path), pytest.raises(TemporaryError), locked(path, wait=0.2):
        pass
