"""The outbox in, a Tally out: what waits is sent, unless our login was refused a short while ago."""

from collections.abc import Callable
from datetime import datetime, timedelta

from briefing.config import MailTable
from briefing.deliver.channel import open_transport
from briefing.deliver.credentials import fingerprint
from briefing.deliver.drain import Policy, Tally, drain
from briefing.deliver.outbox import Outbox
from briefing.deliver.record import Queued
from briefing.deliver.route import Route
from briefing.deliver.transport import Outcome
from briefing.mailing.event import Event, Level, Tell, event

REFUSED = "refused login"
PAUSE = timedelta(hours=6)
"""How long a login that was refused is not tried again with the same settings: servers lock accounts that knock often."""

_LEVELS: dict[str, Level] = {"sent": "info", "queued": "warning", "unknown": "warning", "failed": "error"}


def post(
    box: Outbox, route: Route, mail: MailTable, *, clock: Callable[[], datetime], tell: Tell, at_once: bool = False
) -> Tally:
    """Try each waiting message once. Raises ConfigError where the password cannot be had, StorageError on a full disk."""
    if not box.waiting(None if at_once else clock(), with_unknown=mail.on_unknown == "resend"):
        return Tally()
    if not at_once and (reply := _still_refused(box, mail, clock())):
        return Tally(stopped="auth", reply=reply)
    transport = open_transport(route, mail)
    box.reserve()
    policy = Policy(mail.on_unknown, mail.give_up_after)
    try:
        tally = drain(box, transport, policy, clock=clock, tell=lambda *told: tell(_told(*told)), at_once=at_once)
    finally:
        transport.close()
    refused = f"{clock().isoformat()} {fingerprint(mail)}" if tally.stopped == "auth" else ""
    box.set_flag(REFUSED, refused)
    return tally


def _still_refused(box: Outbox, mail: MailTable, now: datetime) -> str:
    when, _, how = box.flag(REFUSED).partition(" ")
    if not when or how != fingerprint(mail) or now - datetime.fromisoformat(when) > PAUSE:
        return ""
    return (
        "the login was refused a short while ago and nothing about it has changed; `briefing outbox retry` tries again"
    )


def _told(queued: Queued, outcome: Outcome, state: str) -> Event:
    return event(
        _LEVELS[state],
        "message",
        f"{queued.recipient}: {state}: {outcome.reply}",
        number=queued.id,
        recipient=queued.recipient,
        message_id=queued.message_id,
        state=state,
        reply=outcome.reply,
    )
