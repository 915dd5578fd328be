"""What must never be a key point, whatever its score: one sentence in, the reason in words out ("" for none)."""

import re

from briefing import lazy
from briefing.model import Sentence

FEWEST_WORDS = 4
MOST_BYTES = 20_000

_HIDDEN = lazy.pattern(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]"
)
_SECOND_PERSON = lazy.pattern(
    r"^(?:you|your)\b|\byours?\b|\b(?:if|when|whether|once|unless|while|as|that|what|how|where|before|after|like|did|do|have|can) you\b|"
    r"\byou(?:['’](?:re|ve|ll|d)|(?: (?:also|just|really|probably|always|still|never))? (?:are|can|could|do|don['’]t|did|find|"
    r"get|go|had|have|know|may|might|must|need|see|should|think|want|were|will|would))\b",
    re.IGNORECASE,
)
_QUESTION = lazy.pattern(r"\?[\"'”’)\] ]*$")
_TEASER = lazy.pattern(
    r"(?:also )?(?:click|continue reading|find out|follow us|for more|keep reading|listen|more:|photos?:|pictured|read (?:more|the|our)|"
    r"related|scroll|see also|see (?:more|below)|sign up|subscribe|tap here|video:|watch|download|join us|visit our|e-?mail us)\b",
    re.IGNORECASE,
)
_TEASERS = frozenset(
    """also click continue download e email find follow for join keep listen more photo photos pictured read related scroll
    see sign subscribe tap video visit watch""".split()
)
_NO_COMMENT = lazy.pattern(
    r"\b(?:(?:did|does|do|has|have|had) ?n[o'’]t (?:\w+ ){0,2}?(?:respond|return|reply|responded|returned|replied)\b|"
    r"(?:declined|refused) to (?:comment|be interviewed)|(?:could|can) ?not (?:\w+ )?be reached|"
    r"not (?:\w+ )?(?:available|reachable) for comment|contributed to this (?:report|story|article)|contacted .{0,60} for comment)",
    re.IGNORECASE,
)


_ADDRESSED = frozenset("you your yours you're you've you'll you'd you’re you’ve you’ll you’d".split())
_SILENT = frozenset("respond return reply responded returned replied comment interviewed reached contributed".split())


TRIGGERS = _ADDRESSED | _SILENT
"""The words without which some of the rules cannot hold."""


def refuse(sentence: Sentence, own: str, hits: frozenset[str]) -> str:
    """Return why the sentence must not be chosen, or "".

    `own` is what stands outside its quotation marks, `hits` are those of its words that are in TRIGGERS.

    >>> from briefing.model import Span
    >>> refuse(Sentence("a", 0, 1, Span(0, 22), "Who will pay for that?"), "Who will pay for that?", frozenset())
    'a question'
    """
    text, spoken = sentence.text, sentence.words
    if not text.isprintable() and _HIDDEN.search(text):
        return "holds hidden control characters"
    if len(text) * 4 > MOST_BYTES and len(text.encode()) > MOST_BYTES:
        return "longer than any sentence (20 kB)"
    if len(spoken) < FEWEST_WORDS:
        return "fewer than four words"
    if "?" in text[-6:] and _QUESTION.search(text):
        return "a question"
    if hits and (reason := _address(own, hits)):
        return reason
    return _aside(text, spoken[0])


def _address(own: str, hits: frozenset[str]) -> str:
    if not _SILENT.isdisjoint(hits) and _NO_COMMENT.search(own):
        return "says only that nobody commented"
    if not _ADDRESSED.isdisjoint(hits) and _SECOND_PERSON.search(own):
        return "speaks to the reader"
    return ""


def _aside(text: str, first: str) -> str:
    reason = ""
    if text[0] == "(" and text.rstrip(".")[-1:] == ")":
        reason = "an aside in brackets"
    elif first in _TEASERS and _TEASER.match(text):
        reason = "a teaser"
    elif text[-1] == ":":
        reason = "only announces what follows"
    elif text[0].islower() and not text[1:2].isupper():
        reason = "begins in the middle of a sentence"
    return reason
