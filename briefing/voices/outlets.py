"""A statement in, the outlet that its words come through out: an interview elsewhere, an agency, a paper.

The article's own outlet is none: what it was told is first hand.
"""

from collections.abc import Sequence

from briefing.model import Span
from briefing.names.phrases import forward
from briefing.names.register import Names
from briefing.names.titles import Phrase
from briefing.names.tokens import Token
from briefing.names.words import (
    MEDIA,
    MEDIA_NOUNS,
    MEDIA_WORDS,
    REPORT,
)
from briefing.voices.cues import Cue


def route(text: str, names: Names, own: str, tokens: Sequence[Token], acts: Sequence[Cue]) -> tuple[Span | None, bool]:
    """Return the outlet that the words come through, unless it is the article's own, and whether there is one."""
    for index, token in enumerate(tokens):
        phrase: Phrase | None = None
        if token.low in ("told", "tells") or (
            token.low in ("with", "to", "by", "on") and index and _interview(tokens, index, token.low)
        ):
            phrase = forward(tokens, index + 1)
        if phrase is not None and is_outlet(tokens, phrase):
            return _outlet(text, names, own, tokens, phrase)
    for cue in acts:
        if (cue.order == "according" or tokens[cue.verb].low in REPORT) and is_outlet(tokens, cue.subject):
            return _outlet(text, names, own, tokens, cue.subject)
    return None, False


def _outlet(text: str, names: Names, own: str, tokens: Sequence[Token], phrase: Phrase) -> tuple[Span | None, bool]:
    span = Span(tokens[phrase.first].start, tokens[phrase.last].end)
    name = names.resolve(tokens, phrase)
    words = (name.span if name else span).of(text).lower()
    if own and (own in words or words in own):
        return None, False
    return span, True


_TALKS = frozenset(
    """interview interviewed statement interviews broadcast quoted reported appearance speaking spoke published aired
    email e-mail comments""".split()
)


def _interview(tokens: Sequence[Token], index: int, link: str) -> bool:
    before = tokens[index - 1].low
    return before in _TALKS or (link == "by" and before == "saying")


def is_outlet(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether a phrase names a newspaper, an agency or a broadcaster."""
    run = tokens[phrase.first : phrase.last + 1]
    if phrase.first and phrase.kind == "name" and tokens[phrase.first - 1].low in MEDIA_NOUNS:
        return True
    if phrase.kind == "name":
        return (
            run[-1].text in MEDIA
            or (run[0].text in MEDIA and len(run) <= 3)
            or run[-1].text in MEDIA_WORDS
            or (run[0].text in ("Agence", "Deutsche", "Associated", "Fox", "Radio", "Al"))
        )
    return phrase.kind == "described" and run[-1].low in MEDIA_NOUNS


def same_outlet(one: str, two: str) -> bool:
    """Return whether two names are one outlet's: equal, or one the end of the other, as "the Post" of "The Washington Post".

    >>> same_outlet("The Washington Post", "the Post"), same_outlet("an editor of the Post", "the Post")
    (True, False)
    """
    short, long = sorted(
        ([word for word in name.split() if word not in ("the", "The")] for name in (one, two)), key=len
    )
    return bool(short) and long[-len(short) :] == short and all(word[0].isupper() for word in long)
