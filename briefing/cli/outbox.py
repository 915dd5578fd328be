"""`briefing outbox`: the mails that wait, were sent, or failed."""

import argparse
from typing import TYPE_CHECKING

from briefing.cli import say
from briefing.cli.settings import add_config, settings_of

if TYPE_CHECKING:
    from briefing.config import Config
    from briefing.deliver.outbox import Outbox
    from briefing.deliver.record import Entry

EXAMPLES = """\
examples:
  briefing outbox list --config daily.toml              what is not sent (--all: everything on record)
  briefing outbox show 12 --config daily.toml           one message: its state and its headers (--raw: the whole mail)
  briefing outbox retry --config daily.toml             try all that waits at once; with numbers, also failed ones
  briefing outbox drop 12 --config daily.toml           never send it
  briefing outbox resolve 12 --sent --config daily.toml nobody knew whether it arrived: it did (--unsent: send it)
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `outbox`."""
    parser.add_argument("action", choices=("list", "show", "retry", "drop", "resolve"), help="what to do")
    parser.add_argument("ids", nargs="*", type=int, metavar="ID", help="numbers of messages, as list shows them")
    add_config(parser)
    parser.add_argument("--all", action="store_true", help="list: also what was sent")
    parser.add_argument("--raw", action="store_true", help="show: the whole mail as it is or was to be sent")
    parser.add_argument("--json", action="store_true", help="list: one JSON object a message")
    found = parser.add_mutually_exclusive_group()
    found.add_argument("--sent", action="store_true", help="resolve: the message did arrive")
    found.add_argument("--unsent", action="store_true", help="resolve: it did not, send it again")


def run(args: argparse.Namespace) -> int:
    """Do what was asked for."""
    from datetime import UTC, datetime

    from briefing.deliver.lock import locked
    from briefing.deliver.outbox import Outbox
    from briefing.errors import UsageError
    from briefing.mailing.job import state_file

    if args.action in ("show", "drop", "resolve") and not args.ids:
        raise UsageError(f"{args.action} needs the number of a message", hint="`briefing outbox list` shows them")
    if args.action == "resolve" and not (args.sent or args.unsent):
        raise UsageError("resolve needs --sent or --unsent", hint="did the message arrive?")
    config = settings_of(args).config
    path = state_file(config)
    if not path.exists():
        say.note(f"profile {config.schedule.profile} has no outbox yet")
        return 0
    if args.action in ("list", "show"):
        with Outbox.opened(path, datetime.now(UTC)) as box:
            return _list(box, args) if args.action == "list" else _show(box, args)
    with locked(path.with_suffix(".lock"), wait=5) as lock, Outbox.opened(path, datetime.now(UTC), lock) as box:
        return _change(box, config, args)


def _list(box: "Outbox", args: argparse.Namespace) -> int:
    import json
    from dataclasses import asdict

    for entry in box.entries():
        if not args.all and entry.state == "sent":
            continue
        if args.json:
            say.raw(json.dumps(asdict(entry) | {"is_light": bool(entry.is_light)}, ensure_ascii=False))
        else:
            say.product(_line(entry))
    return 0


def _line(entry: "Entry") -> str:
    return (
        f"{entry.id:>5}  {entry.day}  {entry.kind:6}  {entry.state:8}  {entry.recipient}  {entry.tries} tries"
        f"  {entry.size} bytes{' (without PDF)' if entry.is_light else ''}  {entry.reply}"
    )


def _show(box: "Outbox", args: argparse.Namespace) -> int:
    for ident in args.ids:
        entry, queued = box.entry(ident), box.load(ident)
        data = queued.light if queued.is_light else queued.data
        if args.raw:
            say.raw(data.decode("ascii", "replace").replace("\r\n", "\n"))
            continue
        say.product(_line(entry))
        say.product(f"Message-ID: {entry.message_id}")
        if data:
            say.raw(data.split(b"\r\n\r\n", 1)[0].decode("ascii", "replace").replace("\r\n", "\n"))
    return 0


def _change(box: "Outbox", config: "Config", args: argparse.Namespace) -> int:
    from datetime import UTC, datetime

    now = datetime.now(UTC)
    if args.action == "retry":
        return _retry(box, config, args.ids)
    for ident in args.ids:
        entry = box.entry(ident)
        if args.action == "drop":
            _need(entry, ("queued", "unknown", "failed", "sending", "dot_sent"), "drop")
            box.mark(ident, "failed", now, "dropped by hand")
        elif args.sent:
            _need(entry, ("unknown", "dot_sent"), "resolve")
            box.mark(ident, "sent", now, "settled by hand: it arrived")
        else:
            _need(entry, ("unknown", "dot_sent"), "resolve")
            box.requeue(ident, now)
        say.note(f"message {ident} to {entry.recipient}: {box.entry(ident).state}")
    return 0


def _need(entry: "Entry", states: tuple[str, ...], action: str) -> None:
    from briefing.errors import UsageError

    if entry.state not in states:
        raise UsageError(
            f"message {entry.id} is {entry.state}; {action} is for {', '.join(states)}", hint="nothing was changed"
        )


def _retry(box: "Outbox", config: "Config", ids: list[int]) -> int:
    from datetime import UTC, datetime

    from briefing.deliver.route import route
    from briefing.mailing.posting import REFUSED, post

    for ident in ids:
        _need(box.entry(ident), ("queued", "unknown", "failed"), "retry")
        box.requeue(ident, datetime.now(UTC))
    box.recover(datetime.now(UTC))
    box.set_flag(REFUSED, "")
    tally = post(
        box,
        route(config.mail),
        config.mail,
        clock=lambda: datetime.now(UTC),
        tell=lambda event: say.note(event.message),
        at_once=True,
    )
    say.note(f"{tally.sent} sent, {tally.queued} waiting, {tally.failed} failed, {tally.unknown} in doubt")
    if tally.stopped in ("auth", "setup"):
        return 77 if tally.stopped == "auth" else 78
    if tally.failed:
        return 5
    return 75 if tally.queued or tally.unknown else 0
