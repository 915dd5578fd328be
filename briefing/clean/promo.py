"""Rules for lines that lead away from the article: related stories, newsletters, apps."""

from itertools import pairwise

from briefing import lazy
from briefing.clean.state import State

_LABEL = (
    r"(?:READ(?: MORE(?: ON .{2,40}| FROM .{2,40})?| ALSO| NEXT| IT)?|MORE(?: ON .{2,40}| FROM .{2,40})?|ALSO(?: READ| ON .{2,30})?|RELATED(?: (?:STORY|STORIES|ARTICLES?|COVERAGE|LINKS?|NEWS|VIDEO|CONTENT|TOPICS))?|EDITORIAL"
    r"|WATCH(?: LIVE| NOW| VIDEO| MORE)?|SEE (?:ALSO|MORE)|SEE ALL|VIDEO|PHOTOS?|LISTEN|GALLERY|IN PICTURES|GO DEEPER|DON['’]T MISS|MUST READ|RECOMMENDED|POLL|QUIZ|LIVE|INTERACTIVE|OPINION"
    r"|Read(?: [Mm]ore(?: on .{2,40}| from .{2,40})?| [Aa]lso| [Nn]ext| the full story| it)?|More(?: on [Tt]his(?: [Ss]tory)?| from .{2,30}| on .{2,30}| coverage)?|Also(?: [Rr]ead| on .{2,30}| see)?"
    r"|Related(?: (?:[Ss]tory|[Ss]tories|[Aa]rticles?|[Cc]overage|[Ll]inks?|[Nn]ews|[Vv]ideo|[Cc]ontent|[Rr]eading))?|Watch(?: [Nn]ow| more| live)?|See (?:also|more)|Go deeper|Don['’]t [Mm]iss|Must [Rr]ead|Video|Gallery|In pictures|Listen|Photos|Podcast|Check out|What to read next|Recommended(?: [Rr]eading)?)"
)
_RELATED = lazy.pattern(rf"^[\W_]{{0,4}}{_LABEL}\s{{0,2}}(?::|\||»|>|…|\.\.\.)")
_INLINE = lazy.pattern(
    r"[(\[] ?(?:RELATED|READ(?: MORE)?|SEE ALSO|SEE|WATCH|MORE|ALSO READ|VIDEO|PHOTOS|Related|Read(?: more| also)?|See also|Watch|Also on [^:()]{2,20}|ALSO ON [^:()]{2,20}): [^()\[\]]{5,250}[)\]]"
)


_BRACKETED = ("RE", "SE", "WA", "MO", "AL", "VI", "PH", "Re", "Se", "Wa", "Al", " A", " P", " R")


def related_inline(state: State) -> None:
    """Cut out a link in brackets: "(RELATED: ...)", "[Read: ...]"."""
    text = state.text
    for bracket in "([":
        at = text.find(bracket)
        while at >= 0:
            if text.startswith(_BRACKETED, at + 1):
                state.carve([line for line in state.open() if "(" in line.text or "[" in line.text], _INLINE)
                return
            at = text.find(bracket, at + 1)


_LABELLED = (
    "read", "more", "also", "rela", "edit", "watc", "see ", "vide", "phot", "list", "gall", "in p", "go d", "don'", "don’", "must", "reco", "poll", "quiz", "live",
    "inte", "opin", "podc", "what", "chec",
)  # fmt: skip


def related_link(state: State) -> None:
    """Drop a line that begins with a label and names another article, and the headlines under a bare label.

    "READ: ...", "More: ...", "Go deeper: ...".
    """
    if not state.starting(*_LABELLED, longest=300):
        return
    inside = 0
    for number, line in enumerate(state.lines):
        if line.role is not None:
            inside = inside if line.rule == "ad-marker" else 0
        elif number and len(line.text) < 300 and (found := _RELATED.match(line.text)):
            state.judge(line)
            inside = 6 if found.end() == len(line.text) else 0
        elif inside and not line.finished and 3 <= line.words <= 24:
            state.judge(line)
            inside -= 1
        else:
            inside = 0


_READ_MORE = lazy.pattern(
    r"\s(?:Read more|READ MORE|Continue reading|Full story|Learn more|Find out more|Read full story)\s{0,2}[»>…]{0,3}$"
)


def read_more(state: State) -> None:
    """Drop a headline that ends in "Read more"."""
    state.mark([line for line in state.loose(300) if line.text[-9:].lower().rstrip(" »>…") in _ENDS], _READ_MORE)


_ENDS = frozenset(("read more", " reading", "ull story", "earn more", " out more"))

