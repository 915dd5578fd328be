"""Bytes kept from one run to the next in the user's cache folder: a name in, what was kept under it or None out.

What lies here is run (templates that Jinja compiled), so a folder or a file that another user owns or could write to is
left alone, and so is a link. Where nothing can be kept nothing is, and nobody is told: only time is lost.
"""

import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple


class KeptFiles(NamedTuple):
    """A folder of this user alone, made when first needed; one file a name."""

    folder: Path

    def get(self, name: str) -> bytes | None:
        """Return what was kept under `name`, or None."""
        with suppress(OSError):
            if _is_ours(self.folder.lstat(), stat.S_IFDIR):
                handle = os.open(self.folder / name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
                with os.fdopen(handle, "rb") as file:
                    return file.read() if _is_ours(os.fstat(handle), stat.S_IFREG) else None
        return None

    def put(self, name: str, data: bytes) -> None:
        """Keep `data` under `name`, all of it or nothing."""
        part = self.folder / f"{name}.{os.getpid()}"
        with suppress(OSError):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if _is_ours(self.folder.lstat(), stat.S_IFDIR):
                try:
                    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                        file.write(data)
                    part.replace(self.folder / name)
                finally:
                    part.unlink(missing_ok=True)


def kept_files() -> KeptFiles | None:
    """Return `briefing` in the user's cache folder, or None for a user without one."""
    cache = os.environ.get("XDG_CACHE_HOME", "")
    home = os.environ.get("HOME", "")
    if not cache.startswith("/"):
        cache = f"{home}/.cache" if home.startswith("/") else ""
    return KeptFiles(Path(cache, "briefing")) if cache else None


def _is_ours(found: os.stat_result, kind: int) -> bool:
    """Say whether a file or folder is of this kind, this user's, and for no other to write."""
    others = stat.S_IWGRP | stat.S_IWOTH
    return stat.S_IFMT(found.st_mode) == kind and found.st_uid == os.geteuid() and not found.st_mode & others
