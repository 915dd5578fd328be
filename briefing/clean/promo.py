"""Rules for lines that lead away from the article: related stories, newsletters, apps."""

import re

from briefing.clean.state import State

_LEAD = re.compile(
    r"^[\W_]*(?:READ(?: MORE| ALSO| NEXT| IT)?|MORE|ALSO(?: READ)?|RELATED(?: (?:STORY|STORIES|ARTICLES?|COVERAGE|LINKS?|NEWS|VIDEO))?|EDITORIAL|WATCH"
    r"|SEE (?:ALSO|MORE)|OPINION|VIDEO|PHOTOS|LISTEN|SIGN UP|SUBSCRIBE"
    r"|Read(?: [Mm]ore| [Aa]lso| [Nn]ext| the full story)?|More(?: on this| on this story| from [^:]{1,30})?|Also(?: [Rr]ead| [Oo]n [^:]{1,30})?"
    r"|Related(?: (?:[Ss]tory|[Ss]tories|[Aa]rticles?|[Cc]overage|[Ll]inks?|[Nn]ews))?|Watch(?: [Nn]ow)?|See (?:also|more)|Go deeper|Don['’]t miss|Recommended|Must [Rr]ead)\s*:",
)
_NEWSLETTER = re.compile(
    r"\b(?:sign(?:ing)? up (?:for|to|here|today|now)|get (?:the |our )?(?:.{0,30} )?(?:newsletter|news alerts?|in your inbox)|in your inbox|click here to|email sign up|subscribe (?:to|now|today)"
    r"|download (?:the|our) .{0,30}app|unsubscribe at any time|privacy policy|manage newsletters|breaking news emails)\b",
    re.IGNORECASE,
)
_READ_MORE_END = re.compile(r"\s(?:Read more|READ MORE|Continue reading|Full story)\s*[»>…]*$")


def related_link(state: State) -> None:
    """Drop a line that begins with a label and names another article: "READ: ...", "Related: ...", "Go deeper: ..."."""
    state.mark(_LEAD, longest=300)


def read_more(state: State) -> None:
    """Drop a headline that ends in "Read more"."""
    if state.mentions("read more", "continue reading", "full story"):
        state.mark(_READ_MORE_END, longest=300)


def newsletter(state: State) -> None:
    """Drop invitations to newsletters, alerts, apps and subscriptions."""
    state.mark(_NEWSLETTER, longest=400)


def shouted_link(state: State) -> None:
    """Drop a line all in capitals, four words or more, without a full stop: a headline that links elsewhere."""
    for line in state.open(250):
        if line.text.isupper() and line.words >= 4 and line.text[-1] not in ".:":
            state.judge(line)
