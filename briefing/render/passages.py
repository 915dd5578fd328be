"""Which passages of the sources the brief prints, and how a mark names them.

In comes a Brief; out go quotes and spans by source. Nothing here reads a text.
"""

from collections.abc import Iterator, Sequence

from briefing.model import Brief, Quote, Span


def printed(brief: Brief) -> Iterator[Quote]:
    """Yield every quote that the brief prints outside the sources' own condensations, in order."""
    yield from brief.bottom_line
    for section in brief.sections:
        yield from section.quotes
    for difference in brief.differences:
        yield from difference.quotes
    for moment in brief.timeline:
        yield moment.quote


def quotes_of(brief: Brief) -> dict[str, list[Quote]]:
    """Return the printed quotes by source id."""
    found: dict[str, list[Quote]] = {}
    for quote in printed(brief):
        found.setdefault(quote.source_id, []).append(quote)
    return found


def passages_of(brief: Brief) -> dict[str, list[tuple[Span, ...]]]:
    """Return the spans of everything that a mark of the brief can lead to, by source id."""
    found: dict[str, list[tuple[Span, ...]]] = {ref.id: [q.spans for q in ref.condensed] for ref in brief.sources}
    for quote in printed(brief):
        found.setdefault(quote.source_id, []).append(quote.spans)
        for also in quote.also:
            found.setdefault(also.source_id, []).append(also.spans)
    for excerpt in (*(v.quote for v in brief.voices), *(m for a in brief.actors for m in a.mentions)):
        found.setdefault(excerpt.source_id, []).append((excerpt.span,))
    return found


def reached_by(brief: Brief) -> frozenset[str]:
    """Return the ids of the sources that some mark leads to."""
    marks = [quote.source_id for quote in printed(brief)]
    marks += [also.source_id for quote in printed(brief) for also in quote.also]
    marks += [voice.quote.source_id for voice in brief.voices]
    return frozenset(marks + [mention.source_id for actor in brief.actors for mention in actor.mentions])


def sentence_id(number: int, spans: Sequence[Span]) -> str:
    """Return the id of a quoted passage in the full text of source `number`: "s1-120-180"."""
    return f"s{number}-{spans[0].start}-{spans[-1].end}" if spans else f"source-{number}"
