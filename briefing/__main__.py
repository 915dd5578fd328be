"""Entry point of `python -m briefing` and of the command `briefing`."""

import sys


def main() -> None:
    """Run the command line and end the process with its exit code."""
    from briefing.cli import main as run

    sys.exit(run())


if __name__ == "__main__":
    main()
