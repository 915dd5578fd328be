"""Contrasts in, what the brief shows of them out: sentences side by side, and who else reports a printed one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from briefing.model import Also, Contrast, Difference, Digest, Quote


def differing(contrasts: Sequence[Contrast], digests: Sequence[Digest], most: int) -> tuple[Difference, ...]:
    """Return up to `most` differences, the sentences of each verbatim, in the order of the contrasts."""
    known = {digest.article.id: digest for digest in digests}
    found = [contrast for contrast in contrasts if contrast.kind != "agreement"]
    return tuple(
        Difference(contrast.kind, tuple(_quote(known[ident], index) for ident, index in contrast.statements))
        for contrast in found[:most]
    )


def agreeing(quotes: Iterable[Quote], contrasts: Sequence[Contrast], digests: Sequence[Digest]) -> tuple[Quote, ...]:
    """Return `quotes` with every other source that reports the same named in `also`, once each, in article order."""
    known = {digest.article.id: digest for digest in digests}
    groups: dict[tuple[str, int], list[tuple[str, int]]] = {}
    for contrast in contrasts:
        if contrast.kind == "agreement":
            for statement in contrast.statements:
                groups.setdefault(statement, []).extend(contrast.statements)
    return tuple(_with_others(quote, groups, known) for quote in quotes)


def _with_others(
    quote: Quote, groups: Mapping[tuple[str, int], Sequence[tuple[str, int]]], known: Mapping[str, Digest]
) -> Quote:
    digest = known.get(quote.source_id)
    if digest is None:
        return quote
    named = {quote.source_id, *(also.source_id for also in quote.also)}
    others = []
    for candidate in digest.candidates:
        if candidate.sentence.span not in quote.spans:
            continue
        for ident, index in groups.get((quote.source_id, candidate.sentence.index), ()):
            if ident not in named and ident in known:
                named.add(ident)
                others.append(Also(ident, (known[ident].candidates[index].sentence.span,)))
    return replace(quote, also=(*quote.also, *others)) if others else quote


def _quote(digest: Digest, index: int) -> Quote:
    candidate = digest.candidates[index]
    sentence = candidate.sentence
    return Quote(
        text=sentence.text,
        source_id=digest.article.id,
        paragraph=sentence.paragraph,
        spans=(sentence.span,),
        themes=tuple(tag.theme_id for tag in candidate.tags),
        score=round(candidate.score, 6),
        reason=candidate.reason,
        labels=candidate.unit.labels,
    )
