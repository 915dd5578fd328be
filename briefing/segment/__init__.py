"""Blocks in, sentences with exact spans out. Sentences come from paragraphs alone and never cross a block's border."""

from collections.abc import Callable, Sequence

from briefing.errors import ConfigError
from briefing.model import Article, Block, Role, Sentence, Span, fold, gaps
from briefing.segment.own import split

Splitter = Callable[[str], list[tuple[int, int]]]


def segment(article: Article, blocks: Sequence[Block], *, splitter: str = "own") -> tuple[Sentence, ...]:
    """Return the sentences of the article's paragraphs, numbered from 0 in reading order.

    `splitter` is "own" or "punkt" (NLTK's Punkt with our abbreviations, or with its data for the article's language
    where that is installed). Raises ConfigError for any other name.
    """
    cut = _splitter(splitter, article.language)
    sentences: list[Sentence] = []
    paragraph = 0
    for block in blocks:
        if block.role is not Role.PARAGRAPH:
            continue
        paragraph += 1
        offset = block.span.start
        text = article.text[offset : block.span.end]
        for start, end in cut(text):
            span = Span(offset + start, offset + end)
            piece = text[start:end]
            lost: tuple[tuple[int, int], ...] = ()
            if not piece.isprintable() or "  " in piece:
                piece, lost = fold(piece), gaps(piece)
            sentences.append(Sentence(article.id, len(sentences), paragraph, span, piece, lost))
    return tuple(sentences)


def _splitter(name: str, language: str | None) -> Splitter:
    if name == "own":
        return split
    if name == "punkt":
        from briefing.segment.punkt import splitter_for

        return splitter_for(language)
    raise ConfigError(f"unknown splitter {name!r}", hint="one of: own, punkt")
