"""Text and its metadata in, an Article out: the one place where an article's id and hashes are made.

Nothing here changes the text.
"""

import hashlib
import re
import unicodedata
from functools import lru_cache
from typing import Any

from briefing.errors import InputError
from briefing.model import Article, Source

ARTICLE_BYTES = 2 * 1024 * 1024
"""The most that one article's text may take in UTF-8."""

NESTING = 200
"""The most levels that an article's markup, or a message's parts, may be nested."""


def article(source: Source, text: str, encoding: str, **fields: Any) -> Article:
    """Return the Article for `text`, which was read out of `source`.

    `id` is the one given in `fields` or else made of the source's name and the text; `fields` are further fields of
    Article. Raises InputError where the text is empty, is larger than ARTICLE_BYTES, or cannot be written as UTF-8.
    """
    if not text.strip():
        raise InputError("holds no text", hint="is it the right file?")
    try:
        data = text.encode()
    except UnicodeEncodeError as error:
        raise InputError(
            f"holds half a character (a lone surrogate) at position {error.start}",
            hint="save the text again as UTF-8",
        ) from error
    if len(data) > ARTICLE_BYTES:
        raise InputError(
            f"holds an article of {len(data) / 1e6:.1f} MB; the limit is {ARTICLE_BYTES / 1e6:.1f} MB",
            hint="cut it into articles of their own, for example as lines of a .jsonl file",
        )
    digest = hashlib.sha256(data).hexdigest()
    fields.setdefault("id", f"{slug(source.name)}-{digest[:8]}")
    fields.setdefault("name", source.name)
    fields.setdefault("media_type", source.media_type)
    return Article(
        sha256=_digest(source.data),
        text_sha256=digest,
        encoding=encoding,
        text=text,
        **fields,
    )


@lru_cache(maxsize=2)
def _digest(data: bytes) -> str:
    """SHA-256 of an input: a container's is asked for once an article, so the last ones are remembered."""
    return hashlib.sha256(data).hexdigest()


def slug(name: str) -> str:
    """Return the stem of a file name in lower-case ASCII letters, digits and hyphens, at most 40 of them.

    >>> slug("Überblick: Ukraine & NATO.html")
    'uberblick-ukraine-nato'
    """
    stem = name.rsplit(".", 1)[0] if "." in name[1:] else name
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:40].strip("-") or "article"
