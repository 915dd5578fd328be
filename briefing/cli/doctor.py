"""`briefing doctor`: says whether this machine is fit for the scheduled job."""

import argparse

from briefing.cli import say
from briefing.cli.settings import add_config, settings_of

EXAMPLES = """\
examples:
  briefing doctor --config daily.toml                          each line OK, WARN or FAIL, with a remedy
  briefing doctor --config daily.toml --send-test me@example.org
                                                               also send one short mail
  briefing doctor --config daily.toml --json                   one JSON object a line

Exit code 0: no FAIL; 78: at least one.
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `doctor`."""
    add_config(parser)
    parser.add_argument("--send-test", metavar="ADDRESS", default="", help="send one short mail there at once")
    parser.add_argument("--json", action="store_true", help="one JSON object a finding")


def run(args: argparse.Namespace) -> int:
    """Print the findings as they are made."""
    import json
    from dataclasses import asdict
    from datetime import UTC, datetime

    from briefing.doctor import examine

    has_failed = False
    for finding in examine(settings_of(args), datetime.now(UTC), test_address=args.send_test):
        has_failed = has_failed or finding.level == "FAIL"
        if args.json:
            say.raw(json.dumps(asdict(finding), ensure_ascii=False))
            continue
        say.product(f"{finding.level:4}  {finding.name}: {finding.message}")
        if finding.remedy:
            say.product(f"      -> {finding.remedy}")
    return 78 if has_failed else 0
