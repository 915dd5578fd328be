"""Contrasts and their digests in, what a brief prints of them out: differences, and more sources for a printed quote.

Every word printed is the source's; a contrast of an unknown article or sentence is passed over.
"""

from collections.abc import Sequence
from dataclasses import replace

from briefing.model import Also, Contrast, Difference, Digest, Quote


def differences(contrasts: Sequence[Contrast], digests: Sequence[Digest], most: int) -> tuple[Difference, ...]:
    """Return up to `most` differences with both sentences verbatim: numbers, dates and roles first, then denials."""
    order = {"number": 0, "date": 1, "role": 2, "denial": 3}
    ranked = sorted((found for found in contrasts if found.kind in order), key=lambda found: order[found.kind])
    quoted = ((found.kind, _quotes(found, digests)) for found in ranked)
    return tuple(Difference(kind, quotes) for kind, quotes in quoted if len(quotes) > 1)[:most]


def _quotes(contrast: Contrast, digests: Sequence[Digest]) -> tuple[Quote, ...]:
    by_id = {digest.article.id: digest for digest in digests}
    found = []
    for ident, index in contrast.statements:
        digest = by_id.get(ident)
        candidate = next((own for own in digest.candidates if own.sentence.index == index), None) if digest else None
        if candidate is not None:
            found.append(
                Quote(
                    text=candidate.sentence.text,
                    source_id=ident,
                    paragraph=candidate.sentence.paragraph,
                    spans=(candidate.sentence.span,),
                    themes=tuple(tag.theme_id for tag in candidate.tags),
                    score=round(candidate.score, 6),
                    reason=f"set side by side: {contrast.kind}",
                    labels=candidate.unit.labels,
                )
            )
    return tuple(found)


def carried(quotes: Sequence[Quote], contrasts: Sequence[Contrast], digests: Sequence[Digest]) -> tuple[Quote, ...]:
    """Return `quotes`, each with the other sources that an agreement found for one of its sentences in `also`."""
    spans = {
        (digest.article.id, candidate.sentence.index): candidate.sentence.span
        for digest in digests
        for candidate in digest.candidates
    }
    groups = [
        [(ident, spans[ident, index]) for ident, index in found.statements if (ident, index) in spans]
        for found in contrasts
        if found.kind == "agreement"
    ]
    result = []
    for quote in quotes:
        known = {quote.source_id, *(also.source_id for also in quote.also)}
        more: list[Also] = []
        for group in groups:
            if any(ident == quote.source_id and span in quote.spans for ident, span in group):
                for ident, span in group:
                    if ident not in known:
                        known.add(ident)
                        more.append(Also(ident, (span,)))
        result.append(replace(quote, also=(*quote.also, *more)) if more else quote)
    return tuple(result)
