"""Rules for what stands above the body: title, deck, highlights, rubric, dateline."""

import itertools
import re

from briefing.clean.state import State
from briefing.model import Role

_SUMMARY_LABEL = re.compile(
    r"^(?:story highlights|highlights|in summary|key points|key takeaways|at a glance|summary)\b:?\s*", re.IGNORECASE
)
_SUMMARY_GLUED = re.compile(r"(?<=\w )In Summary (?=[A-Z]).*$|^Story highlights? .*$")
_DATELINE = re.compile(
    r"^(?:[A-Z][A-Z .,'’/-]{2,40}|[A-Z][\w.]+(?: [A-Z][\w.]+)?)(?:, [A-Z][\w. ]{1,20})?(?:\s*\([A-Z][\w .]{1,25}\)|\s[A-Z]{2,6})?\s*(?:—|–|--|-)\s*(?=[A-Z“\"‘]|$)"
)


def summary_glued(state: State) -> None:
    """Cut "In Summary ..." off the title it sticks to."""
    if state.mentions("in summary", "story highlight"):
        state.carve(_SUMMARY_GLUED, Role.SUMMARY)


def highlights(state: State) -> None:
    """Take a label such as "Story highlights" and the unfinished lines below it as the summary."""
    if not state.mentions("highlights", "key points", "key takeaways", "at a glance"):
        return
    inside = False
    for line in state.lines:
        if line.role is Role.SUMMARY and line.rule == "summary-glued":
            inside = True
        elif line.role is None and _SUMMARY_LABEL.fullmatch(line.text):
            state.judge(line, Role.SUMMARY)
            inside = True
        elif inside and line.role is None and not line.finished and len(line.text) < 250:
            state.judge(line, Role.SUMMARY)
        else:
            inside = False


def dateline(state: State) -> None:
    """Cut the dateline off the first paragraph: "KYIV (Reuters) - "."""
    for line in list(state.open())[:6]:
        found = _DATELINE.match(line.text)
        if found:
            place = re.compile("^" + re.escape(found.group()))
            state.carve(place, Role.DATELINE)
            return


def title(state: State) -> None:
    """Take the first line as the title when it reads like one: no full stop, not a paragraph, and text follows."""
    first = list(state.open())[:3]
    if len(first) < 2:
        return
    for line, below in itertools.pairwise(first):
        if line.finished or not 4 <= line.words <= 28 or below.words < 6:
            continue
        state.judge(line, Role.TITLE)
        return
