"""A quotation and the speech acts of its statement in, the one that governs it out."""

from collections.abc import Sequence

from briefing.model import Span
from briefing.names.marks import Mark
from briefing.names.phrases import forward
from briefing.names.tokens import Token
from briefing.names.words import LINKS, REPORT, STOPS
from briefing.voices.cues import Cue
from briefing.voices.outlets import is_outlet


def choose(
    text: str, tokens: Sequence[Token], marks: Sequence[Mark], place: int, acts: Sequence[Cue]
) -> tuple[Cue | None, bool]:
    """Return the speech act that governs the quotation at token `place`, and whether it stands right beside it."""
    acts = [act for act in acts if not (tokens[act.verb].low in REPORT and is_outlet(tokens, act.subject))] or list(
        acts
    )
    inner = marks[tokens[place].mark].inner
    after = [
        act
        for act in acts
        if act.first > place and not _between(tokens, place, act.first) and act.order != "participle"
    ]
    before = [act for act in acts if act.last < place and (act.verb >= 0 or tokens[act.last].text == ":")]
    near_after = after[0] if after and after[0].first - place <= 2 and _touches(tokens, place, after[0]) else None
    near_before = (
        before[-1] if before and place - before[-1].last <= 4 and not _between(tokens, before[-1].last, place) else None
    )
    comma = text[inner.end - 1] in ",?!—–-" or (place + 1 < len(tokens) and tokens[place + 1].text == ",")
    told = near_before is not None and near_before.last == place - 2 and tokens[place - 1].text in (",", ":")
    if near_after is not None and (near_before is None or (comma and not told)):
        return near_after, True
    if near_before is not None:
        return near_before, True
    if _another_speaks(tokens, place, before):
        return None, False
    governing = [act for act in before if act.order != "according" and not act.aside] or before
    if governing:
        return governing[-1], False
    if after:
        return after[0], False
    later = [act for act in acts if act.first > place and act.order != "participle"]
    return (later[0], False) if later else (None, False)


def _touches(tokens: Sequence[Token], place: int, cue: Cue) -> bool:
    """Whether no word stands between that begins another clause: "“...” if the state went on"."""
    between = tokens[place + 1 : cue.first]
    return all(token.low != "if" and token.low not in STOPS and token.low not in LINKS for token in between)


def is_answer(tokens: Sequence[Token], place: int) -> bool:
    """Know "“...,” came the answer": somebody else's than the last speaker's."""
    words = [token.low for token in tokens[place + 1 : place + 4]]
    return words[:1] == ["came"] and words[-1] in ("answer", "reply", "response", "retort")


def _another_speaks(tokens: Sequence[Token], place: int, before: Sequence[Cue]) -> bool:
    """Whether the words come after a colon, in a clause whose subject and verb no act of `before` is.

    "Asked by X to vote again, the mayor grew loud: “...”": nobody is sure to speak, and X least of all.
    """
    if not place or tokens[place - 1].text != ":" or not before:
        return False
    start = place - 1
    while start > 0 and tokens[start - 1].text != "," and tokens[start - 1].mark < 0:
        start -= 1
    if not start or before[-1].last >= start:
        return False
    start += tokens[start].low in ("and", "but")
    subject = forward(tokens, start)
    return subject is not None and subject.last < place - 2


def _between(tokens: Sequence[Token], first: int, last: int) -> bool:
    return any(tokens[index].mark >= 0 for index in range(first + 1, last))


def verb_of(tokens: Sequence[Token], cue: Cue) -> Span | None:
    """Return where the verb of a speech act stands; None where it has none."""
    if cue.verb < 0:
        return None
    return Span(tokens[cue.verb].start, tokens[cue.verb + (cue.order == "according")].end)
