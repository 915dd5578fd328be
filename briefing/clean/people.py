"""Rules for lines about the people who made the article: bylines, contributors, an author's few words of biography."""

import re
from itertools import pairwise

from briefing import lazy
from briefing.clean.body import head_of
from briefing.clean.names import PEOPLE, PERSON, people_alone
from briefing.clean.state import Line, State
from briefing.model import Role

_BYLINE = lazy.pattern(
    rf"^\W{{0,3}}(?:By|BY|by|Written by|Posted by|Analysis by|Analysis By|Story by|Words by|Text by|Report by|From|Reported by)[: ] ?(?P<names>{PEOPLE}|[A-Z][A-Z .,'’-]{{4,80}}|[\w ]{{0,20}}\b(?:staff|reporter|correspondent|Staff|Reuters|AP|AFP|ANI|PTI|IANS)\b.{{0,30}})(?P<rest>$|[\s,|•–—(-].{{0,110}}$)"
)
_CAPITALS = lazy.pattern(r"^[A-Z][\w.'’-]*(?:,? (?:[A-Z][\w.'’-]*|and|of|the|for)){1,12}$")
_BYLINE_GLUED = lazy.pattern(
    rf"(?:(?<=[.!?] )|(?<=Advertisement )|(?<=[a-z] ))By (?!The\b|Then\b|Now\b|Contrast\b){PERSON}(?: and {PERSON})?$"
)
_AGENCY_LINE = lazy.pattern(
    r"^(?:(?:Reuters|AP|AFP|PTI|ANI|IANS|UPI|Bloomberg|Associated Press|The Associated Press|Agence France-Presse|DPA|EFE|Xinhua|TASS)(?:, [A-Z][\w ]{2,25},?)?|[A-Z][\w. ]{2,40} (?:Staff|Correspondent|Bureau|Desk|Reporter|Editor|Columnist|Contributor))$"
)
_JOB = lazy.pattern(
    r"^(?:(?:senior |chief |staff |political |diplomatic |foreign |national |opinion |guest |white house |world |defen[cs]e |special |associate |contributing |freelance ){0,3}(?:writer|reporter|correspondent|columnist|editor|contributor|analyst|producer|fellow))(?:,? .{2,40})?$",
    re.IGNORECASE,
)


def byline_glued(state: State) -> None:
    """Cut "By Name" off the end of one of the first lines, where a paste has glued it."""
    head = [line for line in state.lines[:4] if line.role is None and " By " in line.text[-80:]]
    if head:
        state.carve(head, _BYLINE_GLUED, Role.BYLINE)


def byline(state: State) -> None:
    """Take "By Name" above the body as the byline, and names that stand alone below the title or beside a date."""
    head = head_of(state)
    titled = False
    for number, line in enumerate(head):
        titled = titled or line.role is Role.TITLE
        if line.role is not None or len(line.text) > 220 or (line.finished and line.text[-1].isalnum()):
            continue
        if (
            _BYLINE.match(line.text)
            or (_AGENCY_LINE.match(line.text) and len(head) > 1)
            or (people_alone(line.text) and _introduced(state.lines, number, titled=titled))
            or (
                titled
                and _CAPITALS.match(line.text)
                and state.lines[number + 1 : number + 2]
                and state.lines[number + 1].rule == "date-line"
            )
        ):
            state.judge(line, Role.BYLINE)
    for line, below in pairwise(head):
        if line.role is Role.BYLINE and below.role is None and len(below.text) < 80 and _JOB.match(below.text):
            state.judge(below)


def _introduced(lines: list[Line], number: int, *, titled: bool) -> bool:
    """Whether names that stand alone may be the byline: near the title or a date, or at the very top of the text."""
    above = lines[max(0, number - 3) : number]
    below = lines[number + 1 : number + 2]
    if any(line.role is Role.TITLE for line in above):
        return True
    if any(line.rule in ("date-line", "outlet-line") for line in above[-1:] + below):
        return titled or number <= 12
    return number == 0 and bool(below) and (below[0].prose or below[0].role is Role.DATELINE)


