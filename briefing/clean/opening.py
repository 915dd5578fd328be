"""Rules for what stands above the body: title, deck, highlights, rubric, date, dateline; and for headings within."""

import re

from briefing import lazy
from briefing.clean.body import head_of
from briefing.clean.names import people_alone
from briefing.clean.state import Line, State
from briefing.clean.words import OUTLETS
from briefing.model import Role

_SUMMARY_GLUED = lazy.pattern(
    r"(?<=\w )(?:In Summary|IN SUMMARY|Story highlights|Key Points|KEY POINTS|Highlights:) (?=[A-Z“\"‘']).*$|^(?:Story [Hh]ighlights|Key Points|Key points|KEY POINTS|In Summary) [A-Z“\"‘'].*$"
)


def summary_glued(state: State) -> None:
    """Cut "In Summary ..." off the title that it sticks to, and take "Story highlights ..." with its first point."""
    lines = [
        line for line in state.lines[:3] if len(line.text) <= 900 and ("ummary " in line.text or "UMMARY " in line.text)
    ]
    state.carve(lines + state.starting("stor", "key ", "high", longest=900), _SUMMARY_GLUED, Role.SUMMARY)


_SUMMARY_LABEL = lazy.pattern(
    r"^(?:story highlights|highlights|in summary|key points|key takeaways|at a glance|summary|in short|the gist|quick read|top points|what you need to know|tl;dr)\W*$",
    re.IGNORECASE,
)

_POINTS = 8
"""The most points that a summary has."""


def highlights(state: State) -> None:
    """Take a label such as "Story highlights" and the points below it as the summary: lines without a full stop.

    One finished line directly below the label counts too when the text says it again.
    """
    left = 0
    for number, line in enumerate(state.lines):
        if line.role is Role.SUMMARY and line.rule == "summary-glued":
            left = 0 if line.finished and line.words > 25 else _POINTS
        elif (
            line.role is None
            and len(line.text) < 30
            and number < len(state.lines) - 1
            and _SUMMARY_LABEL.match(line.text)
        ):
            state.judge(line, Role.SUMMARY)
            left = _POINTS
        elif (
            left
            and line.role is None
            and line.words <= 26
            and line.text[:3] != "By "
            and line.text[-1] not in "—–"
            and (not line.finished or state.text.find(line.text, line.end, line.end + 20_000) > 0)
        ):
            state.judge(line, Role.SUMMARY)
            left -= 1
        elif line.role is None:
            left = 0


_OUTLET_NAMES = frozenset(name.lower() for name in OUTLETS) | frozenset("the " + name.lower() for name in OUTLETS)


def outlet_line(state: State) -> None:
    """Drop a line that is only the name of an outlet."""
    for line in state.loose(40):
        if line.text.lower().strip(" |-–—•") in _OUTLET_NAMES:
            state.judge(line)


_DATE_WORD = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
    r"|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|\d{1,4}(?:st|nd|rd|th)?|a\.?m\.?|p\.?m\.?|\d{1,2}[ap]m|utc|gmt|[ecmp][sd]?t|bst|ist|cest|eest|eet|msk|aest|aedt|jst|kst|hkt|sgt|hrs?|noon"
    r"|first|published|updated|update|posted|last|modified|on|at|the|date|time|hours?|minutes?|mins?|days?|ago|created|issued|released|of|local|t|z)"
)
_DATE_LINE = lazy.pattern(rf"^\W{{0,4}}(?:{_DATE_WORD}\b[\s,.:|/•·()–—+-]{{0,5}}){{2,24}}$", re.IGNORECASE)
_DATE_PROOF = lazy.pattern(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b\.?,? ?\d|\d(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}|\b(?:hours?|minutes?|mins?|days?) ago\b|\d:\d\d",
    re.IGNORECASE,
)

_DIGIT = lazy.pattern(r"\d")


def date_line(state: State) -> None:
    """Drop a line that is only a date, a time or both: "Published 10:02 AM EST Nov 19, 2019"."""
    for line in state.open(120):
        if (
            (not line.finished or (line.text[-1] in ".,:;)" and len(line.text) < 90))
            and _DIGIT.search(line.text)
            and _DATE_PROOF.search(line.text)
            and _DATE_LINE.match(line.text)
        ):
            state.judge(line)


