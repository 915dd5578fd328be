"""`briefing history`: which editions there were, and what became of them."""

import argparse

from briefing.cli import say
from briefing.cli.settings import add_config, count_of, settings_of

EXAMPLES = """\
examples:
  briefing history --config daily.toml            the newest 20 editions
  briefing history --config daily.toml --json     one JSON object an edition
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `history`."""
    add_config(parser)
    parser.add_argument("--limit", metavar="N", type=count_of, default=20, help="how many (default: 20)")
    parser.add_argument("--json", action="store_true", help="one JSON object an edition")


def run(args: argparse.Namespace) -> int:
    """Print the editions on record, newest first."""
    import json
    from dataclasses import asdict
    from datetime import UTC, datetime

    from briefing.deliver.outbox import Outbox
    from briefing.mailing.job import state_file

    config = settings_of(args).config
    path = state_file(config)
    if not path.exists():
        say.note(f"profile {config.schedule.profile} has no history yet")
        return 0
    with Outbox.opened(path, datetime.now(UTC)) as box:
        issues = box.issues(newest=args.limit)
    for issue in issues:
        if args.json:
            say.raw(json.dumps(asdict(issue), ensure_ascii=False))
            continue
        made = datetime.fromtimestamp(issue.built_at, UTC)
        copy = f" (copy {issue.copy})" if issue.copy > 1 else ""
        counts = f"{issue.sent} sent, {issue.pending} waiting, {issue.failed} failed"
        told = counts if issue.kind in ("brief", "line", "notice") else issue.remark
        say.product(f"{issue.day}  {issue.kind:8}{copy} {made:%Y-%m-%d %H:%M} UTC  {issue.articles} articles  {told}")
    return 0
