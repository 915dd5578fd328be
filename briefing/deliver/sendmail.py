"""Parcels through the local mail system's sendmail command: it queues, so that queueing is its job from then on."""

import subprocess
from collections.abc import Callable, Sequence
from contextlib import suppress

from briefing.deliver.transport import Kind, Outcome, Parcel, shown

SECONDS = 120
# sysexits.h, as sendmail and its kin use it: bad address, no such user, no such host, no permission.
REFUSED = frozenset({64, 65, 67, 68, 77})


class Sendmail:
    """A transport that runs a command; the recipient is an argument, the message its standard input."""

    def __init__(self, command: Sequence[str], *, seconds: float = SECONDS) -> None:
        self._command = tuple(command)
        self._seconds = seconds

    def send(self, parcel: Parcel, before_dot: Callable[[], None]) -> Outcome:
        """Hand one parcel over; the end of its input is what the final dot is to SMTP."""
        argv = [*self._command, "-f", parcel.sender, "--", parcel.recipient]
        try:
            child = subprocess.Popen(  # noqa: S603 - argv from the user's own configuration; addresses are checked
                argv, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
            )
        except (OSError, ValueError) as error:
            return Outcome("setup", shown(f"{self._command[0]}: {error}"))
        with child:
            try:
                if child.stdin is not None:
                    with suppress(BrokenPipeError):
                        child.stdin.write(parcel.data.replace(b"\r\n", b"\n"))
                        child.stdin.flush()
                before_dot()
                _, told = child.communicate(timeout=self._seconds)
            except subprocess.TimeoutExpired:
                child.kill()
                return Outcome("unknown", f"{self._command[0]} did not end within {self._seconds:g} seconds")
            except BaseException:
                child.kill()  # before the end of its input, so that it has no message
                raise
        words = shown(told.decode("utf-8", "replace")) or f"{self._command[0]} ended with {child.returncode}"
        return Outcome(_kind(child.returncode), words)

    def check(self, parcel: Parcel) -> Outcome:
        """Say whether the command is there; it has no way to ask about a recipient."""
        from shutil import which

        if which(self._command[0]) is None:
            return Outcome("setup", f"{self._command[0]} is not there or may not be run")
        return Outcome("sent", f"{self._command[0]} is there; it takes mail for {parcel.recipient} when it comes")

    def close(self) -> None:
        """Nothing is open."""


def _kind(code: int) -> Kind:
    if code == 0:
        return "sent"
    return "refused" if code in REFUSED else "later"
