"""What the state file holds, as data: editions, messages and their states. Nothing here reads or writes."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class NewEdition:
    """An edition as it is put on record; `kind` is brief, line, nothing, missed or notice."""

    day: date
    kind: str
    title: str
    run: str
    due: datetime
    built: datetime
    articles: int = 0
    remark: str = ""


@dataclass(frozen=True, slots=True)
class NewMessage:
    """A message to freeze; `light` is the one to send where the server takes none of this size (b"" for none)."""

    recipient: str
    message_id: str
    sender: str
    data: bytes
    light: bytes = b""


@dataclass(frozen=True, slots=True)
class Queued:
    """A message on its way: what to send, to whom, and how often it was tried."""

    id: int
    edition: int
    recipient: str
    message_id: str
    sender: str
    state: str
    tries: int
    created_at: int
    is_light: bool
    data: bytes
    light: bytes


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the outbox, without the message's bytes."""

    id: int
    edition: int
    day: str
    kind: str
    recipient: str
    message_id: str
    state: str
    tries: int
    created_at: int
    changed_at: int
    next_try: int
    size: int
    is_light: bool
    reply: str


@dataclass(frozen=True, slots=True)
class Issue:
    """An edition on record, and how many of its messages are in which state."""

    id: int
    day: str
    copy: int
    kind: str
    title: str
    run: str
    due_at: int
    built_at: int
    articles: int
    remark: str
    sent: int
    failed: int
    pending: int

    @property
    def reached_nobody(self) -> bool:
        """Whether it was mailed, and refused or given up for every recipient."""
        return bool(self.failed) and not self.sent and not self.pending


@dataclass(frozen=True, slots=True)
class Pending:
    """How many messages wait for a try, and of how many nobody knows whether they arrived."""

    queued: int
    unknown: int
