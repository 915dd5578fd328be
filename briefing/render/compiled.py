"""Jinja's view of what is kept between runs: our templates as the bytecode that Jinja made of them.

Compiling is most of what rendering costs. Only templates that ship are kept: a user's own run in the sandbox, which
compiles to other code, and change. What was kept of another text, or by another version of Jinja, is not used.
"""

import hashlib

import jinja2
from jinja2.bccache import Bucket, BytecodeCache

from briefing import __version__
from briefing.config import Kept


class Compiled(BytecodeCache):
    """Jinja's bytecode cache over a `Kept`."""

    def __init__(self, kept: Kept) -> None:
        self._kept = kept

    def get_source_checksum(self, source: str) -> str:
        """Return what the text and the compiler come to; Jinja itself looks at the version of Python."""
        return hashlib.sha256(f"{__version__} {jinja2.__version__}\n{source}".encode()).hexdigest()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket with what was kept under its key, if it still holds."""
        data = self._kept.get(bucket.key)
        if data is not None:
            try:
                bucket.bytecode_from_string(data)
            except Exception:  # noqa: BLE001 - a damaged file can raise anything; the template is compiled anew
                bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what the bucket holds."""
        self._kept.put(bucket.key, bucket.bytecode_to_string())
