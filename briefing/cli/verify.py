"""`briefing verify`: prove that every sentence of a brief is its source's own."""

import argparse

from briefing.cli import say

EXAMPLES = """\
examples:
  briefing verify out/brief.json                    against out/sources/
  briefing verify out/brief.pdf                     the PDF's own attachment, and what its pages say
  briefing verify brief.json --sources articles/    against the original files

Exit code 0: proven; 6: a letter differs, and the message names the culprit.
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `verify`."""
    parser.add_argument("brief", metavar="BRIEF", help="brief.json, or the PDF that carries it")
    parser.add_argument(
        "--sources",
        metavar="DIR",
        help="the sources: original inputs, or texts as in out/sources (default: sources/ beside the brief)",
    )
    parser.add_argument("--json", action="store_true", help="print the outcome as JSON")


def run(args: argparse.Namespace) -> int:
    """Verify the brief; every fault is told, the exit code is 6 if there is one."""
    import json
    from dataclasses import asdict

    from briefing.proof import prove_file

    proof = prove_file(args.brief, args.sources)
    if args.json:
        data = {
            "brief": proof.name,
            "quotes": proof.quotes,
            "sources": proof.sources,
            "faults": [asdict(f) for f in proof.faults],
        }
        say.raw(json.dumps(data, ensure_ascii=False))
    for fault in proof.faults:
        say.problem(fault)
    if proof.faults:
        say.error(
            f"{proof.name} is not proven: {len(proof.faults)} {'fault' if len(proof.faults) == 1 else 'faults'}, see above"
        )
        return 6
    if not args.json:
        say.product(f"{proof.name}: {proof.quotes} quotations from {proof.sources} sources, each proven to the letter")
    return 0
