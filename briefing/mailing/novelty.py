"""What is new: articles whose text no delivered edition has used, and sentences that none of their articles held."""

from collections.abc import Callable
from dataclasses import replace
from itertools import chain

from briefing.deliver.outbox import sentence_hash
from briefing.model import Article, Brief, Digest, Quote, fold

NEW = "new"
"""The label of a sentence that no earlier edition's articles held, where the edition also has such that they held."""


def only_new(used: frozenset[str]) -> Callable[[Article], bool]:
    """Return the test for articles whose text is not among the `used` hashes."""
    return lambda article: article.text_sha256 not in used


def memory_of(digests: tuple[Digest, ...]) -> tuple[tuple[str, bytes], ...]:
    """Return what to remember of an edition's articles: the text's hash, and its sentences' hashes one after another."""
    return tuple(
        (digest.article.text_sha256, b"".join(sentence_hash(c.sentence.text) for c in digest.candidates))
        for digest in digests
    )


def memory_of_edited(brief: Brief) -> tuple[tuple[str, bytes], ...]:
    """Return what to remember of an edited brief's sources: of their sentences, the condensed ones."""
    return tuple(
        (
            source.text_sha256,
            b"".join(sentence_hash(fold(span.of(source.text))) for quote in source.condensed for span in quote.spans),
        )
        for source in brief.sources
    )


def mark_new(brief: Brief, known: frozenset[bytes]) -> Brief:
    """Return the brief with the label "new" on quotes of which no sentence is `known`.

    Where all quotes are new, or none is, the label would say nothing, and is left out.
    """
    texts = {source.id: source.text for source in brief.sources}

    def is_new(quote: Quote) -> bool:
        text = texts.get(quote.source_id, "")
        return not any(sentence_hash(fold(span.of(text))) in known for span in quote.spans)

    def marked(quotes: tuple[Quote, ...]) -> tuple[Quote, ...]:
        return tuple(replace(q, labels=(*q.labels, NEW)) if NEW not in q.labels and is_new(q) else q for q in quotes)

    places = (*(section.quotes for section in brief.sections), *(source.condensed for source in brief.sources))
    printed = list(chain(brief.bottom_line, *places))
    if not known or len({is_new(quote) for quote in printed}) < 2:
        return brief
    return replace(
        brief,
        bottom_line=marked(brief.bottom_line),
        sections=tuple(replace(section, quotes=marked(section.quotes)) for section in brief.sections),
        sources=tuple(replace(source, condensed=marked(source.condensed)) for source in brief.sources),
    )
