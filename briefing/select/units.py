"""Which sentences must be printed together, and which not at all: sentences in, one Unit each out.

A unit holds what a sentence needs to be read fairly: both ends of its quotation, the sentence that names the speaker,
the denial beside the accusation, the sentence that an opening "But" or "He" points to. Where two sentences are not
enough, the sentence is refused and the reason kept. No score is looked at.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.model import Block, Quotation, Role, Sentence, Span, Unit
from briefing.select.labels import labels
from briefing.select.openings import leans
from briefing.select.quoted import Quoted, quoted
from briefing.select.refusals import refuse

MOST = 2
"""A unit never holds more sentences than this: a reader wants points, not passages."""

_ACCUSED = re.compile(
    r"\b(?:accus|alleg|blam|charg|claim|suspect|indict|convict|guilty|murder|attack|poison|meddl|violat|corrupt|abus|fraud|"
    r"assault|interfer|hack|crime|massacre|killing)\w*",
    re.IGNORECASE,
)
_DENIAL = re.compile(
    r"\b(?:den(?:y|ies|ied|ying) (?:any|all|the|those|these|that|it|his|her|their|its|having|being|involvement|wrongdoing|"
    r"responsibility|allegations|accusations|charges|claims|knowledge)|pleaded not guilty|denied\b|denies\b|"
    r"(?:reject|dismiss|disput)(?:s|es|ed) (?:the|those|these|any|all|such|that) (?:\w+ )?"
    r"(?:accusation|allegation|charge|claim|report|suggestion|finding|conclusion)s?)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"\b[A-Z][\w’'-]+")
_SPEECH = re.compile(
    r"\b(?:said|says|say|told|tells|added|adds|wrote|writes|tweeted|argued|argues|explained|insisted|warned|warns|asked|"
    r"testified|according to|stated|noted|recalled|replied|continued|announced|declared|claimed|suggested)\b"
)


_COLUMNIST = re.compile(r"columnist|opinion")


def bind(
    sentences: Sequence[Sentence], quotations: Sequence[Quotation] = (), *, blocks: Sequence[Block] = ()
) -> tuple[Unit, ...]:
    """Return one unit for each sentence of an article, in step with `sentences`.

    `quotations`: who said what, where that is known. `blocks`: a bio that says columnist makes the whole an opinion.
    """
    found = quoted(sentences)
    voiced = frozenset(
        quotation.sentence
        for quotation in quotations
        if quotation.speaker and _holds(sentences[quotation.sentence].span, quotation.speaker)
    )
    columnist = any(block.role is Role.FURNITURE and _COLUMNIST.search(block.rule) for block in blocks)
    article = _Article(sentences, found, tuple(map(_refused, sentences, found)), voiced, columnist)
    return tuple(_unit(article, index) for index in range(len(sentences)))


@dataclass(frozen=True, slots=True)
class _Article:
    sentences: Sequence[Sentence]
    quoted: Sequence[Quoted]
    reasons: Sequence[str]
    voiced: frozenset[int]
    columnist: bool


def _holds(whole: Span, part: Span) -> bool:
    return whole.start <= part.start < whole.end


def _refused(sentence: Sentence, found: Quoted) -> str:
    return refuse(sentence, found.own)


def _unit(article: _Article, index: int) -> Unit:
    start, end, refusal = _reach(article, index)
    members: tuple[int, ...] = tuple(range(start, end + 1))
    if len(members) > MOST:
        refusal = refusal or "needs more than the one sentence beside it"
        members = (index,)
    for member in members:
        if not refusal and article.reasons[member]:
            refusal = f"goes with a sentence that is left out ({article.reasons[member]})"
    refusal = article.reasons[index] or refusal
    named = {label for member in members for label in labels(article.quoted[member].own)}
    if article.columnist:
        named.add("opinion")
    return Unit(members, refusal, tuple(sorted(named)))


def _reach(article: _Article, index: int) -> tuple[int, int, str]:
    """Return the first and last sentence that belong together, and why they still cannot be printed."""
    start, end = article.quoted[index].first, article.quoted[index].last
    need = _need(article, start, end)
    if need:
        if start == 0:
            return start, end, need
        start = article.quoted[start - 1].first
        need = _need(article, start, end)
        if need:
            return start, end, need
    if end + 1 < len(article.sentences) and _answered(article, end):
        end = article.quoted[end + 1].last
    return start, end, ""


def _need(article: _Article, start: int, end: int) -> str:
    """Return why sentences `start` to `end` cannot stand without the one before, or ""."""
    reason = leans(article.sentences[start], opens_quoted=article.quoted[start].opens)
    if not reason and article.quoted[start].opens and not _voiced(article, start, end):
        reason = "a quotation without its speaker"
    if not reason and start > 0 and _answered(article, start - 1):
        reason = "a denial without what is denied"
    return reason


def _voiced(article: _Article, start: int, end: int) -> bool:
    """Say whether words outside the quotation marks tell who speaks."""
    own = " ".join(article.quoted[index].own for index in range(start, end + 1))
    return _NAME.search(own) is not None or _SPEECH.search(own) is not None or start in article.voiced


def _answered(article: _Article, index: int) -> bool:
    """Say whether the sentence after `index` is the denial of what this one holds against somebody."""
    following = article.sentences[index + 1]
    return (
        len(following.words) < 30
        and _DENIAL.search(article.quoted[index + 1].own) is not None
        and _ACCUSED.search(article.sentences[index].text) is not None
    )
