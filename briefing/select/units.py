"""Which sentences must be printed together, and which not at all: sentences in, one Unit each out.

A unit holds what a sentence needs to be read fairly: both ends of its quotation, the sentence that names the speaker,
the denial beside the accusation, the sentence that an opening "But" or "He" points to. Where two sentences are not
enough, the sentence is refused and the reason kept. No score is looked at.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing import lazy
from briefing.model import Block, Quotation, Role, Sentence, Span, Unit
from briefing.select import labels, openings, refusals
from briefing.select.quoted import Quoted, quoted

MOST = 2
"""A unit never holds more sentences than this: a reader wants points, not passages."""

_ACCUSED = lazy.pattern(
    r"\b(?:accus|alleg|blam|charg|claim|suspect|indict|convict|guilty|murder|attack|poison|meddl|violat|corrupt|abus|fraud|"
    r"assault|interfer|hack|crime|massacre|killing)\w*",
    re.IGNORECASE,
)
_DENIAL = lazy.pattern(
    r"\b(?:den(?:y|ies|ied|ying) (?:any|all|the|those|these|that|it|his|her|their|its|having|being|involvement|wrongdoing|"
    r"responsibility|allegations|accusations|charges|claims|knowledge)|pleaded not guilty|denied\b|denies\b|"
    r"(?:reject|dismiss|disput)(?:s|es|ed) (?:the|those|these|any|all|such|that) (?:\w+ )?"
    r"(?:accusation|allegation|charge|claim|report|suggestion|finding|conclusion)s?)\b",
    re.IGNORECASE,
)
_DENIES_IT = lazy.pattern(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed)|dismiss(?:es|ed)|disput(?:es|ed)) "
    r"(?:(?:this|that|it)(?=[.,;:]|$| and | but )|"
    r"(?:the|that|this|those|these) (?:allegation|assertion|charge|claim|report|statement|suggestion)s?\b)",
    re.IGNORECASE,
)
"""A denial that says only what it answers: whatever somebody said right before it."""
_DENYING = frozenset(
    "deny denies denied denying pleaded reject rejects rejected dismiss dismisses dismissed dispute disputes disputed".split()
)
_NAME = lazy.pattern(r"\b[A-Z][\w’'-]+")
_SPEECH = lazy.pattern(
    r"\b(?:said|says|say|told|tells|added|adds|wrote|writes|tweeted|argued|argues|explained|insisted|warned|warns|asked|"
    r"testified|according to|stated|noted|recalled|replied|continued|announced|declared|claimed|suggested)\b"
)


_COLUMNIST = lazy.pattern(r"columnist|opinion")


_TRIGGERS = _DENYING | refusals.TRIGGERS | labels.TRIGGERS | openings.TRIGGERS
"""Most sentences hold none of these words and are spared the closer look."""


@dataclass(frozen=True, slots=True)
class _Article:
    """What was found out about each sentence by itself; all rows run in step."""

    sentences: Sequence[Sentence]
    quoted: Sequence[Quoted]
    reasons: Sequence[str]
    labels: Sequence[tuple[str, ...]]
    leanings: Sequence[str]
    answered: frozenset[int]
    voiced: frozenset[int]


def bind(
    sentences: Sequence[Sentence], quotations: Sequence[Quotation] = (), *, blocks: Sequence[Block] = ()
) -> tuple[Unit, ...]:
    """Return one unit for each sentence of an article, in step with `sentences`.

    `quotations`: who said what, where that is known. `blocks`: a bio that says columnist makes the whole an opinion.
    """
    found = quoted(sentences)
    hits = [_TRIGGERS.intersection(sentence.words) for sentence in sentences]
    rows = list(zip(sentences, found, hits, strict=True))
    article = _Article(
        sentences,
        found,
        [refusals.refuse(sentence, marks.own, words) for sentence, marks, words in rows],
        [labels.labels(marks.own, words) if words else () for _, marks, words in rows],
        [openings.leans(sentence, words, opens_quoted=marks.opens) for sentence, marks, words in rows],
        frozenset(_answered(rows)),
        frozenset(
            quotation.sentence
            for quotation in quotations
            if quotation.speaker and _holds(sentences[quotation.sentence].span, quotation.speaker)
        ),
    )
    units = tuple([_unit(article, index) for index in range(len(sentences))])
    if any(block.role is Role.FURNITURE and _COLUMNIST.search(block.rule) for block in blocks):
        return tuple(replace(unit, labels=tuple(sorted({*unit.labels, "opinion"}))) for unit in units)
    return units


def _holds(whole: Span, part: Span) -> bool:
    return whole.start <= part.start < whole.end


def _unit(article: _Article, index: int) -> Unit:
    first, last, _, opens = article.quoted[index]
    beside = index in article.answered or index - 1 in article.answered
    if first == last and not opens and not beside and not article.leanings[index]:
        return Unit((index,), article.reasons[index], article.labels[index])
    start, end, refusal = _reach(article, index)
    members: tuple[int, ...] = tuple(range(start, end + 1))
    if len(members) > MOST:
        refusal = refusal or "needs more than the one sentence beside it"
        members = (index,)
    spoiled = [article.reasons[member] for member in members if article.reasons[member]]
    refusal = refusal or (f"goes with a sentence that is left out ({spoiled[0]})" if spoiled else "")
    named = tuple(sorted({label for member in members for label in article.labels[member]}))
    return Unit(members, article.reasons[index] or refusal, named)


def _reach(article: _Article, index: int) -> tuple[int, int, str]:
    """Return the first and last sentence that belong together, and why they still cannot be printed."""
    start, end = article.quoted[index].first, article.quoted[index].last
    need = _need(article, start)
    if need:
        if start == 0:
            return start, end, need
        start = article.quoted[start - 1].first
        need = _need(article, start)
        if need:
            return start, end, need
    if end in article.answered:
        end = article.quoted[end + 1].last
    return start, end, ""


def _need(article: _Article, start: int) -> str:
    """Return why what begins with sentence `start` cannot stand without the one before, or ""."""
    reason = article.leanings[start]
    if not reason and article.quoted[start].opens and not _voiced(article, start, article.quoted[start].last):
        reason = "a quotation without its speaker"
    if not reason and start - 1 in article.answered:
        reason = "a denial without what is denied"
    return reason


def _voiced(article: _Article, start: int, end: int) -> bool:
    """Say whether words outside the quotation marks tell who speaks."""
    own = " ".join(article.quoted[index].own for index in range(start, end + 1))
    return _NAME.search(own) is not None or _SPEECH.search(own) is not None or start in article.voiced


def _answered(rows: Sequence[tuple[Sentence, Quoted, frozenset[str]]]) -> Iterator[int]:
    """Yield the index of every sentence that holds something against somebody which the next one denies."""
    for index in range(1, len(rows)):
        sentence, marks, hits = rows[index]
        before = rows[index - 1][0].text
        if (
            hits
            and _denies(sentence, marks.own, hits)
            and (_ACCUSED.search(before) or (_DENIES_IT.search(marks.own) and _SPEECH.search(before)))
        ):
            yield index - 1


def _denies(sentence: Sentence, own: str, hits: frozenset[str]) -> bool:
    return not _DENYING.isdisjoint(hits) and len(sentence.words) < 30 and _DENIAL.search(own) is not None