_INVITATION = lazy.pattern(
    r"\bsign(?:ing)? up (?:here|now|today|below)\b|\bsign up (?:for|to) (?:our|the|daily|a|get|receive|his|her|their) .{0,40}(?:newsletter|email|alert|brief|digest|updates)|\bin your (?:inbox|email)\b|\bto your inbox\b|\bmeet your inbox\b"
    r"|\bclick here (?:to|for)\b|\bemail sign up\b|\bsubscribe to (?:our|the|\w+(?:['’]s)?) .{0,40}(?:newsletter|channel|podcast|digest)|\bunsubscribe at any time\b|\bmanage newsletters\b|\bbreaking news emails\b|\bnewsletters? privacy policy\b"
    r"|\bas an interest to stay up to date\b|\bprivacy policy (?:and|\||applies)|\bagree to (?:our|the|receive) .{0,40}(?:privacy|terms|newsletters|emails?)|\bwe use cookies\b|\buse of cookies\b|\bdiversity of letters to the editor\b|\byour (?:email|e-mail) address\b",
)
_INVITING = (
    "sign", "subs", "get ", "down", "visi", "for ", "read", "supp", "plea", "dona", "beco", "than", "have", "got ", "do y", "don'", "don’", "watc", "welc", "want", "look", "join", "list", "try ",
)  # fmt: skip
_INVITES = lazy.pattern(
    r"^(?:sign up (?:for|to)\b|subscribe (?:to|now|today|for)\b|download (?:the|our) .{0,40}\bapp\b|get the .{0,30}\bapp\b|visit .{2,60} for more\b|for more (?:stories|news|coverage|videos|information|on),?.{0,40}\b(?:visit|follow|go to|click|subscribe|like this|here)"
    r"|get (?:breaking|the latest|our|top|daily|a daily|exclusive|free|the day['’]s|the monitor|more|alerts) .{0,70}(?:news|alerts?|reports|newsletter|stories|content|delivered|free|updates|inbox)|get free exclusive"
    r"|(?:please )?(?:support|donate to|become a|join) .{0,50}\b(?:journalism|today|member|subscriber|supporter|whatsapp|telegram|channel|newsletter)\b|than(?:ks|k you) for (?:contacting|signing|subscribing|reading|supporting)\b"
    r"|read (?:more|all|our|the) .{0,40}\bcoverage\b|read .{2,30}['’]s .{0,40}coverage\b|(?:have|got) a (?:news )?(?:tip|story)\b|do you have (?:a|information|any) .{0,40}(?:tip|story|share|contact)|don['’]t miss a (?:brief|story|thing)\b"
    r"|watch (?:more|the (?:full |entire )?(?:video|interview|clip|episode|segment))\b.{0,60}(?:below|above|here)\b|welcome to .{3,60}(?:experience|edition|network|site|briefing)\b|(?:want|looking for) more .{0,60}\?|listen to .{3,80}(?:podcast|here|below)\b|try .{2,30} (?:free|for)\b)",
)


def newsletter(state: State) -> None:
    """Drop invitations: newsletters, alerts, apps, subscriptions, cookies."""
    cues = ("inbox", "click here", "newsletter", "sign up", "subscri")
    lines = state.starting("we u", "this", "the ", "inte", "by s", "your", longest=420) + state.loose(300)
    lines = [line for line in lines if any(word in line.text for word in _INVITING_WORDS)]
    state.mark_small(state.having(*cues, longest=420) + lines, _INVITATION)
    for line in state.starting(*_INVITING, longest=300):
        if _INVITES.match(line.text.lower()):
            state.judge(line)


_INVITING_WORDS = ("mail", "MAIL", "ookie", "olicy", "etters to the editor", "interest to stay")


def shouted_link(state: State) -> None:
    """Drop a line all in capitals, six words or more and without a full stop: a headline that links elsewhere."""
    for line in state.loose(250):
        if line is not state.lines[0] and line.text.isupper() and line.words >= 6:
            state.judge(line)


_INLINE_JUNK = lazy.pattern(
    r"\b(?P<last>[A-ZÀ-Þ][\w'’-]{1,30}) (?P<junk>(?:(?P<first>[A-ZÀ-Þ(][\w.'’()-]{0,30}) (?:[A-ZÀ-Þ(][\w.'’()-]{0,30} ){0,4})?(?P=last)(?=[A-ZÀ-Þ ])(?!(?: \S{1,30}){0,3} (?P=first)).{5,1200}? MORE\b)(?=['’ ,.;)])"
)


def inline_links(state: State) -> None:
    """Cut out the headlines that a page hides behind a name: "... Jane DoeFirst headline Second headline MORE ..."."""
    if " MORE" in state.text:
        state.carve([line for line in state.open(8000) if " MORE" in line.text], _INLINE_JUNK, group="junk")
        for line, after in pairwise(state.lines):
            if after.rule == state.rule:
                line.finished = True  # it goes on behind the cut
