"""Condense articles without making a brief of them: articles in, Quotes out, each a safe unit in the article's words.

What `briefing summarize` and `briefing.summarize` share. Nothing is printed or written here; files are read by
`gather`.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.clean import clean, describe
from briefing.errors import UsageError
from briefing.model import Article, Quote, Scorer, Sentence, Unit
from briefing.registry import EXPLAINERS, scorer_of
from briefing.segment import segment
from briefing.select.budget import take
from briefing.select.condense import MOST, condense
from briefing.select.units import MOST as MOST_IN_UNIT
from briefing.select.units import bind

LAST_RESORT = frozenset({"a question", "begins in the middle of a sentence"})
"""Refusals that give way where an article has nothing else to say."""

FRAGMENT = "fewer than four words"
"""The refusal that gives way where an article says nothing longer: a lone "Reuters" is no summary of a press review."""


@dataclass(frozen=True, slots=True)
class Budget:
    """How long a condensation may be: sentences, words, or a percentage of the sentences; one of them is given."""

    sentences: int | None = None
    words: int | None = None
    percent: float | None = None

    def most(self, many: int) -> int | None:
        """Return the limit in sentences for a text of `many`."""
        return self.sentences if self.percent is None else max(1, round(many * self.percent / 100))


@dataclass(frozen=True, slots=True)
class _Read:
    """One article, ready to be chosen from."""

    article: Article
    sentences: tuple[Sentence, ...]
    units: tuple[Unit, ...]


def summarize(
    text_or_articles: str | Article | Sequence[Article],
    *,
    sentences: int = 3,
    words: int | None = None,
    method: str = "ranked",
) -> tuple[Quote, ...]:
    """Return the most telling sentences of a text, or of several articles together, word for word and in order.

    `text_or_articles`: the plain text of one article, an `Article`, or several (from `briefing.gather.gather`, say).
    `sentences`: at most so many. `words`: at most so many words instead. `method`: "ranked" (the default), "lead",
    "lex-rank", "text-rank", "lsa", "luhn", "kl", "sum-basic" or "reduction".

    Each Quote is one sentence, or two that may not be parted (a "But" and what it answers, both halves of a quotation).
    `quote.spans` are its places in the text given, `quote.score` is higher for what tells more, `quote.reason` says
    why it was chosen and `quote.labels` what a reader must be told beside it ("opinion", "second-hand"). Headlines,
    captions, bylines and the like are never among them; an empty text gives an empty tuple.

    Raises UsageError for an unknown method or a limit below 1, ConfigError where a method needs a package that is not
    installed.

        for quote in summarize(text, sentences=3):
            print(quote.text)
    """
    if sentences < 1 or (words is not None and words < 1):
        raise UsageError("a summary has at least one sentence and one word", hint="give numbers from 1 up")
    budget = Budget(words=words) if words is not None else Budget(sentences=sentences)
    scorer = scorer_of(method)
    if isinstance(text_or_articles, str):
        text_or_articles = _article(text_or_articles)
    if isinstance(text_or_articles, Article):
        return condense_one(text_or_articles, budget, scorer, method)
    articles = tuple(text_or_articles)
    if len(articles) == 1:
        return condense_one(articles[0], budget, scorer, method)
    return condense_together(articles, budget, scorer)


def condense_one(article: Article, budget: Budget, score: Scorer, method: str = "") -> tuple[Quote, ...]:
    """Return the condensation of one article; `method` names the explainer of its scores, where there is one."""
    read = _read(article)
    scores = score(read.sentences)
    limit = budget.most(len(read.sentences))
    spare = MOST if limit is None else limit + MOST_IN_UNIT  # what does not fit is passed over for what comes next
    order = condense(read.sentences, scores, read.units, first=method in {"", "ranked"}, most=spare)
    free = [index for index in order if not read.units[index].refusal]
    free = free or _last_resort(read, order)
    chosen = take(
        free,
        lambda index: read.units[index].sentences,
        lambda index: len(read.sentences[index].text.split()),
        sentences=limit,
        words=budget.words,
    )
    reasons = EXPLAINERS.get(method)(read.sentences) if method in EXPLAINERS.names() else None
    return _quotes(read, chosen, scores, reasons)


def condense_together(articles: Sequence[Article], budget: Budget, score: Scorer) -> tuple[Quote, ...]:
    """Return one condensation of several articles, in the order of the articles and their sentences."""
    from briefing.score.across import across
    from briefing.select.together import together

    reads = [_read(article) for article in articles]
    scores = across([read.sentences for read in reads], score=score)
    order = together([read.sentences for read in reads], scores, [read.units for read in reads])
    chosen = take(
        order,
        lambda place: [(place[0], member) for member in reads[place[0]].units[place[1]].sentences],
        lambda place: len(reads[place[0]].sentences[place[1]].text.split()),
        sentences=budget.most(sum(len(read.sentences) for read in reads)),
        words=budget.words,
    )
    quotes: list[Quote] = []
    for home, read in enumerate(reads):
        quotes += _quotes(read, [index for place, index in chosen if place == home], scores[home], None)
    return tuple(quotes)


def _article(text: str) -> Article:
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Article(f"text-{digest[:8]}", "text", digest, digest, "utf-8", "text/plain", text)


def _read(article: Article) -> _Read:
    blocks = clean(article)
    sentences = segment(article, blocks)
    return _Read(describe(article, blocks), sentences, bind(sentences, blocks=blocks))


def _last_resort(read: _Read, order: Sequence[int]) -> list[int]:
    refusals = [unit.refusal for unit in read.units]
    allowed = {FRAGMENT} if set(refusals) == {FRAGMENT} else LAST_RESORT
    return [index for index in order if refusals[index] in allowed][:1]


def _quotes(
    read: _Read, chosen: Sequence[int], scores: Sequence[float], reasons: Sequence[str] | None
) -> tuple[Quote, ...]:
    """Return the chosen sentences as quotes in the article's order, the sentences of one unit in one quote."""
    groups: list[list[int]] = []
    for index in sorted(chosen):
        if groups and groups[-1][-1] == index - 1 and index - 1 in read.units[index].sentences:
            groups[-1].append(index)
        else:
            groups.append([index])
    quotes = []
    for group in groups:
        members = [read.sentences[index] for index in group]
        best = max(group, key=lambda index: (scores[index], -index))
        quotes.append(
            Quote(
                text=" ".join(member.text for member in members),
                source_id=read.article.id,
                paragraph=members[0].paragraph,
                spans=tuple(member.span for member in members),
                themes=(),
                score=round(scores[best], 6),
                reason=reasons[best] if reasons else "",
                labels=tuple(sorted({label for index in group for label in read.units[index].labels})),
            )
        )
    return tuple(quotes)