_CONTRIBUTED = lazy.pattern(
    r"\bcontributed (?:[\w,'’-]+ ){0,6}?(?:to|for) this (?:[\w-]+ )?(?:report|story|article|post|piece|dispatch|analysis|coverage|reporting|column)\b"
    r"|\bcontributed (?:additional )?reporting\b|\breporting (?:was )?contributed by\b|^\W{0,3}contribut(?:ing|ors?)(?: (?:writers?|reporters?|to this .{3,12}))?:"
)
_SHORT = 45
_CONTRIBUTED_TAIL = lazy.pattern(
    r"[.!?”\"]\s(?P<tail>(?:[^.!?]|\.(?=\w)){1,300}\bcontributed to this (?:report|story|article|piece)\b[^.]{0,20}\.?)$"
)
_HELPED = lazy.pattern(rf"^\W{{0,3}}{PERSON}[^;]{{0,300}} contributed(?: from [A-Z][\w ,]{{2,60}})?\.?$")
_CREDITED = lazy.pattern(
    r"\W{0,3}(?:(?:additional )?(?:reporting|writing|research|translation|compiled|edited|production|fact-checked)(?: and (?:writing|editing|additional reporting))? by |editing by "
    r"|with (?:additional )?(?:reporting|files|wire reports|inputs|input|material|agency inputs) (?:by|from)\b|with assistance (?:by|from)\b|with (?:agencies|wires|agency inputs)\W{0,3}$"
    r"|(?:researched|edited|reported|compiled|translated|fact-checked) by:? \w|(?:associated press|ap|afp|reuters)[\w -]{0,40}writers? .{5,200}\bcontributed\b)"
)
_CREDITING = (
    "repo",
    "addi",
    "edit",
    "writ",
    "comp",
    "rese",
    "tran",
    "prod",
    "with",
    "fact",
    "asso",
    "ap w",
    "ap d",
    "afp ",
    "reut",
)
_SURE = frozenset(("repo", "addi", "edit", "writ", "asso", "with"))
_REPORTED = lazy.pattern(
    r"^[A-Z][\w'’-]{1,20} reported from [A-Z]|\breport(?:ed|ing) from [A-Z][^.]{2,60} and [A-Z][^.]{2,40} (?:reported )?from [A-Z]"
)


def contributor(state: State) -> None:
    """Drop the line that names who helped: "X contributed to this report", "Reporting by ...; Editing by ..."."""
    helped = state.having("contribut")
    if helped:
        long = [line for line in helped if line.words > _SHORT and "contributed to this" in line.text.lower()]
        state.carve(long, _CONTRIBUTED_TAIL, group="tail")
        for line in state.having("contribut", longest=500):
            if _CONTRIBUTED.search(line.text.lower()) or _HELPED.match(line.text):
                state.judge(line)
    for line in state.starting(*_CREDITING, longest=500):
        found = _CREDITED.match(line.text.lower())
        if found and (len(line.text) < 160 or not line.finished or found.group().lstrip("(—–* -")[:4] in _SURE):
            state.judge(line)
    for line in state.lines[-3:]:
        if line.role is None and len(line.text) < 300 and " from " in line.text and _REPORTED.search(line.text):
            state.judge(line)


_AGENCY_SIGN = lazy.pattern(
    r"(?<=[.!?”\"] )[(—–-] ?(?:Reuters|AFP|AP|PTI|ANI|IANS|Bloomberg|with agency inputs|Agencies|RFE/RL|UPI)\)?$"
)


def agency_sign(state: State) -> None:
    """Cut an agency's sign off the end of the last paragraphs: "... he said. (AFP)"."""
    body = [line for line in state.lines if line.words >= 12] if len(state.lines) > 1 else []
    last = [
        line for line in body[-2:] if line.role is None and line.text[-1] in ")sPILA" and line is not state.lines[0]
    ]
    if last:
        state.carve(last, _AGENCY_SIGN)
