"""A voice or a role in, whether a pronoun or a description may stand for it out."""

from bisect import bisect_left

from briefing.model import Span
from briefing.names.register import Name, role_words
from briefing.names.words import ROLES
from briefing.voices.voice import Voice

GENERAL = {
    "diplomat": frozenset("minister ambassador envoy negotiator secretary".split()),
    "leader": frozenset("president premier chancellor king minister chairman emperor".split()),
    "lawmaker": frozenset("senator sen rep representative congressman congresswoman mp".split()),
    "legislator": frozenset("senator sen rep representative congressman congresswoman".split()),
    "spokesman": frozenset(["spokesperson"]),
    "spokeswoman": frozenset(["spokesperson"]),
}
"""A general word for a role -> the roles that it may stand for, beside at least one word that both share."""


def is_known(name: Name | None) -> bool:
    """Whether a name is surely somebody's: in full, with a role or a title, or said more than once."""
    return name is not None and bool(len(name.words) > 1 or name.roles or name.titled or len(name.spans) > 1)


def fits(voice: Voice, gender: str) -> bool:
    """Whether he or she ("m", "f") may be this voice: a person of that or of unknown gender, or somebody unnamed."""
    if voice.name is None:
        return voice.speaker is not None
    return not voice.name.body and (not voice.name.gender or voice.name.gender == gender)


def role_near(name: Name, span: Span) -> Span | None:
    """Return the role that stands nearest to a mention of the name, else the first that the text gives."""
    if not name.roles:
        return None
    place = bisect_left(name.roles, Span(max(span.start - 200, 0), 0))
    near = place < len(name.roles) and name.roles[place].start < span.start + 200
    return name.roles[place] if near else name.roles[0]


def ends_on(text: str, voice: Voice, words: frozenset[str]) -> bool:
    """Whether the words for the speaker end on one of `words`: a role, a document."""
    return voice.speaker is not None and voice.speaker.of(text).split()[-1].lower() in words


def _own(role: str) -> str:
    """Return the words of a role that say what the person is, not whose: "president’s son" and "son of the president"."""
    words = role.split()
    stop = next((place for place, word in enumerate(words) if place and word.lower() in _LINKS), len(words))
    return " ".join(word for word in words[:stop] if not word.endswith(("'s", "’s", "s'", "s’")))


_LINKS = frozenset("of to for with at in from on under".split())


def calls(role: str, words: tuple[str, ...]) -> bool:
    """Whether somebody whose role is `role` may be called by `words`: the same head or a general one, no word more."""
    given = role_words(role)
    if not words or {"deputy", "vice", "assistant", "former", "ex"} & set(given) - set(words):
        return False
    heads = [word for word in given if word in ROLES]
    *rest, head = words
    if len(words) == 1 and head not in role_words(_own(role)):
        return False
    if head not in given and not (rest and GENERAL.get(head, frozenset()) & set(heads)):
        return False
    return all(word in given for word in rest)
