"""Rules for captions and picture credits."""

import re

from briefing import lazy
from briefing.clean.state import Line, State
from briefing.clean.words import AGENCY
from briefing.model import Role

_LABEL = lazy.pattern(
    r"^(?:photos?|image|picture|file photo|video|caption|photo gallery)$|^image (?:copyright|caption|source|credit)\b|^media (?:playback|caption)\b|^(?:file photo|file image|file picture|pictured|above|image|photo|picture|photograph|caption)s?(?: above| below)?(?: by)?: "
    r"|^file ?[-–—] |^file photo\b|^(?:enlarge this image|toggle caption)\b|\btoggle caption\b",
    re.IGNORECASE,
)
_CLOSE = lazy.pattern(r"^CLOSE [A-Z“\"'‘].{20,}")
_THIS_PHOTO = lazy.pattern(
    r"^(?:In this|This|These|In these) (?:[\w.,'’]+ ){0,7}?(?:(?:file|undated|handout|combination|aerial|archive|satellite|screen|video|image|still|frame|composite) )?(?:photo|image|picture|grab|photograph|still|frame|combo|combination)s?(?:,| (?:released|provided|taken|made|grab|shows?|from|by|distributed|obtained|supplied|posted|of)\b)"
    r"|^An? (?:[\w.,]+ ){0,3}?(?:file|undated|handout|combination|satellite|screen|still|video) (?:photo|image|picture|grab|photograph|still)\b"
)


def caption_label(state: State) -> None:
    """Take what a picture box leaves as a caption: "Photo", "Image copyright ...", "FILE - ...", "In this photo ..."."""
    for line in state.starting(*_BOXES, longest=700):
        if _LABEL.search(line.text) or _CLOSE.match(line.text):
            state.judge(line, Role.CAPTION)
            if line.text.lower() in ("image caption", "media caption", "image source"):
                below = state.line_at(line.end + 2)
                if below.role is None and not below.finished:
                    state.judge(below, Role.CAPTION)
        elif _THIS_PHOTO.match(line.text):
            state.judge(line, Role.CAPTION)
    for line in state.starting("phot", "hide"):
        if "Hide Caption" in line.text:
            state.judge(line, Role.CAPTION)


_BOXES = (
    "phot", "imag", "pict", "file", "vide", "capt", "medi", "abov", "enla", "togg", "clos", "in t", "this", "thes",
    "a fi", "a ha", "a sa", "a sc", "a st", "a vi", "a co", "a 19", "a 20", "an u", "an i", "an a",
)  # fmt: skip

_IN_BRACKETS = lazy.pattern(
    r"\((?:[^().]{0,40}[\s/])?(?:[Pp]hotos?|PHOTO|[Ii]mage|[Pp]icture|[Cc]redit|[Hh]andout|[Ss]creenshot|[Cc]ourtesy)\b(?:[^()]{0,110}[^().!?])?\)"
    rf"|\((?:[^()]{{1,90}}(?:[/,|]| via | / ) ?)?{AGENCY}(?:[/ ,][^()]{{0,40}})?\)"
    rf"|\[[^\[\]]{{2,80}}/[^\[\]]{{2,80}}\]|\[(?:[^\[\]]{{0,60}} )?{AGENCY}\]"
)
_BY_SLASH = lazy.pattern(
    rf"(?:^|[.!?)”\"’'] ?|\| ?|\s){AGENCY} ?[/|] ?[\w .'’/-]{{2,60}}$|[\w.'’)-]{{2,30}} ?[/|] ?{AGENCY}(?:[ /|,][\w |/-]{{1,40}})?\.?$"
    r"|[.!?] [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3} ?/ ?[A-Z][\w.-]+(?: [A-Z][\w.-]+){0,3}$|REUTERS/[A-Z].{2,60}$"
)
_BY_WORD = lazy.pattern(
    r"(?:^|[.!?)”\"’'|] ?|\s\s)(?:Photo(?:graph)?s?|Image|Picture|Credit|Video|Courtesy|Illustration|Screenshot|Screengrab|Photo [Cc]redit)(?: by| courtesy(?: of)?|:|\.\.\.| via)[ :]{0,2}(?:[^.!?]|\.(?=[\w ]\S)){2,90}$"
    rf"|\bvia {AGENCY}\)?\.?$|\bGetty Images?\)?\.?$|\bAFP PHOTO\b|\bAP Photo\b|, Photo, [A-Z][\w ]{{2,30}}$|^© [A-Z][\w .'’/-]{{2,50}}$"
)
_CREDIT_ENDS = (")", "]", ").", "]", "Images.", "AP.", "AFP.", "Reuters.", "EPA.")
_BARE_AGENCY = lazy.pattern(r"(?:\b[A-Z][\w.'’-]{0,30}|\)) (?:AP|AFP|Reuters|REUTERS|EPA|Getty|NBC News|CNBC|CNN)$")


