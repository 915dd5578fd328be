"""Failures in, a mail to the operator out: at most one a day and profile, and one "recovered" when all is well again."""

from collections.abc import Sequence
from datetime import datetime

from briefing.config import Config
from briefing.deliver.message import Letter
from briefing.deliver.outbox import Outbox
from briefing.deliver.record import NewEdition
from briefing.deliver.route import Route
from briefing.mailing.letters import identify, messages

FAILING = "failing"
TOLD = "notice"


def queue_failure(box: Outbox, route: Route, config: Config, reasons: Sequence[str], now: datetime, run: str) -> bool:
    """Queue the notice of a failure, unless today's was queued; `now` is local. Return whether it was."""
    box.set_flag(FAILING, now.isoformat(timespec="seconds"))
    today = now.date().isoformat()
    if route.operator is None or box.flag(TOLD) == today:
        return False
    profile = config.schedule.profile
    lines = [
        f"briefing, profile {profile}, run {run}, {now:%Y-%m-%d %H:%M %Z}:",
        "",
        *(f"- {reason}" for reason in reasons),
        "",
        "`briefing history` and `briefing outbox list` say more; `briefing doctor` checks this machine.",
        "Further failures of today are not mailed; a mail will say when all is well again.",
    ]
    _queue(box, route, config, f"briefing {profile}: failed, {today}", lines, now, run)
    box.set_flag(TOLD, today)
    return True


def queue_recovery(box: Outbox, route: Route, config: Config, now: datetime, run: str) -> bool:
    """Queue the one mail that says that all is well again, where a failure was told of."""
    since = box.flag(FAILING)
    box.set_flag(FAILING, "")
    if not since or route.operator is None:
        return False
    profile = config.schedule.profile
    lines = [f"briefing, profile {profile}, run {run}: delivered again; it had been failing since {since}."]
    _queue(box, route, config, f"briefing {profile}: recovered", lines, now, run)
    box.set_flag(TOLD, "")
    return True


def _queue(
    box: Outbox, route: Route, config: Config, subject: str, lines: Sequence[str], now: datetime, run: str
) -> None:
    if route.operator is None:
        return
    profile = config.schedule.profile
    letter = Letter(
        sender=route.sender,
        to=(route.operator,),
        cc=(),
        reply_to=None,
        subject=subject,
        sent=now.replace(microsecond=0),
        language="en",
        list_name="",
        list_id=f"{profile.lower()}.notices.briefing.{route.sender.domain}",
        unsubscribe="",
        text="\n".join(lines) + "\n",
    )
    copy = box.copies(now.date(), "notice") + 1
    ident = identify(profile, f"notice {now.date().isoformat()}", copy, route.sender.domain)
    made = messages(letter, [route.operator.box], ident)
    box.add(NewEdition(now.date(), "notice", subject, run, now, now), made)
