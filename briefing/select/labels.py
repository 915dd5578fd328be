"""What a reader must be told beside a sentence: opinion, or news at second hand. Words in, labels out."""

import re

from briefing import lazy

_PERSON = lazy.pattern(
    r"\b(?:I|my|My|me|myself|I['’](?:m|ve|d|ll)|[Ww]e|[Oo]ur|us|[Ww]e['’](?:re|ve|d|ll)|let['’]s|Let['’]s)\b"
)
_MARKERS = lazy.pattern(
    r"\b(?:in other words|of course|to be sure|make no mistake|the (?:truth|fact) is|no wonder|needless to say|"
    r"it (?:is|['’]s) hard (?:to|not to)|hard not to|real motives|raise[sd]? questions|well-established pattern|"
    r"it does not appear|should be ashamed|ought to|^contra|one (?:can only|has to|wonders)|"
    r"it(?: is|['’]s) worth (?:noting|remembering|asking))\b",
    re.IGNORECASE,
)
_SECOND = lazy.pattern(
    r"\b(?:(?i:according) to (?:(?:the|a|an|state|local|russian|chinese|media|news|its|his|her) )*(?:\w+ ){0,3}?"
    r"(?:AFP|AP|Agency|BBC|Bloomberg|Bulletin|CBS|CNN|Chronicle|Daily|Examiner|Express|Fox|Gazette|Guardian|Haaretz|Herald|"
    r"Independent|Interfax|Journal|Mail|Mirror|NBC|News|News Agency|Observer|Post|Press|RIA|Reuters|SANA|Standard|Star|Sun|"
    r"TASS|Tass|Telegraph|Times|Today|Tribune|WSJ|Xinhua|agency|channel|media|newspaper|news agency|outlets?|press|"
    r"reports?|television|TV|website)\b|reportedly|(?:media|news|press|newspaper|local) reports|"
    r"the (?:[A-Z]\w+ )*(?:AP|BBC|Bulletin|Chronicle|Gazette|Guardian|Herald|Journal|Mirror|Observer|Post|Press|Sun|"
    r"Telegraph|Times|Tribune|newspaper|paper|agency|network|website|magazine) (?:also )?"
    r"(?:reported|reports|said|writes|wrote|quoted|cited)\b|(?:AFP|Bloomberg|CNN|Interfax|RIA|Reuters|TASS|Xinhua) "
    r"(?:also )?(?:reported|reports|quoted|cited)\b|quoted by|cited by)"
)


_PERSONS = frozenset(
    "i my me myself i'm i've i'd i'll i’m i’ve i’d i’ll we our we're we've we'd we'll we’re we’ve let's let’s".split()
)
_PHRASED = frozenset(
    "words course sure mistake truth fact needless hard motives questions pattern appear ashamed ought contra wonders wonder worth".split()
)
_COMMENTARY = frozenset(
    """perhaps frankly arguably seem seems shameful disgraceful absurd laughable hypocrisy foolish ludicrous sadly
    thankfully unsurprisingly ironically surely clearly obviously""".split()
)
_OUTLETS = frozenset(
    """according afp agency ap bbc bloomberg bulletin chronicle cited cnn gazette guardian herald interfax journal magazine
    media mirror network newspaper observer paper post press quoted reportedly reports reuters ria sun tass telegraph times
    tribune website xinhua""".split()
)
TRIGGERS = _PERSONS | _PHRASED | _COMMENTARY | _OUTLETS
"""The words without which no label can hold."""


def labels(own: str, hits: frozenset[str]) -> tuple[str, ...]:
    """Return "opinion" and "second-hand" where they hold, in that order.

    `own` is what stands outside a sentence's quotation marks, `hits` are those of its words that are in TRIGGERS.

    >>> labels("Perhaps the cut was a mistake.", frozenset(["perhaps", "mistake"]))
    ('opinion',)
    """
    opinion = (
        (not _PERSONS.isdisjoint(hits) and _PERSON.search(own))
        or (not _COMMENTARY.isdisjoint(hits) and not _COMMENTARY.isdisjoint(own.lower().replace(",", " ").split()))
        or (not _PHRASED.isdisjoint(hits) and _MARKERS.search(own))
    )
    second = not _OUTLETS.isdisjoint(hits) and _SECOND.search(own)
    return (("opinion",) if opinion else ()) + (("second-hand",) if second else ())
