"""Rules for lines about the people who made the article: bylines, contributors, an author's few words of biography."""

import re

from briefing.clean.state import State
from briefing.model import Role

NAME = r"[A-ZÀ-Þ][\w.'’-]*(?: (?:[A-ZÀ-Þ][\w.'’-]*|de|del|la|van|von|der|bin|al|el|and)){0,6}"
_BYLINE = re.compile(
    rf"^(?:By|by|BY|Written by|Posted by|From|Analysis by|Story by) (?P<names>{NAME}(?:, {NAME})*)(?:[\s,|•-].{{0,80}})?$"
)
_BYLINE_GLUED = re.compile(rf"(?:(?<=[.!?] )|(?<=\bAdvertisement )|^)By {NAME}\s*$")
_CONTRIBUTED = re.compile(
    r"\bcontributed (?:[\w-]+ ){0,3}?(?:to|for) this (?:\w+ )?(?:report|story|article|post|piece|dispatch)|^contribut(?:ing|ors?)(?: writers?| reporters?)?:"
    r"|^\(?(?:additional )?(?:reporting|writing) by |^\(?editing by |\bcontributed reporting\b|^with (?:reporting|files|wire reports|inputs) (?:by|from)",
    re.IGNORECASE,
)
_BIO = re.compile(
    r"^(?:write to|e-?mail|contact|follow|reach) .{2,60}(?:@| on twitter| at )|^follow (?:him|her|them|me|us)\b"
    rf"|^(?:{NAME}|he|she|the (?:author|writer)) is (?:an?|the|also) .{{0,80}}\b(?:author|writer|reporter|correspondent|columnist|editor|contributor|fellow|professor|analyst|blogger|journalist|producer|host)\b",
    re.IGNORECASE,
)


def byline(state: State) -> None:
    """Take a line "By Name" near the start as the byline."""
    for number, line in enumerate(state.open()):
        if number > 60:
            break
        if len(line.text) < 160 and _BYLINE.match(line.text):
            state.judge(line, Role.BYLINE)


def byline_glued(state: State) -> None:
    """Cut "By Name" off the end of a line, as a paste leaves it there."""
    if "By " in state.text:
        state.carve(_BYLINE_GLUED, Role.BYLINE)


def contributor(state: State) -> None:
    """Drop the line that names who contributed: "X contributed to this report", "Editing by ..."."""
    if state.mentions("contribut", "reporting", "editing by", "writing by", "with files", "with inputs"):
        state.mark(_CONTRIBUTED, longest=400)


def author_bio(state: State) -> None:
    """Drop an author's biography and address in the last lines."""
    for line in list(state.open())[-4:]:
        if len(line.text) < 500 and _BIO.match(line.text):
            state.judge(line)
