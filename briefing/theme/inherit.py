"""Sentences and their own Tags in, Tags with those taken over added: a sentence that plainly goes on stays in its theme.

A sentence without a theme of its own takes the themes of the sentence before it when one of a few plain signs says that
it continues it: it opens on a pronoun or "the" with a word for something just told, it refers back ("do so"), it denies,
its speaker is the one of the sentence before, or it stands inside the same quotation. The evidence is the earlier
sentence's. News is written in paragraphs of one or two sentences, so a paragraph's first sentence may continue the last
of the paragraph before by the strictest of these signs. A theme is taken over twice in a row at most.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefing import lazy
from briefing.lexicon import SPEECH_VERBS
from briefing.model import Sentence, Tag, Theme

FADING = 0.5
"""What is left of a tag's weight each time it is taken over."""
LONGEST = 2
"""How many sentences in a row may take a theme over."""

_PRONOUN = lazy.pattern(
    r"[\"“‘'(\[…. ]*(?:(?:But|And|Yet|So|Still|Now|Instead|However|Also),? )?"
    r"(?:That|This|These|Those|It|They|He|She|Both|Neither|Such|Its|Their|His|Her|The (?:former|latter|two sides))\b"
)
_THIS = lazy.pattern(r"[\"“‘'(\[…. ]*(?:(?:But|And|Yet|So|Still) )?(?:That|This|These|Those|Such)\b(?! is\b| isn)")
_EMPTY_IT = lazy.pattern(
    r"[\"“‘'(\[…. ]*(?:But |And |Yet |Still,? )?It(?:’s|'s| is| was| remains| seems| appears)\b(?! (?:the|a|an|also|not)\b)"
)
_TOLD = lazy.pattern(
    r"[\"“‘'(\[…. ]*(?:(?:But|And|Yet|So|Still) )?The (?:[\w.-]+ ){0,2}"
    r"(?:problem(?! is| with)|move|decision|attack|attacks|announcement|step|steps|measures?|plans?|deal|agreement|accord|meeting|talks|"
    r"summit|comments?|remarks?|statement|report|reports|document|cable|law|bill|order|strikes?|incident|violence|fighting|"
    r"conflict|crisis|war|response|threats?|vote|proposal|offer|visit|trip|call|weapons|missiles|aid|assistance|ships|"
    r"vessels|troops|penalties|restrictions|ban|list|blacklist|targets?|designations?|raids?|offensive|shelling|siege|"
    r"truce|ceasefire|cease-fire|pact|treaty|package|round|discussions?|negotiations|expulsions?|closures?)\b"
)
_BACK = lazy.pattern(
    r"\b(?:to do so|did so|doing so|done so|as such|in return|that move|this move|those (?:moves|steps|plans))\b"
)
_DENIAL = lazy.pattern(
    r"\b(?:denied|denies|denying|rejected|rejects|dismissed|dismisses)\b(?: that| having)?(?: \w+){0,2} "
    r"(?:any|anything|it|this|that|involvement|responsibility|wrongdoing|the (?:accusations?|allegations?|charges?|claims?|reports?))\b"
)
_VERBS = "|".join(sorted(SPEECH_VERBS))
_SPEAKER = lazy.pattern(
    rf"[,”\"] (?:(?P<he>he|she|they)|the (?P<role>(?:\w+ ){{0,2}}\w+)|(?P<name>[A-Z][\w’'-]+)) (?:{_VERBS})\b"
)
_OPENS, _CLOSES = "“", "”"


def inherit(
    sentences: Sequence[Sentence], tags: Sequence[tuple[Tag, ...]], themes: Sequence[Theme]
) -> tuple[tuple[Tag, ...], ...]:
    """Return the tags of each sentence, with those added that a sentence takes over from the one before it."""
    by_id = {theme.id: theme for theme in themes}
    given = [tuple(row) for row in tags]
    steps = [0] * len(given)
    for place in range(1, len(given)):
        before, here = sentences[place - 1], sentences[place]
        if given[place] or not given[place - 1] or steps[place - 1] >= LONGEST:
            continue
        sign = _continues(before, here)
        if sign:
            given[place] = _taken_over(given[place - 1], by_id, sign)
            steps[place] = steps[place - 1] + 1
    return tuple(given)


def _taken_over(tags: Sequence[Tag], themes: Mapping[str, Theme], sign: str) -> tuple[Tag, ...]:
    return tuple(
        replace(
            tag,
            weight=round(tag.weight * FADING, 4),
            reason=f"{themes[tag.theme_id].label}: goes on from the sentence before ({sign})",
        )
        for tag in tags
        if themes[tag.theme_id].inherit
    )


def _continues(before: Sentence, here: Sentence) -> str:
    """Return by which sign `here` continues `before`, in words, or ""."""
    if before.article_id != here.article_id or here.paragraph > before.paragraph + 1:
        return ""
    text, same = here.text, here.paragraph == before.paragraph
    signs = (
        (same and before.text.rfind(_OPENS) > before.text.rfind(_CLOSES), "inside the same quotation"),
        (_quotation_goes_on(before.text, text), "the quotation goes on"),
        (_same_speaker(before.text, text, strict=not same), "the same speaker"),
        (bool(_THIS.match(text)), "opens on a word that points back"),
        (bool(_TOLD.match(text)), "opens on something just told"),
        (same and bool(_PRONOUN.match(text)) and not _EMPTY_IT.match(text), "opens on a word that points back"),
        (same and bool(_BACK.search(text)), "points back"),
        (same and bool(_DENIAL.search(text)), "denies it"),
    )
    return next((words for holds, words in signs if holds), "")


def _quotation_goes_on(before: str, here: str) -> bool:
    """Whether `here` is nothing but quoted words, and `before` ended on a quotation or on its speaker."""
    bare = here.strip()
    whole = bare[:1] in '“"' and bare[-1:] in '”"' and not _SPEAKER.search(bare)
    spoken = _CLOSES in before or '"' in before
    return whole and spoken


def _same_speaker(before: str, here: str, *, strict: bool) -> bool:
    """Whether the words of `here` are said by someone of `before`; `strict` asks for the name."""
    found = _SPEAKER.search(here)
    if not found or (strict and not found["name"] and not found["role"]):
        return False
    if found["role"] and strict:
        return re.search(rf"\b{re.escape(found['role'])}\b", before, re.IGNORECASE) is not None
    if found["name"]:
        return re.search(rf"\b{re.escape(found['name'])}\b", before) is not None
    return True
