"""The rule for an author's few words of biography or address at the foot of an article."""

import re

from briefing import lazy
from briefing.clean.names import PERSON, people_alone
from briefing.clean.state import Line, State
from briefing.clean.words import OUTLETS
from briefing.model import Role

_TRADE = r"(?:author|co-author|writer|reporter|correspondent|columnist|editor|contributor|fellow|professor|analyst|blogger|journalist|producer|host|anchor|director|bureau chief|scholar|lecturer|researcher|novelist|historian|attorney|strategist|consultant|founder|president|chairman|ambassador|expert|commentator|visiting \w+|intern|associate|adviser|advisor|chief)"
_PLAIN = r"(?:(?!\b(?:in|at|on|who|that|which|to|by|with|from|as|reporting)\b)[^.;]){0,70}?"
BIO = lazy.pattern(
    rf"^\W{{0,3}}(?:Dr\.? |Prof\.? )?(?P<name>{PERSON})(?:,? and {PERSON})?,? (?:(?:is|was|are|were|has been|served as|serves as)\b{_PLAIN}\b(?i:{_TRADE})s?\b"
    r"|(?:writes|covers|reports|teaches|blogs|tweets)\b[^.;]{0,60}?\b(?:for|about|on|at|from)\b)"
)
_LONG_NOTE = lazy.pattern(
    r"[Ff]ollow (?:him|her|them)|@\w|\bauthor of\b|\b[Hh](?:is|er) (?:new|latest|most recent|first|next) book\b"
)
_CUES = ("ollow ", "@", "author of", " book")
_ADDRESS = lazy.pattern(
    r"^\W{0,3}(?:write to|e-?mail|contact|reach|send .{2,30} to|you can (?:reach|follow|email|contact)) .{2,80}(?:@| on twitter\b| at )|^\W{0,3}follow (?:him|her|them|me|\w+(?: [\w.'-]+){0,3})(?: and .{2,40})? (?:on|at|@)|^\W{0,3}(?:twitter|e-?mail): ?\S*@|^\W{0,3}@\w{2,20}$|^[\w.+-]{2,40}@[\w-]+\.[\w.]{2,20}$"
    r"|^\W{0,3}(?:he|she|they) (?:is|are|can be|tweets?|writes?|covers?|blogs?) .{0,80}(?:@|\bon twitter\b|\breached\b|\bat \S+@|\bauthor of\b)|^the (?:views|opinions) expressed\b|^(?:the )?opinions? (?:expressed )?(?:in|by|are|is) .{0,60}(?:own|author|not)\b|^\W{0,3}this (?:column|essay|op-ed|commentary) (?:was|is|does|represents|first)\b",
    re.IGNORECASE,
)


_ADDRESSING = frozenset(
    (
        "Writ",
        "writ",
        "E-ma",
        "Emai",
        "emai",
        "Cont",
        "Reac",
        "Send",
        "You ",
        "Foll",
        "foll",
        "Twit",
        "He i",
        "She ",
        "They",
        "he i",
        "The ",
        "Opin",
        "This",
        "He c",
        "He t",
        "He w",
    )
)
_ABOUT_TEXT = frozenset((Role.BYLINE, Role.FURNITURE, Role.CAPTION))


def author_bio(state: State) -> None:
    """Drop an author's biography or address at the foot: of somebody whom the article itself does not speak of."""
    foot = [line for line in state.lines[-30:] if line.role is None][-4:]
    for number in range(len(foot) - 1, -1, -1):
        line = foot[number]
        text = line.text
        if len(text) > 900:
            return
        if len(text) < 400 and ("@" in text or text[:4] in _ADDRESSING) and _ADDRESS.match(text):
            state.judge(line)
            continue
        noted = len(text) < 400 or (any(cue in text for cue in _CUES) and _LONG_NOTE.search(text))
        found = BIO.match(text) if noted else None
        if (
            found
            and found["name"] not in OUTLETS
            and not text.startswith("The ")
            and not _spoken_of(state, found["name"], line)
        ) or (number + 1 < len(foot) and foot[number + 1].rule == state.rule and people_alone(text)):
            state.judge(line)


def _spoken_of(state: State, name: str, line: Line) -> bool:
    """Whether the body names the person (by the last name): bylines and lines of nothing but the name left out."""
    last = name.rstrip(".").rpartition(" ")[2]
    if line.text.count(last) > 1:
        return True
    at = state.text.find(last)
    while at >= 0:
        inside = state.line_at(at)
        if inside is not line and inside.role not in _ABOUT_TEXT and inside.text != name:
            return True
        at = state.text.find(last, max(inside.end, at + 1))
    return False
