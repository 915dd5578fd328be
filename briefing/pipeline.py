"""The stages in order: articles in, a Brief out, nothing read, nothing written.

`digest` is a pure function of one article; `draft` brings all digests together. Neither depends on the order in which
articles arrive.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from briefing.actors import identify
from briefing.basis import ground
from briefing.clean import clean, describe
from briefing.compare import compare
from briefing.compare.shown import agreeing, differing
from briefing.compose import compose
from briefing.config import Config
from briefing.dates import date as find_dates
from briefing.dates.timeline import timeline
from briefing.model import (
    Article,
    Block,
    Brief,
    Candidate,
    Classifier,
    Contrast,
    Digest,
    Problem,
    Quote,
    Role,
    Scorer,
    Sentence,
)
from briefing.segment import LONGEST, segment
from briefing.select import select
from briefing.select.condense import condense
from briefing.select.pages import suited
from briefing.select.sketch import sketch
from briefing.select.turns import in_turns
from briefing.select.units import bind
from briefing.voices import attribute, turns
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
    remarks: list[str] = []
    sentences = segment(article, blocks, splitter=config.input.splitter, tell=remarks.append)
    scores = score(sentences)
    tags = classify(sentences, config.themes)
    parts = turns(article.text, sentences, blocks)
    quotations = attribute(article.text, sentences, blocks, outlet=article.outlet, parts=parts)
    units = in_turns(bind(sentences, quotations, blocks=blocks), sentences, parts, article.text)
    order = condense(sentences, scores, units, first=config.brief.method == "ranked")
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
        problems=(*_doubts(article, blocks, sentences), *_notes(article, remarks)),
    )


def _places(quotes: Iterable[Quote]) -> frozenset[tuple[str, int, int]]:
    """Return where the sentences of `quotes` stand: source id, start, end."""
    return frozenset((quote.source_id, span.start, span.end) for quote in quotes for span in quote.spans)


def _notes(article: Article, remarks: Sequence[str]) -> tuple[Problem, ...]:
    """Return each remark of the splitter once."""
    return tuple(Problem("segment", article.name, words, "note") for words in dict.fromkeys(remarks))


def _doubts(article: Article, blocks: Sequence[Block], sentences: Sequence[Sentence]) -> tuple[Problem, ...]:
    """Say what of the article could not be read as sentences."""
    read = {sentence.span.start for sentence in sentences}
    for block in blocks:
        size = block.span.end - block.span.start
        if block.role is Role.PARAGRAPH and size > LONGEST and block.span.start not in read:
            return (
                Problem("segment", article.name, f"a run of up to {size} characters without a full stop was left out"),
            )
    if sentences:
        return ()
    return (Problem("segment", article.name, "no sentence was found in it"),)


def draft(digests: Sequence[Digest], config: Config, day: date, problems: Sequence[Problem] = ()) -> Brief:
    """Return the brief of `day` that the digests make; `problems` are those that came up before."""
    ordered = tuple(sorted(digests, key=lambda d: (d.article.name, d.article.id)))
    wanted = suited(config, len(ordered))
    selection = select(ordered, wanted)
    doubles = {ident for _, others in selection.copies for ident in others}
    listed = tuple(digest for digest in ordered if digest.article.id not in doubles)
    contrasts = compare(listed)
    brief = compose(ordered, selection, config, day, problems, agree=lambda quotes: agreeing(quotes, contrasts, listed))
    return _enriched(brief, listed, contrasts, wanted)


def _enriched(brief: Brief, listed: Sequence[Digest], contrasts: Sequence[Contrast], config: Config) -> Brief:
    """Return `brief` with what an analyst adds: what points rest on, differences, voices, a timeline, the actors."""
    quotations = {digest.article.id: digest.quotations for digest in listed}

    def grounded(quotes: Iterable[Quote]) -> tuple[Quote, ...]:
        return tuple(replace(quote, basis=ground(quote, quotations[quote.source_id])) for quote in quotes)

    quotes = (*brief.bottom_line, *(quote for section in brief.sections for quote in section.quotes))
    printed = _places(quotes)
    differences = differing(contrasts, listed, config.select.differences)
    shown = printed | _places(quote for difference in differences for quote in difference.quotes)
    voices = told(listed, printed, config.select.voices)
    events = timeline(listed, shown, config.select.timeline)
    cited = {quote.source_id for difference in differences for quote in difference.quotes}
    cited |= {voice.quote.source_id for voice in voices} | {event.quote.source_id for event in events}
    sources = tuple(replace(source, used=source.used or source.id in cited) for source in brief.sources)
    return replace(
        brief,
        sources=sources,
        coverage=replace(brief.coverage, used=sum(source.used for source in sources)),
        bottom_line=grounded(brief.bottom_line),
        sections=tuple(replace(section, quotes=grounded(section.quotes)) for section in brief.sections),
        voices=voices,
        timeline=events,
        differences=differences,
        actors=identify(quotes, listed)[: config.select.actors],
    )