def _credited(text: str) -> bool:
    """Whether a line ends in a picture credit; each pattern is asked only where its sign stands."""
    tail = text[-170:]
    if tail.rstrip(".")[-1:] in (")", "]"):
        opening = max(tail.rfind("("), tail.rfind("["))
        inside = tail[opening:].rstrip(".")
        if opening >= 0 and inside.count(" ") <= 15 and _IN_BRACKETS.fullmatch(inside):
            return True
    if ("/" in tail or "|" in tail) and _BY_SLASH.search(tail):
        return True
    worded = (
        "hoto" in tail or "PHOTO" in tail or "Image" in tail or " via " in tail or "Credit" in tail or "Picture" in tail
    )
    return (
        worded or "Video" in tail or "Courtesy" in tail or "Illustration" in tail or "Screen" in tail or "©" in tail
    ) and (_BY_WORD.search(tail) is not None)


def caption_credit(state: State) -> None:
    """Take a line that ends in a picture credit as a caption: "(AP Photo/...)", "Name/Getty Images", "Photo: ..."."""
    lines = [
        line for line in state.lines if line.role is None and (not line.finished or line.text.endswith(_CREDIT_ENDS))
    ]
    if "AFP PHOTO" in state.text or "AP Photo" in state.text:
        lines += state.having("afp photo", "ap photo")
    if not lines:
        return
    last = next((line for line in reversed(state.lines) if line.role is None and line.prose), None)
    for line in lines:
        if len(line.text) > 800 or (line is last and line.finished and line is not state.lines[0]):
            continue
        bare = (
            not line.finished and line.words >= 6 and line.text[0] not in '"“' and _BARE_AGENCY.search(line.text[-44:])
        )
        if bare or _credited(line.text):
            state.judge(line, Role.CAPTION)


_CAPTION_TITLE = lazy.pattern(
    rf"^(?P<caption>.{{10,600}}?\| ?[^|]{{0,60}}?{AGENCY}) (?!Images|Photo|file\b|via\b)(?=[A-Z‘'“\"])"
)


def caption_glued(state: State) -> None:
    """Cut a caption with its credit off the title that follows on the same line: "... | AP Photo Title"."""
    head = [line for line in state.lines[:3] if " | " in line.text and line.role is None]
    if head:
        state.carve(head, _CAPTION_TITLE, Role.CAPTION, "caption")


_SIDES = lazy.pattern(
    r"\((?:L|R|C|left|right|center|centre|[LR]-[LR]|(?:2nd|3rd|second|third|far) [LRlr]\w{0,4}|from left|top|bottom|top left|top right|not seen|not pictured)\)|, (?:second |third |far |2nd )?(?:left|right|center|centre),"
)
_POSE = lazy.pattern(
    r"\b(?:speaks|talk|walks?|waves?|poses?|arrives?|attends|gestures|shakes? hands|looks? (?:on|at|out)|listens?|meets|greets?|holds|stands?|sits?|delivers|addresses|chairs|leaves|boards|departs|inspects|conducts|participates"
    r"|smiles?|reacts|pauses|testifies|answers|takes part|takes? questions|gives a|makes? (?:a|his|her|their|way)|welcomes|applauds|hugs|embraces|steps (?:off|out)|briefs|appears (?:at|before|on|in)"
    r"|is (?:seen|pictured|shown|welcomed|greeted|escorted|surrounded|flanked)|are (?:seen|pictured|shown)|seen (?:here|in|at)|pictured (?:here|in|at|with|on)|carry the|prays?|flutters?)\b"
)
_SUBJECT = lazy.pattern(
    r"^(?!(?:In|On|At|After|Before|When|While|As|But|And|If|For|From|With|It|He|She|They|We)\b)(?:(?:[A-Z][\w.'’-]*,?|\([^()]{1,40}\),?|[Tt]he|of|and|for) ){2,14}(?:(?!\w+ed\b)[a-z][\w'’-]*,? ){0,1}$"
)
_FULL_DATE = lazy.pattern(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2},? (?:19|20)\d\d\b|\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December),? (?:19|20)\d\d\b"
)
_PAST = lazy.pattern(r"\b(?:said|says|told|added|was|were|had|announced|reported|according)\b")


def caption_scene(state: State) -> None:
    """Take a line as a caption that tells what a picture shows: who stands left, who speaks where, on which day.

    It needs two signs: a posture in the present tense, and sides, a full date, or no full stop; beside a caption one.
    """
    lines = state.lines
    captioned = any(line.role is Role.CAPTION for line in lines)
    at_top = True
    for number, line in enumerate(lines):
        if line.role is not None or not 30 <= len(line.text) <= 500:
            at_top = at_top and (line.role is not None or len(line.text) < 30)
            continue
        if line.finished and not at_top and not captioned and "(" not in line.text:
            continue
        beside = (number > 0 and lines[number - 1].role is Role.CAPTION) or (
            number + 1 < len(lines) and lines[number + 1].role is Role.CAPTION
        )
        if (not line.finished or beside or at_top or "(" in line.text) and _scene(line, beside=beside, at_top=at_top):
            state.judge(line, Role.CAPTION)
        elif line.prose:
            at_top = False


