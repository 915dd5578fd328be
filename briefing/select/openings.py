"""Does a sentence lean on what was said before it? One sentence in, the reason in words out ("" for none).

Only the wording decides; what stands before the sentence is for `units` to weigh.
"""

import re

from briefing import lazy
from briefing.model import Sentence

_PRONOUNS = frozenset(
    "he him his she her hers it its it's it’s they them their theirs themselves himself herself".split()
)
_POINTERS = frozenset("this that these those such that's that’s".split())
_CONNECTIVES = frozenset(
    """accordingly additionally also and anyway besides but consequently conversely either else furthermore hence
    however indeed instead likewise meantime moreover neither nevertheless nonetheless nor or otherwise plus rather
    similarly so still then therefore thus too yet""".split()
)
_TIMES = frozenset(
    "afternoon autumn century decade evening fall month morning season spring summer time week weekend winter year".split()
)
_PHRASES = (
    "above all", "after all", "all of that", "all of this", "all that", "all the same", "all this", "and yet",
    "as a consequence", "as a result", "as such", "at the same time", "because of that", "because of this", "by contrast",
    "despite that", "despite this", "even so", "even then", "for example", "for instance", "for that", "for this",
    "in addition", "in contrast,", "in fact", "in other words", "in particular", "in return", "in that case", "in this case",
    "in turn", "of those", "of these", "on the contrary", "on the other hand", "one of them", "one such", "that is", "to that end",
    "to this end", "what is more", "what's more", "what’s more", "until then", "since then", "by then", "with that",
    "none of that", "none of this", "both men", "both women", "both sides", "both were", "both are", "both have", "both had",
    "neither man", "not so", "not only that", "no such", "same goes", "at that point", "at this point", "that day",
    "after that", "before that", "after this", "from there", "under it", "under them", "some of them", "many of them",
    "most of them", "among them", "following that", "following this", "later that", "further,", "second,", "third,", "finally,", "like them", "like him", "like her", "unlike him", "unlike her", "to him", "to her",
)  # fmt: skip
_STARTS = {start: tuple(p for p in _PHRASES if p.split()[0] == start) for start in {p.split()[0] for p in _PHRASES}}
_LATER = lazy.pattern(
    r"(?:(?:an?|the|one|two|three|four|five|six|seven|several|some|a few|just|only|\d+) )*"
    r"(?:same|next|following|previous|seconds?|minutes?|hours?|days?|weeks?|months?|years?|moments?)"
    r"(?: (?:day|morning|evening|night|week|month|year|afternoon))?(?: later| earlier| before| after)?,? (?!of\b|in\b)",
    re.IGNORECASE,
)
_SURE = frozenset("same next following previous later earlier".split())
_LATER_SURE = lazy.pattern(rf"\b(?:{'|'.join(sorted(_SURE))})\b", re.IGNORECASE)
_SHELLS = frozenset(
    """accusation accusations action actions agreement allegation allegations announcement approach attempt bid change
    charges claim claims comment comments compromise concern concerns contrast controversy cooperation criticism decision
    development dispute disclosure discovery duo effect episode event explanation figure figures finding findings former
    gesture goal idea incident initiative issue latter letter matter measure measures message move moves news offer order
    outcome pair plan plans problem proposal question reason remark remarks report request response result results
    revelation revelations ruling shift situation statement statements step steps stunt suggestion threat three trend trio
    two verdict warning""".split()
)
_SHELL = lazy.pattern(
    rf"the (?:\w+ )?(?:{'|'.join(sorted(_SHELLS))})\b"
    r"(?! (?:to|of|by|that|in|on|for|from|between|against|with|over|about|at|behind|into|among|who|which|is that|was that)\b)",
    re.IGNORECASE,
)
_ACTS = frozenset(
    "said say says argue argued added told were was are is have had has believe called warned noted described".split()
)
_OTHERS = lazy.pattern(
    r"(?:another|others?|some|the others?|one|many|most|several|a few|few|none|two|three|all|each)"
    r" (?:(?:\w+ )?(?:official|expert|analyst|source|witness|diplomat|lawmaker|aide|resident)s? )?"
    rf"(?:{'|'.join(sorted(_ACTS))})\b",
    re.IGNORECASE,
)
_SPEAKER = lazy.pattern(
    r"[,.!?]['\"’”] (?:(?:he|she|they|it|we) \w+|\w+ (?:he|she|they)\b|(?:said|added) the (?:\w+ )?"
    r"(?:official|source|spokes\w+|statement|report|study|man|woman|\d+-year-old)\b|(?:one|another|an?) (?:\w+ )?"
    r"(?:adviser|aide|diplomat|expert|official|resident|source|witness)\b|the (?:\w+ )?"
    r"(?:official|officer|source|spokes\w+|statement|report|study|man|woman|document|\d+-year-old) (?:said|added|told|read|wrote))",
    re.IGNORECASE,
)
_SELF_CONTAINED = lazy.pattern(r"(?:those|that|these) (?:\w+ ){0,4}(?:who|whose|which|with|of us)\b", re.IGNORECASE)
_DO_SO = lazy.pattern(
    r"(?:(?! to (?!do so)| and | or | but | while | when | if | after | before ).)*\b(?P<back>(?:do|did|does|doing|done) so)\b",
    re.IGNORECASE,
)
_THOSE = lazy.pattern(
    r".*?\b(?P<back>(?:those|these) (?!(?:who|of|in|with|from|on|days|weeks|kinds|are|were)\b)\w+s)\b", re.IGNORECASE
)
_BACK = {
    "so": _DO_SO,
    "those": _THOSE,
    "these": _THOSE,
    "however": lazy.pattern(r".*?(?P<back>, however),"),
    "though": lazy.pattern(r".*?(?P<back>, though)[,.]"),
    "too": lazy.pattern(r".*(?P<back>, too)\.$"),
    "way": lazy.pattern(r".*?\b(?P<back>(?:that|this) way)\b"),
    "all": lazy.pattern(r".*?\b(?P<back>all (?:this|that))(?: [a-z]+ed\b|[,.]| has\b| have\b)", re.IGNORECASE),
}
"""Words that may point back from the middle of a sentence, and where they do."""

