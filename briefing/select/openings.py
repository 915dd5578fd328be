"""Does a sentence lean on what was said before it? One sentence in, the reason in words out ("" for none).

Only the wording decides; what stands before the sentence is for `units` to weigh.
"""

import re

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
    "most of them", "among them", "like them", "like him", "like her", "unlike him", "unlike her", "to him", "to her",
)  # fmt: skip
_LATER = re.compile(
    r"(?:(?:an?|the|one|two|three|four|five|six|seven|several|some|a few|just|only|\d+) )*"
    r"(?:same|next|following|previous|seconds?|minutes?|hours?|days?|weeks?|months?|years?|moments?)"
    r"(?: (?:day|morning|evening|night|week|month|year|afternoon))?(?: later| earlier| before| after)?,? (?!of\b|in\b)",
    re.IGNORECASE,
)
_LATER_SURE = re.compile(r"\b(?:same|next|following|previous|later|earlier)\b", re.IGNORECASE)
_SHELL = re.compile(
    r"the (?:\w+ )?(?:accusations?|actions?|agreement|allegations?|announcement|approach|attempt|bid|change|charges|claims?|"
    r"comments?|compromise|concerns?|contrast|controversy|cooperation|criticism|decision|development|dispute|disclosure|"
    r"discovery|duo|effect|episode|event|explanation|figures?|finding|findings|former|gesture|goal|idea|incident|initiative|"
    r"issue|latter|letter|matter|measures?|message|move|moves|news|offer|order|outcome|pair|plan|plans|problem|proposal|"
    r"question|reason|remarks?|report|request|response|result|results|revelations?|ruling|shift|situation|statement|"
    r"statements|steps?|stunt|suggestion|threat|three|trend|trio|two|verdict|warning)"
    r"(?! (?:to|of|by|that|in|on|for|from|between|against|with|over|about|at|behind|into|among|who|which|is that|was that)\b)\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"(?:another|others?|some|the others?|one|many|most|several|a few|few|none|two|three|all|each)"
    r" (?:(?:\w+ )?(?:official|expert|analyst|source|witness|diplomat|lawmaker|aide|resident)s? )?"
    r"(?:said|say|says|argued?|added|told|were|was|are|is|have|had|has|believe|called|warned|noted|described)\b",
    re.IGNORECASE,
)
_SPEAKER = re.compile(
    r"[,.!?]['\"’”] (?:(?:he|she|they|it|we) \w+|\w+ (?:he|she|they)\b|(?:said|added) the (?:\w+ )?"
    r"(?:official|source|spokes\w+|statement|report|study|man|woman|\d+-year-old)\b|(?:one|another|an?) (?:\w+ )?"
    r"(?:adviser|aide|diplomat|expert|official|resident|source|witness)\b|the (?:\w+ )?"
    r"(?:official|officer|source|spokes\w+|statement|report|study|man|woman|document|\d+-year-old) (?:said|added|told|read|wrote))",
    re.IGNORECASE,
)
_SELF_CONTAINED = re.compile(r"(?:those|that|these) (?:\w+ ){0,4}(?:who|whose|which|with|of us)\b", re.IGNORECASE)
_ELLIPSIS = re.compile(
    r"^(?:(?! to (?!do so)| and | or | but | while | when | if | after | before ).)*\b(?P<do>(?:do|did|does|doing|done) so)\b"
    r"|\b(?P<those>(?:those|these) (?!who|of|in|with|from|on|days|weeks|kinds|are|were)\w+s)\b|(?P<however>, however,|, though[,.]|, too\.$)"
    r"|\b(?P<way>(?:that|this) way|all (?:this|that)(?= [a-z]+ed\b|[,.]| has| have))\b",
    re.IGNORECASE,
)
_CATAPHORA = re.compile(
    r"(?:this is (?:the|how|why|what)|it(?: is|['’]s| was) (?:the|a|an|not|been|no|official)|these days|this time)\b",
    re.IGNORECASE,
)
_SOMEONE = re.compile(
    r"\b(?:he|she|him|his|her|they|them|their|this (?:decision|move|plan|law|deal|case|man|woman))\b", re.IGNORECASE
)
_NAME = re.compile(
    r"(?<=\w )(?!I\b)[A-Z]|\b(?:people|those who|anyone|everyone|everybody|someone|somebody|men|women|children|families|parents|voters|workers|soldiers|countries|companies)\b"
)
_OPENING_MARKS = "\"'“”‘’«»„([ "


def leans(sentence: Sentence, *, opens_quoted: bool = False) -> str:
    """Return why the sentence cannot be read alone, or ""; inside quotation marks only its speaker counts.

    >>> from briefing.model import Span
    >>> leans(Sentence("a", 1, 1, Span(0, 23), "But talks had collapsed."))
    'opens on “But”'
    """
    if not sentence.words:
        return ""
    if opens_quoted:
        return _quotation(sentence.text)
    text = sentence.text.lstrip(_OPENING_MARKS)
    found = _opening(text, sentence.words)
    if found and sentence.index == 0 and _CATAPHORA.match(text):
        return ""  # an article may open so: what "this" is, the sentence itself goes on to say
    if not found and (back := _ELLIPSIS.search(text)):
        found = f"“{(back[back.lastgroup or 0]).strip(' ,.')}” points back"
    return found


def _quotation(text: str) -> str:
    """Return why a quotation at the start of a sentence needs what stands before it, or ""."""
    if _SPEAKER.search(text):
        return "the speaker is named only before it"
    someone = _SOMEONE.search(text)
    if someone and not _NAME.search(text, 2, someone.start()):
        return f"its quotation speaks of “{someone.group()}”"
    return ""


def _opening(text: str, words: tuple[str, ...]) -> str:
    first = words[0]
    reason = ""
    if first in _PRONOUNS or first in _CONNECTIVES:
        reason = f"opens on “{text.split(maxsplit=1)[0].strip(',.;:')}”"
    elif first in _POINTERS:
        if not (_SELF_CONTAINED.match(text) or (len(words) > 1 and words[1] in _TIMES)):
            reason = f"opens on “{text.split(maxsplit=1)[0].strip(',.;:')}”"
    else:
        low = text.lower()
        for phrase in _PHRASES:
            if low.startswith(phrase) and not low[len(phrase) : len(phrase) + 1].isalpha():
                return f"opens on “{text[: len(phrase)].strip(',')}”"
        shell = _SHELL.match(text) or _OTHERS.match(text)
        later = _LATER.match(text)
        if shell:
            reason = f"opens on “{shell.group()}”"
        elif later and _LATER_SURE.search(later.group()):
            reason = f"opens on “{later.group().strip(' ,')}”"
    return reason
