"""The outbox and a transport in, a Tally of what was sent out: every waiting message tried once, in order.

Each step is committed before the next one is taken. Where nobody answers, our credentials are refused, or the TLS is
not to be trusted, nothing more is tried in this run.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from briefing.deliver.outbox import Outbox
from briefing.deliver.patience import patient
from briefing.deliver.record import Queued
from briefing.deliver.transport import Outcome, Parcel, Transport
from briefing.errors import StorageError

DELAYS = (0, 1, 5, 15, 30, 60)
"""Minutes to the next try after 1, 2, ... tries, the last for all that follow: the first waits for the next run only.

A server that nobody reached is not spared anything by waiting: then, too, the next run tries again.
"""

Tell = Callable[[Queued, Outcome, str], None]
"""Called with a message, the outcome of a try, and the state that it is in now."""


@dataclass
class Tally:
    """How many messages ended how in this run; `stopped` is "away", "auth" or "setup" where sending was broken off."""

    sent: int = 0
    queued: int = 0
    failed: int = 0
    unknown: int = 0
    light: int = 0
    stopped: str = ""
    reply: str = ""
    failures: list[tuple[str, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Policy:
    """What to do in doubt ("resend" or "hold"), and after how many hours to give up."""

    on_unknown: str = "resend"
    give_up_after: int = 24


def drain(
    box: Outbox,
    transport: Transport,
    policy: Policy,
    *,
    clock: Callable[[], datetime],
    tell: Tell,
    at_once: bool = False,
) -> Tally:
    """Try each waiting message once, `at_once` also those whose next try is still to come."""
    tally = Tally()
    now = None if at_once else clock()
    for ident in box.waiting(now, with_unknown=policy.on_unknown == "resend"):
        try:
            queued = box.load(ident)
        except StorageError as error:
            box.mark(ident, "failed", clock(), error.message)
            tally.failed += 1
            tally.failures.append((f"message {ident}", error.message))
            continue
        outcome, state, light = _try(box, transport, queued, policy, clock)
        _count(tally, queued, outcome, state)
        tally.light += light and state == "sent"
        tell(queued, outcome, state)
        if outcome.kind in ("away", "auth", "setup"):
            tally.stopped, tally.reply = outcome.kind, outcome.reply
            break
    return tally


def _try(
    box: Outbox, transport: Transport, queued: Queued, policy: Policy, clock: Callable[[], datetime]
) -> tuple[Outcome, str, bool]:
    """Send one message, commit what became of it, and say whether it was the light one."""
    started = clock()
    if started.timestamp() - queued.created_at > policy.give_up_after * 3600:
        outcome = Outcome("refused", f"given up after {policy.give_up_after} hours and {queued.tries} tries")
        box.mark(queued.id, "failed", started, outcome.reply)
        return outcome, "failed", False
    light = bool(queued.is_light)
    with patient():
        outcome = _send(box, transport, queued, clock, light=light)
        if outcome.kind == "too big" and queued.light and not light:
            light = True
            box.lighten(queued.id)
            outcome = _send(box, transport, queued, clock, light=True)
        state = _state(outcome)
        next_try = 0 if outcome.kind == "away" else _next_try(queued, clock())
        box.mark(queued.id, state, clock(), outcome.reply, next_try=next_try)
    return outcome, state, light


def _send(box: Outbox, transport: Transport, queued: Queued, clock: Callable[[], datetime], *, light: bool) -> Outcome:
    box.mark(queued.id, "sending", clock())
    parcel = Parcel(queued.sender, queued.recipient, queued.light if light else queued.data)
    return transport.send(parcel, lambda: box.mark(queued.id, "dot_sent", clock()))


def _state(outcome: Outcome) -> str:
    if outcome.kind == "sent":
        return "sent"
    if outcome.kind in ("refused", "too big"):
        return "failed"
    if outcome.kind == "unknown":
        return "unknown"
    return "queued"


def _next_try(queued: Queued, now: datetime) -> int:
    """Return when to try again: later each time, spread by a fifth so that many senders do not knock at once."""
    minutes = DELAYS[min(queued.tries, len(DELAYS) - 1)]
    dice = hashlib.sha256(f"{queued.message_id} {queued.tries}".encode()).digest()[0] / 255
    return int(now.timestamp() + minutes * 60 * (0.8 + 0.4 * dice))


def _count(tally: Tally, queued: Queued, outcome: Outcome, state: str) -> None:
    if state == "sent":
        tally.sent += 1
    elif state == "failed":
        tally.failed += 1
        tally.failures.append((queued.recipient, outcome.reply))
    elif state == "unknown":
        tally.unknown += 1
    else:
        tally.queued += 1