_CATAPHORA = lazy.pattern(
    r"(?:this is (?:the|how|why|what)|it(?: is|['’]s| was) (?:the|a|an|not|been|no|official)|these days|this time)\b",
    re.IGNORECASE,
)
_SOMEONE = lazy.pattern(
    r"\b(?:he|she|him|his|her|they|them|their|this (?:decision|move|plan|law|deal|case|man|woman))\b", re.IGNORECASE
)
_NAME = lazy.pattern(
    r"(?<=\w )(?!I\b)[A-Z]|\b(?:people|those who|anyone|everyone|everybody|someone|somebody|men|women|children|families|parents|voters|workers|soldiers|countries|companies)\b"
)
_LATER_STARTS = frozenset(
    "a an the one two three four five six seven several some few just only seconds minutes hours days weeks months years moments".split()
)
_OTHER_STARTS = frozenset("another other others some the one many most several a few none two three all each".split())
_DATELINE = lazy.pattern(r"[^a-z(]{0,40}\([A-Z][A-Za-z. ]{1,24}\) ?(?:--|[-–—:])? ?")
_SAID = ("said.", "says.", "added.", "adds.", "wrote.", "told reporters.")
_TAIL = lazy.pattern(r", (?P<who>he|she|they|it) (?:\w+ )?(?:said|says|added|adds|wrote|told reporters)\.$")
_CALENDAR = "January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_AFTER_COMMA = lazy.pattern(
    r"(?:[A-Z](?:(?! [A-Z])[^,;:.]){2,60}|(?:In|At|From|Near|Outside|Across) (?:the )?[A-Z]\w+(?: [A-Z]\w+)?|"
    rf"(?:After|As of|Before|By|Come|During|From|In|Last|Next|On|Since|This|Until) (?:(?:early|late|last|next|the) )*(?:{_CALENDAR})"
    r"(?: \d{1,4})?(?: to \w+ \d{1,4})?(?: (?:night|morning|afternoon|evening))?)"
    r", (?P<who>he|she|they|it(?! (?:emerged|appear|seem|turned out)|(?:['’]s| is| was) (?:not )?(?:alleged|announced|believed|"
    r"claimed|clear|difficult|easy|expected|hard|important|known|likely|possible|reported|revealed|said|thought|unclear|unlikely)\b)|"
    r"his|her|their|its)\b"
)
"""A pronoun right after an opening that names nobody, or only a day, a month or a place."""
_LATE = (", he", ", she", ", they", ", it", ", his", ", her", ", their")
"""What stands at the first comma where _AFTER_COMMA holds."""
_OPENING_MARKS = "\"'“”‘’«»„([ "


