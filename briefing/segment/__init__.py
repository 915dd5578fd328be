"""Blocks in, sentences with exact spans out. Sentences come from paragraphs alone and never cross a block's border."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from briefing.errors import ConfigError
from briefing.model import Article, Block, Role, Sentence, Span, fold, gaps
from briefing.segment.own import split

__all__ = ["LONGEST", "segment"]

Splitter = Callable[[str], list[tuple[int, int]]]

LONGEST = 20_000
"""A run of more characters than this is no sentence and is left out."""


_BULLET = re.compile(r"[-*•·▪●] +(?=\S)")


def segment(
    article: Article, blocks: Sequence[Block], *, splitter: str = "own", tell: Callable[[str], None] = lambda _: None
) -> tuple[Sentence, ...]:
    """Return the sentences of the article's paragraphs, numbered from 0 in reading order.

    `splitter` is "own" or "punkt" (NLTK's Punkt with our abbreviations, or with its data for the article's language
    where that is installed). A sentence that page furniture breaks in the middle is left out: it could not be printed
    word for word. `tell` is called with what a user should know of the splitting. Raises ConfigError for any other splitter.
    """
    cut = _splitter(splitter, article.language, tell)
    text = article.text
    sentences: list[Sentence] = []
    for paragraph, pieces in enumerate(_paragraphs(blocks), 1):
        offset = pieces[0].start
        if len(pieces) == 1:
            whole, holes = text[offset : pieces[0].end], list[Span]()
        else:
            whole, holes = _masked(text, pieces)
        for start, end in cut(whole):
            if end - start > LONGEST or (holes and _broken(offset + start, offset + end, holes)):
                continue
            if bullet := _BULLET.match(whole, start, end):
                start = bullet.end()  # noqa: PLW2901 - the sign of a list is no word of the sentence
            span, words = Span(offset + start, offset + end), whole[start:end]
            lost: tuple[tuple[int, int], ...] = ()
            if not words.isprintable() or "  " in words:
                words, lost = fold(words), gaps(words)
            sentences.append(Sentence(article.id, len(sentences), paragraph, span, words, lost))
    return tuple(sentences)


def _broken(start: int, end: int, holes: list[Span]) -> bool:
    """Whether one of the holes lies between two places of the text."""
    return any(start < hole.end and hole.start < end for hole in holes)


def _paragraphs(blocks: Sequence[Block]) -> Iterator[list[Span]]:
    """Yield the spans of each paragraph: one, or several where links inside a sentence were cut out of it."""
    pieces: list[Span] = []
    linked = False
    for block in blocks:
        if block.role is Role.PARAGRAPH:
            if pieces and not linked:
                yield pieces
                pieces = []
            pieces.append(block.span)
            linked = False
        elif block.rule == "inline-links":
            linked = True
        else:
            linked = False
            if pieces:
                yield pieces
                pieces = []
    if pieces:
        yield pieces


def _masked(text: str, pieces: list[Span]) -> tuple[str, list[Span]]:
    """Return the paragraph with what was cut out of it as spaces, and the spans of those gaps."""
    gaps = [Span(before.end, after.start) for before, after in pairwise(pieces)]
    parts = [pieces[0].of(text)]
    for gap, piece in zip(gaps, pieces[1:], strict=True):
        parts += (" " * (gap.end - gap.start), piece.of(text))
    return "".join(parts), gaps


def _splitter(name: str, language: str | None, tell: Callable[[str], None]) -> Splitter:
    if name == "own":
        return split
    if name == "punkt":
        from briefing.segment.punkt import splitter_for

        return splitter_for(language, tell)
    raise ConfigError(f"unknown splitter {name!r}", hint="one of: own, punkt")
