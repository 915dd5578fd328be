"""What every transport has in common: a Parcel in, an Outcome out.

A transport never raises for what a server or a network does: that is an Outcome. It calls `before_dot` once, after
everything but the last mark of the message has been handed over: what happens before that call was certainly not
delivered, what happens after it may have been.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol

Kind = Literal["sent", "away", "later", "refused", "too big", "auth", "setup", "unknown"]


@dataclass(frozen=True, slots=True)
class Parcel:
    """One message for one recipient: envelope addresses and the bytes, lines ending in CRLF."""

    sender: str
    recipient: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a parcel, and the other side's words.

    away: nobody answered, so that the server has seen nothing of it; later: a failure that may pass; refused: for good; auth: our credentials; setup: TLS or the configuration;
    unknown: the message was handed over, but no answer came.
    """

    kind: Kind
    reply: str


class Transport(Protocol):
    """A way to send mail."""

    def send(self, parcel: Parcel, before_dot: Callable[[], None]) -> Outcome:
        """Send one parcel; what `before_dot` raises passes through, and then nothing is delivered."""

    def check(self, parcel: Parcel) -> Outcome:
        """Go as far as possible without sending: "sent" means that nothing speaks against it."""

    def close(self) -> None:
        """Say goodbye."""


def shown(reply: str) -> str:
    """Return a server's words on one line, printable, and not long."""
    line = " ".join("".join(c if c.isprintable() else " " for c in reply).split())
    return line if len(line) <= 250 else line[:249] + "…"
