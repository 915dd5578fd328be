"""What the text states about itself: title, authors, outlet, day. Nothing is completed or guessed."""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.model import Article, Block, Role

_BY = re.compile(r"^(?:by|written by)\s+", re.IGNORECASE)


def describe(article: Article, blocks: Sequence[Block]) -> Article:
    """Return the article with what its text states filled in where the reader left None, and `origins` extended."""
    found: dict[str, object] = {}
    origins = list(article.origins)
    if article.title is None and article.headline is None:
        for block in blocks:
            if block.role is Role.TITLE:
                found["title"] = block.span
                origins.append(("title", "title line"))
                break
    if not article.authors:
        for block in blocks:
            if block.role is Role.BYLINE:
                names = _BY.sub("", block.span.of(article.text))
                found["authors"] = tuple(name.strip() for name in re.split(r",| and ", names) if name.strip())
                origins.append(("authors", "byline"))
                break
    return replace(article, **found, origins=tuple(origins)) if found else article  # type: ignore[arg-type]
