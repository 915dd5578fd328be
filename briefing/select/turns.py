"""Units and the turns of a transcript in, units that say who speaks out; questions and courtesies are refused.

What is said in a turn has no quotation marks, so it is no opinion of the article's: beside it stands "said by" and the
words of its label, unless the label is printed with it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing import lazy
from briefing.model import Sentence, Turn, Unit, fold
from briefing.names.courtesies import is_courtesy

SAID_BY = "said by "
"""How the label begins that names a speaker; the name follows, in the source's own words."""
UNNAMED = "speaker not stated"

_ANSWER = lazy.pattern(
    r"(?:yes|no|yeah|sure|absolutely|exactly|correct|right|not yet|not really|not at all|maybe|perhaps|definitely|indeed|of course)\b\W*(?=[,.;:!—–-]|$)|"
    r"(?:he|she|it|they|we|i|you|that|this) (?:am|are|can|could|did|do|does|had|has|have|is|may|might|must|should|was|were|will|would)"
    r"(?:n['’]t| not)?\W*$",
    re.IGNORECASE,
)
_ASIDE = lazy.pattern(r"[(\[][^)\]]*[)\]]\W*$")


def in_turns(
    units: Sequence[Unit], sentences: Sequence[Sentence], turns: Sequence[Turn], text: str
) -> tuple[Unit, ...]:
    """Return `units` with each one in a turn saying who speaks, or why it must not be printed; in step with `units`."""
    if not turns:
        return tuple(units)
    found = list(units)
    for turn in turns:
        for index in range(turn.first, turn.stop):
            found[index] = _unit(units[index], sentences[index], turn, text, opens=index == turn.first)
    return tuple(found)


def _unit(unit: Unit, sentence: Sentence, turn: Turn, text: str, *, opens: bool) -> Unit:
    start = max(sentence.span.start, turn.label.end if turn.label else 0)
    words = fold(text[start : sentence.span.end])
    labels = tuple(label for label in unit.labels if label != "opinion")
    if turn.label is None or unit.sentences[0] != turn.first:
        labels = (*labels, _said_by(turn, text))
    elif turn.speaker is None:
        labels = (*labels, UNNAMED)
    refusal = _refusal(words, turn, opens=opens) or unit.refusal
    if not refusal and not all(turn.first <= member < turn.stop for member in unit.sentences):
        refusal = "leans on what somebody else said"
    return replace(unit, refusal=refusal, labels=labels)


def _said_by(turn: Turn, text: str) -> str:
    if turn.speaker is None:
        return UNNAMED
    whole = turn.role if turn.role is not None and turn.role.start < turn.speaker.start else turn.speaker
    return SAID_BY + fold(text[whole.start : turn.speaker.end])


def _refusal(words: str, turn: Turn, *, opens: bool) -> str:
    if turn.press:
        return "a question of the press"
    if is_courtesy(words):
        return "a courtesy"
    if _ASIDE.match(words):
        return "an aside in brackets"
    if opens and _ANSWER.match(words):
        return "answers a question that is not printed"
    return ""
