"""The stages in order: articles in, a Brief out, nothing read, nothing written.

`digest` is a pure function of one article; `draft` brings all digests together. Neither depends on the order in which
articles arrive.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from briefing.clean import clean, describe
from briefing.compose import compose
from briefing.config import Config
from briefing.dates import date as find_dates
from briefing.dates.timeline import timeline
from briefing.model import Article, Brief, Candidate, Classifier, Digest, Problem, Scorer, Sentence
from briefing.segment import segment
from briefing.select import select
from briefing.select.condense import condense
from briefing.select.sketch import sketch
from briefing.select.units import bind
from briefing.voices import attribute
from briefing.voices.told import told

Explainer = Callable[[Sequence[Sentence]], tuple[str, ...]]


def digest(
    article: Article, config: Config, *, score: Scorer, classify: Classifier, explain: Explainer | None = None
) -> Digest:
    """Return all that `article` gives by itself: blocks, scored and themed candidates, a sketch.

    `explain` says in words why each sentence got its score; without it the reasons name the themes alone.
    """
    blocks = clean(article, rules_off=config.input.rules_off, drop_lines=config.input.drop_lines)
    article = describe(article, blocks)
    sentences = segment(article, blocks, splitter=config.input.splitter)
    scores = score(sentences)
    tags = classify(sentences, config.themes)
    quotations = attribute(article.text, sentences, blocks)
    units = bind(sentences, quotations, blocks=blocks)
    order = condense(sentences, scores, units)
    rank = {index: place for place, index in enumerate(order, 1)}
    words = explain(sentences) if explain else ("",) * len(sentences)
    candidates = tuple(Candidate(s, scores[i], tags[i], units[i], rank[i], words[i]) for i, s in enumerate(sentences))
    return Digest(
        article=article,
        blocks=blocks,
        candidates=candidates,
        sketch=sketch(article.text),
        quotations=quotations,
        dates=find_dates(article, sentences),
        problems=_doubts(article, sentences),
    )


def _doubts(article: Article, sentences: Sequence[Sentence]) -> tuple[Problem, ...]:
    if sentences:
        return ()
    return (Problem("segment", article.name, "no sentence was found in it"),)


def draft(digests: Sequence[Digest], config: Config, day: date, problems: Sequence[Problem] = ()) -> Brief:
    """Return the brief of `day` that the digests make; `problems` are those that came up before."""
    ordered = tuple(sorted(digests, key=lambda d: (d.article.name, d.article.id)))
    selection = select(ordered, config)
    brief = compose(ordered, selection, config, day, problems)
    printed = frozenset(_places(brief))
    sources = {source.id for source in brief.sources}
    listed = tuple(digest for digest in ordered if digest.article.id in sources)
    return replace(
        brief,
        voices=told(listed, printed, config.select.voices),
        timeline=timeline(listed, printed, config.select.timeline),
    )


def _places(brief: Brief) -> Iterator[tuple[str, int, int]]:
    """Yield where each sentence of the bottom line and of the sections stands: source id, start, end."""
    for quote in (*brief.bottom_line, *(quote for section in brief.sections for quote in section.quotes)):
        for span in quote.spans:
            yield quote.source_id, span.start, span.end
