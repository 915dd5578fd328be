"""Finished outputs in, files in a folder out: each whole or not there at all.

Every file is written to a temporary name beside its place, synced and renamed, and the folder synced after it. A file
is never opened through a link, and names are base names.
"""

import errno
import os
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

from briefing.config import DeliverOptions
from briefing.errors import OutputError, StorageError
from briefing.model import Brief, Rendered

CANNOT_CREATE = frozenset(
    {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST, errno.ENAMETOOLONG, errno.ENOENT}
)

TEMPORARY = ".briefing-"
STALE = 3600
"""Seconds after which a temporary file is nobody's any more."""


def deliver_to_folder(rendered: Sequence[Rendered], brief: Brief, options: DeliverOptions) -> tuple[Path, ...]:
    """Write `rendered`, and each source's exact text to `sources/<id>.txt`; return the paths of `rendered`.

    Raises OutputError where the folder or a file cannot be created, StorageError where writing failed half-way.
    """
    folder = Path(options.dir)
    make_folder(folder / "sources")
    sweep(folder)
    sweep(folder / "sources")
    for source in brief.sources:
        write_atomically(folder / "sources" / f"{source.id}.txt", source.text.encode())
    paths = []
    for item in rendered:
        path = folder / Path(item.name).name
        write_atomically(path, item.data)
        paths.append(path)
    return tuple(paths)


def make_folder(folder: Path) -> None:
    """Make `folder` and its parents; raise OutputError where that cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _failure(folder, error) from error


def sweep(folder: Path) -> None:
    """Remove the temporary files that a run which was killed has left in `folder`, an hour and more ago."""
    for path in folder.glob(TEMPORARY + "*"):
        with suppress(OSError):
            if path.lstat().st_mtime < time.time() - STALE:
                path.unlink()


def write_atomically(path: Path, data: bytes) -> None:
    """Write `data` to `path` so that a reader sees the old file or the new one, never a part."""
    if path.is_file() and not path.is_symlink() and _same(path, data):
        return
    temporary = None
    try:
        with NamedTemporaryFile(dir=path.parent, prefix=TEMPORARY, delete=False) as file:
            temporary = Path(file.name)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o666 & ~_umask())
        temporary.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        raise _failure(path, error) from error
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)


def _same(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _failure(path: Path, error: OSError) -> OutputError | StorageError:
    reason = error.strerror or str(error)
    if error.errno in CANNOT_CREATE:
        return OutputError(f"cannot write {path}: {reason}", hint="choose another folder with --output")
    return StorageError(f"writing {path} failed: {reason}", hint="free some space or check the disk, then run it again")
