"""Rules for lines that the page put there: advertising, buttons, players, notices. Each judges what it is sure of."""

import re

from briefing import lazy
from briefing.clean.state import State
from briefing.clean.words import BUTTON_FILL, BUTTONS, LABELS

_HASH_MARK = lazy.pattern(r"^#[a-z]{3,20}#|(?<=\s)#[a-z]{3,20}#(?=\s|$)")
_WORDY = lazy.pattern(r"[^\W_]")


def separator(state: State) -> None:
    """Drop a line without a letter or digit: "___", "* * *", "--"; and marks such as "#related#"."""
    if "#" in state.text:
        state.carve(state.open(), _HASH_MARK)
    for line in state.open(40):
        if not _WORDY.search(line.text):
            state.judge(line)


_AD = lazy.pattern(
    r"^[\W_]*(?:advert(?:isement|ising)?s?|ad|ads by .{1,30}|story continue[sd]? below(?: (?:this )?advertisement)?|article continues below"
    r"(?: (?:this )?advert(?:isement)?)?|(?:content |story |article )?continues? (?:reading )?(?:below|after (?:the |this )?ad(?:vert(?:isement)?)?)"
    r"|advertisement - (?:continue reading below|scroll to continue)|scroll (?:down )?to continue(?: reading| with content)?|sponsored(?: content| links?| by .{1,30})?"
    r"|promoted(?: stories| content| by .{1,30})?|paid (?:content|post)|report (?:this )?ad|skip (?:past )?ad(?:vertisement)?s?|loading advertisement|ad feature"
    r"|advertisement ?(?:loading|continue reading the main story)|remove ads?|hide ad|why (?:am i seeing )?this ad)[\W_]*$",
)


def ad_marker(state: State) -> None:
    """Drop a line that only says that an advertisement stands here: "Advertisement", "Story continues below"."""
    state.mark_small(state.open(70), _AD)


_AD_END = lazy.pattern(r"(?<=[.!?”\"’'])\s{0,4}\b(?:advertisement|Advertisement|ADVERTISEMENT)$")
_AD_INSIDE = lazy.pattern(
    r"(?<=[.!?”\"’'] )Advertisement(?= (?!Standards|Regulat)[A-Z“\"‘'])|\bADVERTISEMENT\b|\bAdvertisement(?= By [A-Z])|^Advertisement(?= Get )"
)


def ad_glued(state: State) -> None:
    """Cut out "advertisement" where it sticks to the end of a sentence or stands between two."""
    if "advertisement" in state.lower:
        state.carve(state.having("advertisement"), _AD_END)
        state.carve(state.having("advertisement"), _AD_INSIDE)


_SHARE = lazy.pattern(
    r"^(?:read or share this story\b|share (?:this|on|via|article|story|link|with|permalink|your (?:thoughts|views|story)|options|selection|full)\b.{0,60}$|x share via$"
    r"|tweet this$|follow us(?: on .{0,60})?$|follow .{2,60} on (?:facebook|twitter|x|instagram|telegram|youtube|linkedin|social media)\b|(?:like|join|find) us on \w+"
    r"|(?:this (?:story|article|post) has been )?(?:shared|viewed) [\d,.]+[km]? times|[\d,.]+[km]? (?:shares|views|likes|comments|tweets)\b.{0,20}$|click to (?:copy|share|email))"
    r"|copy this code to your website|\b(?:print|email|share) this (?:article|story|page)$",
)
_TOKEN = lazy.pattern(r"[a-z0-9'+-]+")


def share_line(state: State) -> None:
    """Drop what belongs to sharing and following: "Read or Share this story: ...", "Follow us on Facebook"."""
    state.mark_small(state.loose(250), _SHARE)
    state.mark_small(state.starting("read", "shar", "foll", "like", "join", "find", longest=250), _SHARE)


def button_row(state: State) -> None:
    """Drop a line of nothing but words of buttons: "Facebook Twitter Email", "LISTEN TO ARTICLE 4:13 SHARE THIS ARTICLE"."""
    for line in state.loose(120):
        words = _TOKEN.findall(line.text.lower())
        if not BUTTONS.isdisjoint(words) and all(w in BUTTONS or w in BUTTON_FILL or w.isdigit() for w in words):
            state.judge(line)


def page_label(state: State) -> None:
    """Drop a line that is a label of the page: "Skip to main content", "Most read", "Privacy policy"."""
    for line in state.open(44):
        if line.text.lower().rstrip(" :.…»>|+-").lstrip("| -»>").replace("’", "'") in LABELS:
            state.judge(line)