_WATCHED = _PRONOUNS | _POINTERS | _CONNECTIVES | _STARTS.keys() | _LATER_STARTS | _OTHER_STARTS
TRIGGERS = frozenset(_BACK)
"""The words without which nothing in the middle of a sentence points back."""


def leans(sentence: Sentence, hits: frozenset[str], *, opens_quoted: bool = False) -> str:
    """Return why the sentence cannot be read alone, or ""; inside quotation marks only its speaker counts.

    `hits` are those of its words that are in TRIGGERS.

    >>> from briefing.model import Span
    >>> leans(Sentence("a", 1, 1, Span(0, 23), "But talks had collapsed."), frozenset())
    'opens on “But”'
    """
    text, words = sentence.text, sentence.words
    if not words:
        return ""
    if opens_quoted:
        return _quotation(text)
    reason = ""
    if words[0] in _WATCHED or not words[0].isalpha() or ")" in text[:60]:
        reason = _opening(_bare(text), first=sentence.index == 0)
    if not reason and text.startswith(_LATE, text.find(",", 0, 64)) and (late := _AFTER_COMMA.match(text)):
        reason = f"“{late['who']}” points back"
    if not reason and text.endswith(_SAID) and (late := _TAIL.search(text)):
        reason = f"“{late['who']} said” points back"
    return reason or (_pointing(text, hits) if hits else "")


def _bare(text: str) -> str:
    """Return the text without a dateline or marks before its first word."""
    if ")" in text[:60] and (dateline := _DATELINE.match(text)):
        text = text[dateline.end() :]
    return text if text[:1].isalnum() else text.lstrip(_OPENING_MARKS)


def _pointing(text: str, hits: frozenset[str]) -> str:
    """Return which words in the middle of `text` point back, or ""."""
    if TRIGGERS.isdisjoint(hits):
        return ""
    for word, pattern in _BACK.items():
        if word in hits and (found := pattern.match(text)):
            return f"“{found['back'].strip(' ,')}” points back"
    return ""


def _quotation(text: str) -> str:
    """Return why a quotation at the start of a sentence needs what stands before it, or ""."""
    if _SPEAKER.search(text):
        return "the speaker is named only before it"
    someone = _SOMEONE.search(text)
    if someone and not _NAME.search(text, 2, someone.start()):
        return f"its quotation speaks of “{someone.group()}”"
    return ""


def _opening(text: str, *, first: bool) -> str:
    """Return which words at the start of `text` lean on what was said before, or ""; `first`: it opens the article."""
    start, _, rest = text.partition(" ")
    word = start.rstrip(",.;:").lower()
    bare = word.replace("’", "'").partition("'")[0]  # "they're", "he'll"
    if bare in _PRONOUNS or word in _CONNECTIVES:
        found = start
    elif bare in _POINTERS:
        second = rest.partition(" ")[0].rstrip(",.;:").lower()
        found = "" if second in _TIMES or _SELF_CONTAINED.match(text) else start
    else:
        found = _phrase(text, word)
    if not found or (first and _CATAPHORA.match(text)):
        return ""  # an article may open on "this": what it is, the sentence itself goes on to say
    return f"opens on “{found.strip(' ,.;:')}”"


def _phrase(text: str, first: str) -> str:
    """Return the words at the start of `text` that together point back, or ""."""
    if first in _STARTS:
        low = text[:40].lower()
        for phrase in _STARTS[first]:
            if low.startswith(phrase) and not low[len(phrase) : len(phrase) + 1].isalpha():
                return text[: len(phrase)]
    if first not in _LATER_STARTS and first not in _OTHER_STARTS and not first.isdecimal():
        return ""
    head = text[:60].lower().replace(",", "").replace(":", "").split()  # what the patterns below cannot do without
    found = _SHELL.match(text) if first == "the" and not _SHELLS.isdisjoint(head[1:3]) else None
    if not found and not _ACTS.isdisjoint(head):
        found = _OTHERS.match(text)
    if not found and not _SURE.isdisjoint(head):
        later = _LATER.match(text)
        found = later if later and _LATER_SURE.search(later.group()) else None
    return found.group() if found else ""