def _scene(line: Line, *, beside: bool, at_top: bool) -> bool:
    text = line.text
    sided = ("(" in text or ", left" in text or ", right" in text or ", cent" in text) and _SIDES.search(
        text
    ) is not None
    dated = ("20" in text or "19" in text) and _FULL_DATE.search(text) is not None
    if (line.finished and not sided and not dated) or text[0] in "\"“'‘" or line.words < 6:
        return False
    pose = _POSE.search(text[:160])
    if _PAST.search(text[:120]) or "?" in text:
        return False
    if pose is None:
        return beside and at_top and dated
    if not sided and not dated and not (_SUBJECT.match(text[: pose.start()]) and ":" not in text[: pose.start()]):
        return False
    signs = sided + dated + (not line.finished and line.words >= 8)
    return signs >= (1 if line.finished or line.words >= 10 else 2) and (
        signs >= 2 or beside or at_top or not line.finished
    )


_MONTH = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_PLACE_AND_DAY = lazy.pattern(
    rf"[A-Z][\w.'’-]*, (?:on )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, )?(?:{_MONTH})[a-z]{{0,6}}\.? \d{{1,2}}(?:, (?:19|20)\d\d)?\.?$"
)
_TOLD = lazy.pattern(
    r"\b(?:said|says|told|was|were|had|has|have|will|would|could|is(?! seen| pictured)|are(?! seen| pictured)|according|"
    r"[a-z]+ed|took|went|came|began|left (?!to )|met|won|lost|held|made|gave|found|shot|due|begins?|ends?|expires?|goes|go|"
    r"lists?|meets?|opens?|presents?|releases?|runs?|starts?|takes?|votes)\b|[a-z]{3}[.!?] [A-Z]|[“”\":;]"
)


def caption_dated(state: State) -> None:
    """Take one sentence in the present tense as a caption that ends in a place and a day: "... in Varna, March 3."."""
    for line in state.lines:
        if (
            line.role is None
            and 30 <= len(line.text) <= 300
            and (line.text[-1].isdigit() or line.text[-2].isdigit())
            and _PLACE_AND_DAY.search(line.text)
            and not _TOLD.search(line.text)
        ):
            state.judge(line, Role.CAPTION)


def caption_unended(state: State) -> None:
    """Take two or three long lines without a full stop, between paragraphs that have one, as captions.

    One of them has to hold a full stop inside, as captions of two sentences do that drop the last. A list after a
    colon or a question is not touched.
    """
    if not state.loose():
        return
    prose = [line for line in state.open() if line.words >= 12]
    if not prose or sum(line.finished for line in prose) < 0.75 * len(prose):
        return
    run: list[Line] = []
    before: Line | None = None
    for line in state.lines:
        if line.role is None and not line.finished and 10 <= line.words <= 45:
            run.append(line)
            continue
        if (
            (
                2 <= len(run) <= 3
                and before is not None
                and line.role is None
                and line.prose
                and before.text[-1] not in ":?"
            )
            and any(_TWO.search(each.text) for each in run)
            and not any(each.text[-1] in "\"”’'" for each in run)
        ):
            for each in run:
                state.judge(each, Role.CAPTION)
        if line.role is None:
            before = line if line.prose else None
        run = []


_TWO = lazy.pattern(r"(?:\b[a-z]{3,20}|\d\d|[”\"])[.!?]”? [A-Z]")


def caption_above_credit(state: State) -> None:
    """Take the line above a bare credit as its caption, when it is short of a paragraph's look or near the top."""
    lines = state.lines
    for number in range(len(lines) - 1, 0, -1):
        line, above = lines[number], lines[number - 1]
        if (
            line.role is Role.CAPTION
            and line.words <= 6
            and ("/" in line.text or " via " in line.text or "Getty" in line.text)
            and above.role is None
            and not above.finished
            and 4 <= above.words <= 60
            and number > 1
        ) and (above.words >= 8 or _POSE.search(above.text)):
            state.judge(above, Role.CAPTION)


_CAPTIONS = 12
"""How many captions, from the first on, a line is compared with."""


def caption_repeated(state: State) -> None:
    """Take a line that says what a caption has said already, and a bare credit right below a caption: "NAME/Agency"."""
    captions = [line.text for line in state.lines if line.role is Role.CAPTION][:_CAPTIONS]
    if not captions:
        return
    before: Line | None = None
    for line in state.lines:
        if (
            line.role is None
            and line.words >= 6
            and len(line.text) < 500
            and any(line.text in said for said in captions)
        ) or (
            line.role is None
            and before is not None
            and before.role is Role.CAPTION
            and line.words <= 6
            and not line.finished
            and _BARE_CREDIT.match(line.text)
        ):
            state.judge(line, Role.CAPTION)
        before = line


_BARE_CREDIT = lazy.pattern(r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3} ?/ ?[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3}$")
