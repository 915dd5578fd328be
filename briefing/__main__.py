"""Entry point of `python -m briefing` and of the command `briefing`."""

import gc
import sys

YOUNG = 20_000
"""New objects after which Python looks for unused cycles. A build makes few of them; at Python's own 700 the looking
takes a tenth of it."""


def main() -> None:
    """Run the command line and end the process with its exit code."""
    from briefing.cli import main as run

    gc.set_threshold(YOUNG)
    try:
        sys.exit(run())
    finally:
        gc.freeze()  # the process ends and gives everything back: no last search


if __name__ == "__main__":
    main()