_NOTICE = lazy.pattern(
    r"^\W*(?:©|copyright\b(?:.*(?:©|\(c\)|@|(?:19|20)\d\d|inc\b|ltd\b))|\(c\) ?(?:19|20)\d\d)|\ball rights reserved\b|\bcopyright (?:©|\(c\)|@)|\bcopyright (?:19|20)\d\d"
    r"|\bmay not be (?:published, broadcast|reproduced|redistributed)|\b(?:re)?print permission\b|\bfor licensing opportunities\b|\bis available without charge to any eligible"
    r"|^all quotes delayed\b|^our standards: |^this (?:article|story) (?:was|is|has been) (?:originally )?(?:published|adapted|republished|produced|first published)\b"
    r"|^(?:via|source:) syndigate|\bread the original article\b|^this (?:site|page) is protected by re?captcha",
)


def notice(state: State) -> None:
    """Drop notices of rights: "© 2019 ...", "All rights reserved", "may not be published, broadcast, ..."."""
    state.mark_small(state.having("©", longest=600), _NOTICE)
    state.mark_small(
        state.starting(
            "this", "all ", "our ", "via ", "sour", "c) 2", "c) 1", "c) c", "copy", "cont", "clic", longest=600
        ),
        _NOTICE,
    )


_PLAYER = lazy.pattern(
    r"just watched\b|play video\b|watch video\b|media playback is |\d{1,2}:\d\d\s{1,4}-\s{1,4}source: .{1,40}$|(?:\d{1,2}:)?\d{1,2}:\d\d$"
    r"|(?:slideshow|gallery|photos?) ?\(\d+ (?:images|photos)\)|(?:view )?\d+ (?:photos|images|pictures)$|listen\s+\d|(?:\d+ ?/ ?\d+|\d+ : \d+)$"
    r"|\d+ (?:min(?:ute)?s?)(?: read| listen)?$|(?:this )?video (?:cannot|can't|is not|not|file)\b.{0,80}$|your browser does not support|\(?graphic: |hide caption|(?:video|audio) \d|loading\b.{0,12}$"
)
_MUST_WATCH = lazy.pattern(r"\bMUST WATCH .{0,120}\d:\d\d$")


def player_line(state: State) -> None:
    """Drop what video players and galleries leave: "JUST WATCHED ... MUST WATCH", "03:33 - Source: ...", "5 Min Read"."""
    for line in state.loose(400) + state.starting("medi", "grap", "your", longest=500):
        text = line.text.lower()
        if _PLAYER.match(text) or (text.endswith(" listen") and line.words <= 12) or _MUST_WATCH.search(line.text):
            state.judge(line)
            if "- source: " in text:  # the title of the video stands over its running time
                above = state.line_at(line.start - 1)
                if above.role is None and above.words <= 12:
                    state.judge(above)


_CORRECTION = lazy.pattern(
    r"^[\W_]*(?:correction|corrections? ?(?:&|and) (?:amplifications?|clarifications?)|clarification|editor['’]?s['’]? note)\b.{0,12}(?::|$|—|-|\()"
    r"|^\W*(?:this|the|an earlier version of this|a previous version of this) (?:story|article|post|report|piece|headline|column)(?: was| has been| is|)? (?:\w+ )?(?:updated|corrected|amended|misstated|misidentified|incorrectly|refiled|been updated)\b"
    r"|^\W*an? (?:earlier|previous) version of this\b|^\W{0,2}(?:story|article) (?:refiled|corrected|updated|corrects|adds)\b|^(?:post |story )?updated? (?:at|on) .{0,40}$",
)


def correction(state: State) -> None:
    """Drop remarks about the article itself: "Updated at 3 p.m.", "An earlier version of this story ..."."""
    lines = state.starting(
        "corr", "clar", "this", "the ", "stor", "arti", "post", "an e", "a pr", "upda", "edit", "earl", longest=500
    )
    lines += [
        line
        for line in state.lines[-5:]
        if "version of this" in line.text and line.role is None and len(line.text) < 500
    ]
    for line in lines:
        if _CORRECTION.match(line.text.lower()) or "version of this" in line.text:
            state.judge(line)


_TAGS = lazy.pattern(
    r"^(?:tags?|topics?|filed under|tagged|posted in|published in|keywords|subjects|see also|categories|(?:this )?article tagged under)\b[:\s]",
    re.IGNORECASE,
)


def tag_list(state: State) -> None:
    """Drop a list of tags: "Tags ...", "Filed under ...", and the one-to-three-word lines after a tag label."""
    inside = False
    for line in state.lines:
        if inside and line.role is None and not line.finished and line.words <= 3:
            state.judge(line)
            continue
        inside = False
        if line.role is None and len(line.text) < 300 and not line.finished and _TAGS.match(line.text):
            state.judge(line)
            inside = True
        elif line.rule == "page-label" and line.text.lower().rstrip(":") in (
            "tags",
            "topics",
            "filed under",
            "related topics",
        ):
            inside = True


_POST = lazy.pattern(
    r"— [^—\n]{1,80}\(@\w{1,30}\),? (?:[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4})$"
)


def embedded_post(state: State) -> None:
    """Drop an embedded post with its signature: "... — Name (@handle) March 1, 2019"."""
    if "@" in state.text:
        state.mark(state.having("(@"), _POST)
