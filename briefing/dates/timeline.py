"""Digests and the sentences that the brief prints in, the timeline out: events with the sources' own words for when.

A date is shown as derived, with what it was derived from, unless the words state it in full. What no anchor dates
stands at the end, in text order. A sentence that the brief prints anyway is not repeated.
"""

from collections.abc import Collection, Iterator, Sequence

from briefing.model import Candidate, DateMention, Digest, Excerpt, Moment, Quote, fold

UNDATED = 2
"""The most moments without a date: a timeline is for dates."""

Place = tuple[str, int, int]
"""Article id, start and end of a printed sentence."""


def timeline(digests: Sequence[Digest], printed: Collection[Place], most: int) -> tuple[Moment, ...]:
    """Return up to `most` moments: dated ones by date, then undated ones, ties by (article order, position).

    Only sentences on a theme that may stand alone come in question, one moment each; dated and weighty ones first.
    """
    ranked = sorted(_moments(digests, printed), key=lambda row: (row[1].date is None, -row[0], row[2]))
    dated = sum(row[1].date is not None for row in ranked)
    rows = ranked[: max(min(dated, most), min(dated + UNDATED, most))]
    rows.sort(key=lambda row: (row[1].date is None, row[1].date or "", row[2]))
    return tuple(moment for _, moment, _ in rows)


def _moments(digests: Sequence[Digest], printed: Collection[Place]) -> Iterator[tuple[float, Moment, tuple[int, int]]]:
    for order, digest in enumerate(digests):
        seen = set()
        for mention in sorted(digest.dates, key=lambda m: (m.resolved is None, m.span.start)):
            candidate = digest.candidates[mention.sentence]
            span = candidate.sentence.span
            alone = not candidate.unit.refusal and len(candidate.unit.sentences) == 1
            finer = mention.resolved is None or "-" in mention.resolved  # a bare year is background, not a moment
            if (
                not alone
                or not finer
                or not candidate.tags
                or mention.sentence in seen
                or (digest.article.id, span.start, span.end) in printed
            ):
                continue
            seen.add(mention.sentence)
            yield candidate.score, _moment(digest, candidate, mention), (order, mention.sentence)


def _moment(digest: Digest, candidate: Candidate, mention: DateMention) -> Moment:
    article = digest.article
    sentence = candidate.sentence
    quote = Quote(
        text=sentence.text,
        source_id=article.id,
        paragraph=sentence.paragraph,
        spans=(sentence.span,),
        themes=tuple(tag.theme_id for tag in candidate.tags),
        score=round(candidate.score, 6),
        reason=candidate.reason,
        labels=candidate.unit.labels,
    )
    words = Excerpt(fold(mention.span.of(article.text)), article.id, mention.span)
    return Moment(words, mention.resolved, derived=mention.anchor is not None, anchor=mention.anchor, quote=quote)
