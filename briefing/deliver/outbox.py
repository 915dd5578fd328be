"""The outbox: frozen messages and what became of them, and which articles the delivered editions used.

One message a recipient. States: queued -> sending -> dot_sent -> sent, or failed, or unknown. "sending" without more
was certainly not delivered; "dot_sent" is committed just before the final dot of SMTP, so that it alone is in doubt
after a crash (RFC 1047). A message's bytes never change once they are queued. Times are seconds since 1970, UTC.
"""

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from datetime import date, datetime
from pathlib import Path
from typing import Self

from briefing.deliver.lock import Lock
from briefing.deliver.record import Entry, Issue, NewEdition, NewMessage, Pending, Queued
from briefing.deliver.store import open_store, sent_count, transaction
from briefing.errors import StorageError, UsageError

HASH_BYTES = 8  # of a sentence's SHA-256: 10 million sentences share one with a chance of 3 in a million
ROOM = 64 * 1024
REPLY_LENGTH = 300


def sentence_hash(text: str) -> bytes:
    """Return the short hash by which a printed sentence is known again."""
    return hashlib.sha256(text.encode("utf-8", "replace")).digest()[:HASH_BYTES]


class Outbox:
    """The state file of one profile. All writing needs the profile's lock; reading does not."""

    def __init__(self, connection: sqlite3.Connection, lock: Lock | None = None, damaged: Path | None = None) -> None:
        self._db = connection
        self._lock = lock
        self.damaged = damaged

    @classmethod
    def open(cls, path: Path, now: datetime, lock: Lock | None = None) -> Self:
        """Open the state file; only with a lock is it checked against the witness and moved aside where damaged.

        Errors as of `open_store`.
        """
        opened = open_store(path, now, witness=lock.witness() if lock else 0, may_move=lock is not None)
        box = cls(opened.connection, lock, opened.damaged)
        if opened.damaged and lock:
            lock.attest(0)
        return box

    @classmethod
    @contextmanager
    def opened(cls, path: Path, now: datetime, lock: Lock | None = None) -> Iterator[Self]:
        """Open the state file for a while; what SQLite reports inside becomes a StorageError."""
        box = cls.open(path, now, lock)
        try:
            yield box
        except sqlite3.Error as error:
            raise StorageError(
                f"the state file {path} could not be read or written: {error}",
                hint="check the disk; the next run goes on where this one stopped",
            ) from error
        finally:
            box.close()

    def close(self) -> None:
        """Close the file, its journal folded in."""
        with suppress(sqlite3.Error):
            self._db.close()

    def add(
        self, edition: NewEdition, messages: Sequence[NewMessage] = (), articles: Iterable[tuple[str, bytes]] = ()
    ) -> int:
        """Put an edition, its messages and its articles (text hash, sentence hashes) on record at once; return its id."""
        at = int(edition.built.timestamp())
        with self._writing():
            copy = self.copies(edition.day, edition.kind) + 1
            cursor = self._db.execute(
                "INSERT INTO edition (day, copy, kind, title, run, due_at, built_at, articles, remark)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    edition.day.isoformat(),
                    copy,
                    edition.kind,
                    edition.title,
                    edition.run,
                    int(edition.due.timestamp()),
                    at,
                    edition.articles,
                    edition.remark,
                ),
            )
            ident = int(cursor.lastrowid or 0)
            for message in messages:
                row = self._db.execute(
                    "INSERT INTO message (edition, recipient, message_id, sender, created_at, sha256, data,"
                    " light_sha256, light) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    (
                        ident,
                        message.recipient,
                        message.message_id,
                        message.sender,
                        at,
                        hashlib.sha256(message.data).hexdigest(),
                        message.data,
                        hashlib.sha256(message.light).hexdigest(),
                        message.light,
                    ),
                )
                self._db.execute(
                    "INSERT INTO delivery VALUES (?, 'queued', 0, 0, ?, 0, ?)", (row.lastrowid, at, " " * REPLY_LENGTH)
                )
            self._db.executemany(
                "INSERT OR IGNORE INTO article VALUES (?, ?, ?)", [(ident, text, known) for text, known in articles]
            )
        return ident

    def copies(self, day: date, kind: str = "brief") -> int:
        """Return how many editions of that kind the day has."""
        row = self._db.execute(
            "SELECT coalesce(max(copy), 0) FROM edition WHERE day = ? AND kind = ?", (day.isoformat(), kind)
        )
        return int(row.fetchone()[0])

    def issues(self, *, day: date | None = None, newest: int = -1) -> tuple[Issue, ...]:
        """Return the editions on record, newest first."""
        rows = self._db.execute(
            "SELECT e.id, day, copy, kind, title, run, due_at, built_at, articles, remark,"
            " count(CASE WHEN state = 'sent' THEN 1 END), count(CASE WHEN state = 'failed' THEN 1 END),"
            " count(CASE WHEN state IN ('queued', 'sending', 'dot_sent', 'unknown') THEN 1 END)"
            " FROM edition e LEFT JOIN message m ON m.edition = e.id LEFT JOIN delivery d ON d.message = m.id"
            " WHERE ? IS NULL OR day = ? GROUP BY e.id ORDER BY e.id DESC LIMIT ?",
            (day.isoformat() if day else None, day.isoformat() if day else None, newest),
        )
        return tuple(Issue(*row) for row in rows)

    def entries(self, *, edition: int | None = None) -> tuple[Entry, ...]:
        """Return the messages on record, oldest first."""
        rows = self._db.execute(
            "SELECT m.id, m.edition, e.day, e.kind, recipient, message_id, state, tries, created_at, changed_at,"
            " next_try, length(data), d.light, trim(reply) FROM message m JOIN delivery d ON d.message = m.id"
            " JOIN edition e ON e.id = m.edition WHERE ? IS NULL OR m.edition = ? ORDER BY m.id",
            (edition, edition),
        )
        return tuple(Entry(*row) for row in rows)

    def entry(self, ident: int) -> Entry:
        """Return one message's line; raise UsageError where there is none."""
        for entry in self.entries():
            if entry.id == ident:
                return entry
        raise UsageError(f"the outbox has no message {ident}", hint="`briefing outbox list` shows them")

    def waiting(self, now: datetime | None, *, with_unknown: bool) -> tuple[int, ...]:
        """Return the messages to send at `now` (None: at once, whatever their next try), oldest first."""
        rows = self._db.execute(
            "SELECT message FROM delivery WHERE state IN ('queued', ?) AND next_try <= ? ORDER BY message",
            ("unknown" if with_unknown else "queued", int(now.timestamp()) if now else 2**62),
        )
        return tuple(row[0] for row in rows)

    def pending(self) -> Pending:
        """Return how many messages are still on their way, and how many of them are in doubt."""
        rows = dict(self._db.execute("SELECT state, count(*) FROM delivery GROUP BY state").fetchall())
        return Pending(rows.get("queued", 0) + rows.get("sending", 0), rows.get("unknown", 0) + rows.get("dot_sent", 0))

    def load(self, ident: int) -> Queued:
        """Return one message with its bytes; raise StorageError where they have changed."""
        row = self._db.execute(
            "SELECT m.id, edition, recipient, message_id, sender, state, tries, created_at, d.light, data, m.light,"
            " sha256, light_sha256 FROM message m JOIN delivery d ON d.message = m.id WHERE m.id = ?",
            (ident,),
        ).fetchone()
        if row is None:
            raise UsageError(f"the outbox has no message {ident}", hint="`briefing outbox list` shows them")
        data, light = row[9], row[10]
        if data and (hashlib.sha256(data).hexdigest(), hashlib.sha256(light).hexdigest()) != (row[11], row[12]):
            raise StorageError(
                f"message {ident} in the state file is damaged", hint=f"`briefing outbox drop {ident}` forgets it"
            )
        return Queued(*row[:11])

    def mark(self, ident: int, state: str, at: datetime, reply: str = "", *, next_try: int = 0) -> None:
        """Commit the state of a message; "sending" counts as a try."""
        # The row keeps its length, so that a full disk cannot stand between the server's yes and ours.
        padded = reply[:REPLY_LENGTH].ljust(REPLY_LENGTH)
        self._db.execute(
            "UPDATE delivery SET state = ?, tries = tries + ?, changed_at = ?, next_try = ?, reply = ? WHERE message = ?",
            (state, int(state == "sending"), int(at.timestamp()), next_try, padded, ident),
        )
        if state == "sent" and self._lock:
            self._lock.attest(sent_count(self._db))

    def requeue(self, ident: int, at: datetime) -> None:
        """Put a message back into the queue as if it were new; raise UsageError where its bytes were pruned."""
        if not self.load(ident).data:
            raise UsageError(f"message {ident} is no longer kept", hint="`briefing run --again` makes a new one")
        with self._writing():
            self._db.execute("UPDATE message SET created_at = ? WHERE id = ?", (int(at.timestamp()), ident))
            self._db.execute(
                "UPDATE delivery SET state = 'queued', next_try = 0, changed_at = ? WHERE message = ?",
                (int(at.timestamp()), ident),
            )

    def lighten(self, ident: int) -> None:
        """Commit that the small message is the one to send."""
        self._db.execute("UPDATE delivery SET light = 1 WHERE message = ?", (ident,))

    def recover(self, at: datetime) -> int:
        """Sort out what a run that died left behind; return how many messages are in doubt."""
        with self._writing():
            self._db.execute("UPDATE delivery SET state = 'queued' WHERE state = 'sending'")
            doubtful = self._db.execute(
                "UPDATE delivery SET state = 'unknown', changed_at = ?, reply = ? WHERE state = 'dot_sent'",
                (int(at.timestamp()), "the run ended before the server's answer was read".ljust(REPLY_LENGTH)),
            )
        return doubtful.rowcount

    def reserve(self) -> None:
        """Make room in the journal, so that the marks of this run need no more disk; raise StorageError where full."""
        try:
            self._db.execute("INSERT OR REPLACE INTO reserve VALUES (1, zeroblob(?))", (ROOM,))
            self._db.execute("PRAGMA wal_checkpoint(RESTART)").fetchall()
        except sqlite3.Error as error:
            raise StorageError(f"the state file has no room: {error}", hint="free some space") from error

    def used_texts(self, but: date | None = None) -> frozenset[str]:
        """Return the hashes of the texts that editions used, of other days than `but`, that reach or reached anybody."""
        rows = self._db.execute(_USED.format("a.text_sha256"), (but.isoformat() if but else "",))
        return frozenset(row[0] for row in rows)

    def known_sentences(self, but: date | None = None) -> frozenset[bytes]:
        """Return the hashes of the sentences that those editions' articles hold."""
        rows = self._db.execute(_USED.format("a.sentences"), (but.isoformat() if but else "",))
        return frozenset(
            blob[start : start + HASH_BYTES] for (blob,) in rows for start in range(0, len(blob), HASH_BYTES)
        )

    def prune(self, before: datetime) -> None:
        """Forget the bytes of messages that were sent or failed before then; what became of them stays on record."""
        self._db.execute(
            "UPDATE message SET data = x'', light = x'' WHERE length(data) > 0 AND id IN"
            " (SELECT message FROM delivery WHERE state IN ('sent', 'failed') AND changed_at < ?)",
            (int(before.timestamp()),),
        )

    def flag(self, name: str) -> str:
        """Return the flag's value, "" where it is not set."""
        row = self._db.execute("SELECT value FROM flag WHERE name = ?", (name,)).fetchone()
        return str(row[0]) if row else ""

    def set_flag(self, name: str, value: str) -> None:
        """Set or, with "", remove a flag."""
        if value:
            self._db.execute("INSERT OR REPLACE INTO flag VALUES (?, ?)", (name, value))
        else:
            self._db.execute("DELETE FROM flag WHERE name = ?", (name,))

    def _writing(self) -> AbstractContextManager[None]:
        return transaction(self._db)


_USED = (
    "SELECT {} FROM article a JOIN edition e ON e.id = a.edition WHERE e.day <> ? AND EXISTS"
    " (SELECT 1 FROM message m JOIN delivery d ON d.message = m.id WHERE m.edition = e.id AND d.state <> 'failed')"
)
