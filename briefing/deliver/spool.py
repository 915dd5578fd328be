"""Parcels as `.eml` files in a folder, for a gateway or a person to carry on: each whole or not there at all.

The file's name comes from the Message-ID, so that a parcel that is written twice is still one file. The envelope
stands in two headers of its own at the top.
"""

import hashlib
import os
from collections.abc import Callable
from email.parser import BytesHeaderParser
from pathlib import Path

from briefing.deliver.folder import make_folder, sweep, write_atomically
from briefing.deliver.transport import Outcome, Parcel, shown
from briefing.errors import BriefingError


class Spool:
    """A transport that writes files."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def send(self, parcel: Parcel, before_dot: Callable[[], None]) -> Outcome:
        """Write one parcel."""
        path = self._folder / spool_name(parcel)
        head = f"X-Envelope-From: <{parcel.sender}>\r\nX-Envelope-To: <{parcel.recipient}>\r\n"
        try:
            make_folder(self._folder)
            sweep(self._folder)
        except BriefingError as error:
            return Outcome("setup", shown(error.message))
        before_dot()
        try:
            write_atomically(path, head.encode("ascii") + parcel.data)
        except BriefingError as error:
            return Outcome("later", shown(error.message))
        return Outcome("sent", f"written to {path.name}")

    def check(self, parcel: Parcel) -> Outcome:
        """Say whether a file can be written there."""
        folder = self._folder if self._folder.exists() else self._folder.parent
        if not os.access(folder, os.W_OK | os.X_OK):
            return Outcome("setup", f"{folder} cannot be written to")
        return Outcome("sent", f"{self._folder} can take mail for {parcel.recipient}")

    def close(self) -> None:
        """Nothing is open."""


def spool_name(parcel: Parcel) -> str:
    """Return the base name of a parcel's file: a short hash of its Message-ID."""
    headers = BytesHeaderParser().parsebytes(parcel.data)
    ident = str(headers["Message-ID"])
    return f"{hashlib.sha256(ident.encode()).hexdigest()[:16]}.eml"