_RUBRIC = lazy.pattern(
    r"^(?:(?:analysis|opinion|commentary|editorial|exclusive|breaking(?: news)?|explainer|explained|fact check|interview|perspective|viewpoint|op-ed|column|columnist|opinion columnist|opinion contributor|guest essay|news analysis|live|watch|developing|world|politics|business|europe|asia|africa|middle east|americas|u\.?s\.?(?: news)?|uk(?: news)?|news|top news|world news|national security|security|defen[cs]e|international|national|energy|markets|economy|the slatest|the world|foreign policy|factbox|timeline|profile|special report|investigation|newsletter)\b[\s/|,&:-]{0,4}){1,4}$"
    r"|^an? (?:daily|weekly) (?:roundup|round-up|digest|briefing|look|summary)\b.{0,80}$",
    re.IGNORECASE,
)


def rubric(state: State) -> None:
    """Drop the name of a section or series above the body: "OPINION", "World", "A daily roundup of ..."."""
    for line in head_of(state):
        if line.role is None and len(line.text) < 110 and _RUBRIC.match(line.text):
            state.judge(line)
    first = next((line for line in state.lines if line.role is None), None)
    if first is not None and len(first.text) < 110 and _RUBRIC.match(first.text):
        state.judge(first)


_PLACE = r"(?:[A-ZÀ-Þ][A-ZÀ-Þ.'’-]{1,20}(?:[ /](?:[A-ZÀ-Þ][A-ZÀ-Þ.'’-]{1,20}|de|la)){0,4}|[A-ZÀ-Þ][\w.'’-]{1,20}(?: [A-ZÀ-Þ][\w.'’-]{1,20}){0,2})"
_DATELINE = lazy.pattern(
    rf"^(?:{_PLACE}(?:[,/] ?(?:{_PLACE}|[A-Z]\.[A-Z]\.)){{0,2}}(?:,? (?:[A-Z][a-z]{{2,8}}\.? \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}} [A-Z][a-z]{{2,8}}))?,?(?:\s{{1,3}}(?:\([A-Z][\w. /-]{{1,25}}\)|CNN|AP|AFP|Reuters|REUTERS|UPI))?\s{{0,3}}(?:—|–|--|-(?=\s))|\((?:CNN|AP|AFP|Reuters|UPI|Bloomberg|ANI|PTI|IANS|WASHINGTON|CNN Business)\)\s{{0,2}}(?:—|–|--|-)?)(?=\s{{0,4}}(?:[A-Z“\"‘'0-9]|$))"
)


def dateline(state: State) -> None:
    """Cut the dateline off the first paragraphs: "KYIV (Reuters) - ", "Washington CNN —", "(CNN)"."""
    for line in [line for line in state.lines[:40] if line.role is None][:5]:
        head = line.text[:110]
        found = (
            _DATELINE.match(head) if "—" in head or "–" in head or "(" in head or "- " in head or "--" in head else None
        )
        if found and (
            found.group()[:4].isupper() or "(" in found.group() or (len(found.group()) < 40 and _spaced(found.group()))
        ):
            state.carve([line], re.compile("^" + re.escape(found.group())), Role.DATELINE)
            return


def _spaced(dateline: str) -> bool:
    """Whether a place in small letters is set off as datelines are: a long dash, or an agency before it."""
    return dateline.rstrip()[-1] in "—–" or dateline.rstrip().endswith("--")


_TITLE_GLUED = lazy.pattern(r"^(?P<lead>.{20,260}?\b[a-z]{3,15}[.!?][\"”’']?) (?=[A-Z‘'“\"][^.!?]{15,120}$)")


def title_glued(state: State) -> None:
    """Cut a finished sentence, the words of a picture or a deck, off the title that follows on the first line."""
    first = state.open()[:1]
    if (
        first
        and not first[0].finished
        and len(first[0].text) < 400
        and first[0] is state.lines[0]
        and len(state.lines) > 1
    ):
        state.carve(first, _TITLE_GLUED, Role.SUMMARY, "lead")


