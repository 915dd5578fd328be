"""The state file: a path in, an SQLite connection of the right schema out.

WAL and synchronous=FULL, so that what is committed outlives a crash and a power cut. The file is 0600 in a folder of
0700. A file that is damaged, or that knows less than its witness, is moved aside and never overwritten; one that a
newer program wrote is left alone.
"""

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from briefing.errors import ConfigError, OutputError, StorageError

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE edition (
            id INTEGER PRIMARY KEY, day TEXT NOT NULL, copy INTEGER NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('brief', 'line', 'nothing', 'missed', 'notice')),
            title TEXT NOT NULL, run TEXT NOT NULL, due_at INTEGER NOT NULL, built_at INTEGER NOT NULL,
            articles INTEGER NOT NULL, remark TEXT NOT NULL, UNIQUE (day, kind, copy))""",
        """CREATE TABLE message (
            id INTEGER PRIMARY KEY, edition INTEGER NOT NULL REFERENCES edition (id), recipient TEXT NOT NULL,
            message_id TEXT NOT NULL UNIQUE, sender TEXT NOT NULL, created_at INTEGER NOT NULL,
            sha256 TEXT NOT NULL, data BLOB NOT NULL, light_sha256 TEXT NOT NULL, light BLOB NOT NULL)""",
        # Apart from the message, so that a change of state is a few hundred bytes and not the mail once more.
        """CREATE TABLE delivery (
            message INTEGER PRIMARY KEY REFERENCES message (id),
            state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'dot_sent', 'sent', 'failed', 'unknown')),
            tries INTEGER NOT NULL, next_try INTEGER NOT NULL, changed_at INTEGER NOT NULL,
            light INTEGER NOT NULL CHECK (light IN (0, 1)), reply TEXT NOT NULL)""",
        """CREATE TABLE article (
            edition INTEGER NOT NULL REFERENCES edition (id), text_sha256 TEXT NOT NULL, sentences BLOB NOT NULL,
            PRIMARY KEY (edition, text_sha256))""",
        "CREATE TABLE flag (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
        "CREATE TABLE reserve (id INTEGER PRIMARY KEY, room BLOB NOT NULL)",
    ),
)
"""One tuple of statements a version of the schema; `PRAGMA user_version` counts those that were applied."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An open state file; `damaged` is where a damaged one was moved to, or None."""

    connection: sqlite3.Connection
    damaged: Path | None


def open_store(
    path: Path,
    now: datetime,
    *,
    witness: int = 0,
    may_move: bool = True,
    migrations: Sequence[tuple[str, ...]] = MIGRATIONS,
) -> Opened:
    """Open or make the state file at `path`; one that is damaged is moved aside where `may_move`, else StorageError.

    Raises OutputError where it cannot be made, ConfigError where a newer program wrote it, StorageError on I/O errors.
    """
    make_private_folder(path.parent)
    try:
        try:
            return Opened(_open(path, witness, migrations), None)
        except _DamagedError as error:
            if not may_move:
                raise StorageError(
                    f"the state file {path} is damaged", hint="the next `briefing run` moves it aside and says more"
                ) from error
            aside = _move_aside(path, now)
            return Opened(_open(path, 0, migrations), aside)
    except sqlite3.Error as error:
        raise StorageError(
            f"the state file {path} cannot be used: {error}", hint="check the disk and [state] dir"
        ) from error
    except OSError as error:
        raise OutputError(
            f"cannot write {path}: {error.strerror}", hint="mend [state] dir or its permissions"
        ) from error


class _DamagedError(Exception):
    """The file is no state file, or not a whole one."""


def make_private_folder(folder: Path) -> None:
    """Make `folder` for this user alone; raise OutputError where that cannot be."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            f"cannot make the state folder {folder}: {error.strerror}", hint="set [state] dir to a folder of your own"
        ) from error


def _open(path: Path, witness: int, migrations: Sequence[tuple[str, ...]]) -> sqlite3.Connection:
    fresh = not path.exists() or path.stat().st_size == 0
    # SQLite would make the file with the process's umask; its -wal and -shm take the mode over from it.
    os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600))
    connection = sqlite3.connect(path, isolation_level=None, timeout=10)
    try:
        _prepare(connection, path, migrations, fresh=fresh)
        _compare(connection, witness)
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        connection.close()
        if isinstance(error, sqlite3.OperationalError):
            raise
        raise _DamagedError from error
    except BaseException:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection, path: Path, migrations: Sequence[tuple[str, ...]], *, fresh: bool) -> None:
    if not fresh:
        _examine(connection)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    _migrate(connection, path, migrations)


def _compare(connection: sqlite3.Connection, witness: int) -> None:
    """Notice a file that has lost marks, whole as it looks: somebody deleted its journal, or put an old copy back."""
    if sent_count(connection) < witness:
        raise _DamagedError


def _examine(connection: sqlite3.Connection) -> None:
    try:
        findings = [row[0] for row in connection.execute("PRAGMA integrity_check(1)")]
    except sqlite3.OperationalError as error:
        if "locked" in str(error) or "unable to open" in str(error) or "disk" in str(error):
            raise
        raise _DamagedError from error
    if findings != ["ok"]:
        raise _DamagedError


def _migrate(connection: sqlite3.Connection, path: Path, migrations: Sequence[tuple[str, ...]]) -> None:
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > len(migrations):
        raise ConfigError(
            f"the state file {path} was written by a newer version of briefing (schema {version})",
            hint="install that version again, or set [state] dir to another folder",
        )
    if version == 0 and connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        raise _DamagedError  # tables without a version: not a file of ours, or one that lost its header
    for number, statements in enumerate(migrations[version:], version + 1):
        with transaction(connection):
            for statement in statements:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number}")


def sent_count(connection: sqlite3.Connection) -> int:
    """Return how many messages are known as sent: the number that the witness keeps."""
    return int(connection.execute("SELECT count(*) FROM delivery WHERE state = 'sent'").fetchone()[0])


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Commit what is done inside, or nothing of it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _move_aside(path: Path, now: datetime) -> Path:
    stamp = now.strftime("%Y%m%dT%H%M%SZ")
    count, aside = 1, path.with_name(f"{path.name}.damaged-{stamp}")
    while aside.exists():
        count, aside = count + 1, path.with_name(f"{path.name}.damaged-{stamp}-{count}")
    path.rename(aside)
    for suffix in ("-wal", "-shm"):
        companion = path.with_name(path.name + suffix)
        if companion.exists():
            companion.rename(aside.with_name(aside.name + suffix))
    return aside
