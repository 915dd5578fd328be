"""What the text states about itself: title, authors, outlet, day, address, language. Nothing is completed or guessed.

An article and its blocks come in, the article with what was None filled in goes out; `origins` says where each came
from. What stands only in the body's prose or in a caption is never taken.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from briefing import lazy
from briefing.clean.bylines import authors_in
from briefing.clean.days import day_in
from briefing.clean.languages import language_of
from briefing.clean.mastheads import outlet_in
from briefing.model import Article, Block, Role

Found = tuple[Any, str] | None


def describe(article: Article, blocks: Sequence[Block]) -> Article:
    """Return the article with what its text states filled in where the reader left it open, and `origins` extended."""
    text = article.text
    finders = (
        ("title", article.title is None and article.headline is None, lambda: _title(blocks)),
        ("authors", not article.authors, lambda: authors_in(text, blocks)),
        ("outlet", article.outlet is None, lambda: outlet_in(text, blocks)),
        ("published", article.published is None, lambda: _published(text, blocks)),
        ("url", article.url is None, lambda: _url(text, blocks)),
        ("language", article.language is None, lambda: language_of(text)),
    )
    found: dict[str, Any] = {}
    origins = list(article.origins)
    for name, wanted, find in finders:
        result: Found = find() if wanted else None
        if result is not None:
            found[name] = result[0]
            origins.append((name, result[1]))
    return replace(article, **found, origins=tuple(origins)) if found else article


def _title(blocks: Sequence[Block]) -> Found:
    return next(((block.span, "title line") for block in blocks if block.role is Role.TITLE), None)


_DATED = {"date-line": "date line", "byline": "byline", "correction": "remark on the article"}


def _published(text: str, blocks: Sequence[Block]) -> Found:
    """Return the first day on a date line, a byline or a remark; one that only says "updated" counts last."""
    late: Found = None
    for block in _of_rules(blocks, _DATED):
        piece = block.span.of(text)
        day = day_in(piece)
        if day is None:
            continue
        if re.match(
            r"\W*(?:last )?(?:updated?|modified|mis à jour|aktualisiert|actualizado|обновлено|оновлено)\b",
            piece,
            re.IGNORECASE,
        ):
            late = late or (day, _DATED[block.rule])
        else:
            return day, _DATED[block.rule]
    return late or _dated_title(text, blocks)


_AFTER_A_DASH = lazy.pattern(r"[–—|(,-] ?(?P<day>[^–—|()]{8,20})\)?$")


def _dated_title(text: str, blocks: Sequence[Block]) -> Found:
    """Return the day that a title ends on after a dash or a comma: "Press Briefing – March 4, 2024"."""
    title = _title(blocks)
    found = _AFTER_A_DASH.search(title[0].of(text)) if title else None
    day = day_in(found["day"]) if found else None
    return (day, "title line") if day and len(day) == len("2024-03-04") else None


_URL = lazy.pattern(r"https?://[^\s<>\"'“”|]{4,400}")


def _url(text: str, blocks: Sequence[Block]) -> Found:
    """Return the address on a line "Read or Share this story: ...", or one that stands alone at the head or the foot."""
    for block in blocks:
        if block.rule == "share-line" and (found := _URL.search(block.span.of(text))):
            return found.group(), "share line"
    for block in [*blocks[:3], *blocks[-2:]]:
        found = _URL.fullmatch(
            re.sub(r"^(?:url|source|link|original)\s*:\s*", "", block.span.of(text), flags=re.IGNORECASE)
        )
        if found:
            return found.group(), "line of its own"
    return None


def _of_rules(blocks: Iterable[Block], rules: Iterable[str]) -> list[Block]:
    wanted = set(rules)
    return [block for block in blocks if block.rule in wanted or (block.role is Role.BYLINE and "byline" in wanted)]
