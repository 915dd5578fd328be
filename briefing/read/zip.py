"""An archive in, the Articles of its members out, each member read by the reader that its bytes ask for.

Nothing is unpacked to disk. The members, their sizes, the ratio of packing and the nesting are bounded by what is
really unpacked, not by what the archive claims.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pkgutil import resolve_name
from typing import Any

from briefing import lazy
from briefing.errors import InputError
from briefing.model import Article, Source
from briefing.read.kinds import detect
from briefing.read.several import Part, several

MEMBERS = 2000
MEMBER_BYTES = 32 * 1024 * 1024
TOTAL_BYTES = 128 * 1024 * 1024
RATIO = 100
"""The most that packing may have saved on a member over 1 MB; prose packs to a third, a bomb to a thousandth."""

_IGNORED = lazy.pattern(r"(?:^|/)(?:__MACOSX/|\.(?!\.?/)|Thumbs\.db$|desktop\.ini$)", re.IGNORECASE)


class _Budget:
    """How many bytes may still be unpacked."""

    def __init__(self, left: int) -> None:
        self.left = left


def read_zip(source: Source) -> tuple[Article, ...]:
    """Return the articles of all members, in order of their names; raise InputError where none can be read."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(source.data))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise InputError("is a broken archive", hint="pack it again") from error
    members = [info for info in archive.infolist() if not info.is_dir() and not _IGNORED.search(info.filename)]
    if "[Content_Types].xml" in archive.namelist() or "mimetype" in archive.namelist():
        raise InputError("is an office file or e-book, not an archive of articles", hint="export it as text or PDF")
    if len(members) > MEMBERS:
        raise InputError(f"holds {len(members)} files; the limit is {MEMBERS}", hint="split the archive")
    budget, digest = _Budget(TOTAL_BYTES), sha256(source.data).hexdigest()

    def parts() -> Iterator[Part]:
        for info in sorted(members, key=lambda info: info.filename):
            yield _name(info), lambda info=info: _member(archive, info, budget, digest)  # type: ignore[misc]

    return several(source, parts())


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, budget: _Budget, digest: str) -> tuple[Article, ...]:
    inner = Source(_name(info), _unpacked(archive, info, budget))
    kind = detect(inner)
    if kind == "zip":
        raise InputError("is an archive inside an archive, which is not opened", hint="unpack it")
    read: Any = resolve_name(f"briefing.read.{kind}:read_{kind}")
    articles: tuple[Article, ...] = read(inner)
    return tuple(replace(article, sha256=digest) for article in articles)


def _unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo, budget: _Budget) -> bytes:
    if info.flag_bits & 1:
        raise InputError("is locked with a password", hint="unpack it")
    most = min(MEMBER_BYTES, budget.left, max(1024 * 1024, info.compress_size * RATIO))
    try:
        with archive.open(info) as member:
            data = member.read(most + 1)
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError, RuntimeError) as error:
        raise InputError("is broken or packed in an unknown way", hint="pack it again") from error
    budget.left -= len(data)
    if len(data) > most:
        raise InputError("unpacks to more than an archive of articles would", hint="unpack it by hand if you trust it")
    return data


def _name(info: zipfile.ZipInfo) -> str:
    return re.sub(r"[\x00-\x1f\x7f]", "", re.split(r"[/\\]", info.filename)[-1]) or "member"
