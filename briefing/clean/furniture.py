"""Rules for lines that the page put there: advertising, sharing, players, copyright. Each judges lines it is sure of."""

import re

from briefing.clean.state import State
from briefing.model import Role

_AD = re.compile(
    r"^[\W_]*(?:advert(?:isement|ising)?s?|ad|story continue[sd] below(?: (?:this )?advertisement)?|article continues below"
    r"(?: (?:this )?advert(?:isement)?)?|content continues below|continue reading below|continues below"
    r"|advertisement - continue reading below|scroll (?:down )?to continue|sponsored(?: content| links?| by)?|promoted"
    r"|promoted (?:stories|content)|paid content|report this ad|skip ad(?:vertisement)?|ads by \w+|loading advertisement"
    r"|advertisement ?(?:loading|continue reading the main story))[\W_]*$",
    re.IGNORECASE,
)


def ad_marker(state: State) -> None:
    """Drop a line that only says that an advertisement stands here: "Advertisement", "Story continues below"."""
    if state.mentions("ad", "continue", "sponsor", "promoted", "paid"):
        state.mark(_AD, longest=60)


_AD_END = re.compile(r"(?<=[.!?”\"’'])\s*[Aa](?:dvertisement|DVERTISEMENT)\s*$")
_AD_INSIDE = re.compile(
    r"(?<=[.!?”\"’'] )A(?:DVERTISEMENT|dvertisement)(?= (?!Standards)[A-Z“\"‘'])|\bADVERTISEMENT\b|\bAdvertisement(?= By [A-Z])"
)


def ad_glued(state: State) -> None:
    """Cut out "advertisement" that sticks to the end of a sentence or stands between two."""
    if state.mentions("advertisement"):
        state.carve(_AD_END)
        state.carve(_AD_INSIDE)


_SHARE = re.compile(
    r"^(?:read or share this story\b.*|share(?: (?:this|on|via|article|story|link|with|permalink|your thoughts)\b.{0,60})?|x share via|tweet(?: this)?"
    r"|(?:facebook|twitter|linkedin|whatsapp|reddit|pinterest|flipboard|pocket|email|e-mail|print|copy|copy link|sms|messenger|telegram)"
    r"(?:[\s,|/·•]+(?:facebook|twitter|linkedin|whatsapp|reddit|pinterest|flipboard|pocket|email|e-mail|print|copy link|copy|sms|messenger|telegram|more|share))*"
    r"|print this article|email this article|follow us(?: on .{0,60})?|(?:like|join) us on facebook.{0,40})[\W_]*$",
    re.IGNORECASE,
)


def share_line(state: State) -> None:
    """Drop lines of sharing buttons: "Share on Facebook", "Read or Share this story: ...", "Email Print"."""
    state.mark(_SHARE, longest=120)


_COPYRIGHT = re.compile(
    r"^(?:©|\(c\) |copyright (?:©|\(c\)|@|19|20|by\b|\d))|\ball rights reserved\b|\bcopyright (?:©|\(c\)|@) ?(?:19|20)\d\d"
    r"|\bmay not be (?:published, broadcast|reproduced)|^© ",
    re.IGNORECASE,
)


def copyright_line(state: State) -> None:
    """Drop copyright notices: "© 2019 ...", "All rights reserved", "may not be published, broadcast, ..."."""
    if state.mentions("©", "copyright", "all rights reserved", "may not be", "(c)"):
        state.mark(_COPYRIGHT, longest=400)


_PLAYER = re.compile(
    r"^(?:just watched|play video|watch video|now playing|replay|more videos?|must watch|media playback is (?:un)?supported.*"
    r"|enlarge this image.*|toggle caption.*|close|hide caption|view gallery|view photos?|video(?: by .{1,40})?|loading\.*"
    r"|skip to main content|listen(?: to (?:this )?(?:article|story))?|\d{1,2}:\d\d - source: .{1,40}|\d{1,2}:\d\d)$"
    r"|^JUST WATCHED .*MUST WATCH|^Play Video \d|^(?:This|the) article tagged under:",
    re.IGNORECASE,
)


def player_line(state: State) -> None:
    """Drop labels of video players and picture boxes: "JUST WATCHED ... MUST WATCH", "Play Video 4:47 ..."."""
    state.mark(_PLAYER, longest=400)


def caption_label(state: State) -> None:
    """Drop what a picture box leaves: "Photo", "Image copyright ...", "FILE - ..."."""
    state.mark(_CAPTION_LABEL, Role.CAPTION, longest=600)


_CAPTION_LABEL = re.compile(
    r"^(?:photos?|image|picture|file photo|video)$|^(?:image (?:copyright|caption)|file photo:|file ?[-–—] |pictured:|photo(?:graph)?(?: by)?: )",
    re.IGNORECASE,
)
