"""Chosen points in, the frozen Brief out: numbers for sources, quotes with spans, the coverage note.

Nothing is chosen and nothing is worded here: what is printed is what `select` chose, in its order.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from briefing.config import Config
from briefing.model import (
    Brief,
    Coverage,
    Digest,
    Point,
    Problem,
    Quote,
    Section,
    Selection,
    SourceRef,
    Theme,
)

OTHERS = Theme(id="other", label="Other developments")
"""The section for weighty sentences that no theme catches."""


def compose(
    digests: Sequence[Digest],
    selection: Selection,
    config: Config,
    day: date,
    problems: Sequence[Problem] = (),
    *,
    agree: Callable[[Sequence[Quote]], tuple[Quote, ...]] = tuple,
) -> Brief:
    """Return the Brief of `day`: `digests` in article order, `selection` as `select` made it.

    `agree` may add to quotes which other sources report the same; their order and number stay.
    """
    labels = {theme.id: theme.label for theme in (*config.themes, OTHERS)}
    bottom_line = agree([_quote(point) for point in selection.bottom_line])
    sections = tuple(
        Section(
            theme=chosen.theme_id,
            label=labels.get(chosen.theme_id, chosen.theme_id),
            quotes=agree([_quote(point) for point in chosen.points]),
            stories=chosen.stories,
            found=chosen.found,
        )
        for chosen in selection.sections
    )
    printed = (*bottom_line, *(quote for section in sections for quote in section.quotes))
    sources = _sources(digests, selection, printed)
    found = (*problems, *(problem for digest in digests for problem in digest.problems))
    return Brief(
        title=config.brief.title,
        edition=day.isoformat(),
        language=config.brief.language,
        config_digest=config.digest,
        bottom_line=bottom_line,
        sections=sections,
        sources=sources,
        problems=tuple(found),
        coverage=_coverage(digests, sources, printed, found),
        notes=config.notes,
    )


def _quote(point: Point) -> Quote:
    return Quote(
        text=" ".join(sentence.text for sentence in point.sentences),
        source_id=point.article_id,
        paragraph=point.sentences[0].paragraph,
        spans=tuple(sentence.span for sentence in point.sentences),
        themes=tuple(tag.theme_id for tag in point.tags),
        score=round(point.score, 6),
        reason=point.reason,
        also=point.also,
        labels=point.labels,
    )


def _sources(digests: Sequence[Digest], selection: Selection, printed: Sequence[Quote]) -> tuple[SourceRef, ...]:
    """Return the sources, those that are printed first, each group in article order, numbered from 1."""
    used = {quote.source_id for quote in printed} | {also.source_id for quote in printed for also in quote.also}
    doubles = {name for _, names in selection.copies for name in names}
    condensed: Mapping[str, tuple[Point, ...]] = dict(selection.condensed)
    copies, related = dict(selection.copies), dict(selection.related)
    listed = [digest for digest in digests if digest.article.id not in doubles]
    listed.sort(key=lambda digest: digest.article.id not in used)
    names = {digest.article.id: digest.article.name for digest in digests}
    return tuple(
        SourceRef(
            id=digest.article.id,
            number=number,
            name=digest.article.name,
            title=digest.article.title_text,
            outlet=digest.article.outlet,
            authors=digest.article.authors,
            published=digest.article.published,
            url=digest.article.url,
            sha256=digest.article.sha256,
            text_sha256=digest.article.text_sha256,
            text=digest.article.text,
            condensed=tuple(_quote(point) for point in condensed.get(digest.article.id, ())),
            used=digest.article.id in used,
            copies=tuple(names[ident] for ident in copies.get(digest.article.id, ())),
            related=related.get(digest.article.id, ()),
        )
        for number, digest in enumerate(listed, 1)
    )


def _coverage(
    digests: Sequence[Digest], sources: Sequence[SourceRef], printed: Sequence[Quote], problems: Sequence[Problem]
) -> Coverage:
    dates = sorted(source.published for source in sources if source.published)
    reasons = Counter(problem.message for problem in problems if problem.stage == "read" and problem.severity != "note")
    unused = {source.id for source in sources if not source.used}
    reasons.update(_unprinted(digest) for digest in digests if digest.article.id in unused)
    return Coverage(
        articles=len(digests),
        used=sum(source.used for source in sources),
        copies=sum(len(source.copies) for source in sources),
        undated=sum(source.published is None for source in sources),
        sentences=sum(len(digest.candidates) for digest in digests),
        printed=sum(len(quote.spans) for quote in printed),
        left_out=tuple(sorted(reasons.items(), key=lambda item: (-item[1], item[0]))),
        first_date=dates[0] if dates else None,
        last_date=dates[-1] if dates else None,
    )


def _unprinted(digest: Digest) -> str:
    """Return why an article that was read is not printed."""
    if not digest.candidates:
        return "no sentence found"
    if not any(candidate.tags for candidate in digest.candidates):
        return "on no theme"
    return "said by others, too slight, or without room"
