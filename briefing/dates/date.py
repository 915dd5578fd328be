"""The stage itself: sentences in order in, date mentions out; what a mention leans on is the one before it."""

from collections.abc import Sequence

from briefing.dates.grammar import expressions
from briefing.dates.reading import Anchor, Reading
from briefing.dates.resolve import read
from briefing.dates.tense import direction
from briefing.model import Article, DateMention, Sentence, Span

STORY = frozenset(("day", "month"))
"""Forms that take a year over only from the same sentence or the one before it."""


def date(article: Article, sentences: Sequence[Sentence]) -> tuple[DateMention, ...]:
    """Return the date expressions of `sentences`, by where they stand.

    `resolved` is an ISO date, an interval `A/B`, `YYYY-MM`, `YYYY` or None; `anchor` says what it was derived from, or
    is None where the words alone give it. Never raises: an impossible date resolves to None.
    """
    text = article.text
    found: list[DateMention] = []
    published = Anchor.of(article.published)
    before: Reading | None = None
    paragraph, last_at = 0, -2
    for sentence in sentences:
        first, last = sentence.span.start, sentence.span.end
        for expression in expressions(text, first, last, sentence.words):
            way = direction(text, first, last, expression.start, expression.end)
            near = before if sentence.paragraph - paragraph <= 1 else None
            if expression.form in STORY and (sentence.paragraph != paragraph or sentence.index - last_at > 1):
                near = None
            reading = read(expression, way, published, near)
            span = Span(expression.start, expression.end)
            found.append(DateMention(span, sentence.index, reading.resolved, reading.anchor))
            # What has no reading itself is no ground for the next one: "two days later" leans on what stands before it.
            before = reading.worded(span.of(text)) if reading.first is not None else None
            paragraph, last_at = sentence.paragraph, sentence.index
    return tuple(found)
