"""Entry point of `python -m briefing` and of the command `briefing`."""

import gc
import sys

YOUNG = 20_000
"""New objects after which Python looks for unused cycles (its own measure is 700): loading makes many objects that stay,
and a build makes few cycles. A build of 300 articles needs no more memory for it."""


def main() -> None:
    """Run the command line and end the process with its exit code."""
    gc.set_threshold(YOUNG)
    from briefing.cli import main as run

    try:
        sys.exit(run())
    finally:
        gc.freeze()  # the process ends and gives everything back: no last search


if __name__ == "__main__":
    main()