_INSIDE = lazy.pattern(r"(?:\b[a-z]{3,20}|[”\"’])[.!?][\"”’']? +[A-Z“\"]")

_DATE_FIRST = lazy.pattern(r"\d{4}[-/.年]\d{1,2}|\d{1,2}:\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}")


def _reads_as_title(line: Line) -> bool:
    text = line.text
    ends = text[-1] not in ".,:;。，：；、।။" and not text.endswith((".”", '."', ".’", ".'", ",”", "…", "..."))
    return (
        ends
        and not people_alone(text)
        and (not line.finished or not text[-1].isalnum())
        and 3 <= line.words <= 28
        and 15 <= len(text) <= (220 if " " in text else 60)
        and not _INSIDE.search(text)
        and not _DATE_FIRST.match(text)
        and not text.startswith(("—", "- ", "•", "#", "@", "By ", "by ", "BY "))
    )


def title(state: State) -> None:
    """Take as the title a line above the body that reads like one: no full stop, four to 28 words.

    Where the first line names the page ("Title | Outlet"), the line that says the same again is the title; else the
    first one is. A text of one line has no title.
    """
    head = [line for line in head_of(state) if line.role is None and _reads_as_title(line)]
    if not head or sum(line.role is None for line in state.lines) < 2:
        return
    first = state.lines[0]
    again = [line for line in head if line is not first and line.words >= 3 and first.text.startswith(line.text[:60])]
    chosen = again[-1] if again else next((line for line in head if line.words >= 4), None)
    if chosen is None or not (again or chosen is head[0] or _stands_alone(state, chosen)):
        return
    state.judge(chosen, Role.TITLE)
    for line in head:
        if line is not chosen and chosen.text[:60] in line.text:
            state.judge(line)


def _stands_alone(state: State, line: Line) -> bool:
    """Whether only short lines stand above a title that is not the first line."""
    return all(above.words < 12 or above.role is not None for above in state.lines[: state.lines.index(line)])


def deck(state: State) -> None:
    """Take what stands between the title and the byline or the date as the deck: at most three lines."""
    lines = state.lines
    top = next((number for number, line in enumerate(lines) if line.role is Role.TITLE), None)
    if top is None:
        return
    between: list[Line] = []
    for line in lines[top + 1 : top + 9]:
        if line.role is Role.BYLINE or line.rule == "date-line":
            for each in between:
                state.judge(each, Role.SUMMARY)
            return
        if line.role is None:
            between.append(line)
        if len(between) > 3 or sum(each.words for each in between) > 90:
            return


_MARKDOWN = lazy.pattern(r"^#{1,6}\s")


def markdown_heading(state: State) -> None:
    """Take a line that begins with "#" marks as a heading, the marks as furniture; the first is the title."""
    lines = [line for line in state.open(300) if line.text[0] == "#" and _MARKDOWN.match(line.text)]
    if lines:
        starts = [line.start for line in lines]
        state.carve(lines, _MARKDOWN)
        first = True
        for mark, line in zip(state.lines, state.lines[1:], strict=False):
            if mark.start in starts and line.role is None and mark.rule == state.rule:
                state.judge(line, Role.TITLE if first and mark.text == "#" else Role.HEADING)
                first = False


_QUESTION = lazy.pattern(
    r"^(?:How|What|Why|Who|When|Where|Is|Are|Will|Can|Could|Should|Does|Do|Did|Has|Have|Which)\b[^.!]{3,60}\?$"
)


_BULLET = lazy.pattern(r"[-*•·–—▪●] ")


def heading(state: State) -> None:
    """Take a short line without a full stop, with text below it, as a heading; a short question too."""
    following = False
    for line in reversed(state.lines):
        if line.role is not None:
            continue
        if line.words >= 5 and _BULLET.match(line.text):
            following = True  # a point of a list is news, whether it has a full stop or not
            continue
        if following and len(line.text) < 120 and line.words <= 16 and line.text[-1] != ",":
            if not line.finished or (line.words <= 9 and _QUESTION.match(line.text)):
                state.judge(line, Role.HEADING)
        elif not following and line.words >= 3:
            following = True
