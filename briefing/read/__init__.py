"""Bytes in, Articles out: what kind of input this is, and one reader a kind.

Every reader is a function `Source -> tuple[Article, ...]` that raises InputError for what it cannot read. Readers see
bytes only: nothing here opens a file or a connection.
"""

from briefing.read.kinds import detect
from briefing.read.make import article

__all__ = ["article", "detect"]
