"""What a reader must be told beside a sentence: opinion, or news at second hand. Words in, labels out."""

import re

_PERSON = re.compile(
    r"\b(?:I|my|My|me|myself|I['’](?:m|ve|d|ll)|[Ww]e|[Oo]ur|us|[Ww]e['’](?:re|ve|d|ll)|let['’]s|Let['’]s)\b"
)
_MARKERS = re.compile(
    r"\b(?:in other words|perhaps|of course|to be sure|frankly|arguably|make no mistake|the truth is|the fact is|no wonder|"
    r"needless to say|it is hard to|it['’]s hard to|hard not to|seems?|let us|one can only|contra|real motives|"
    r"raise[sd]? questions|well-established pattern|shameful|disgraceful|absurd|laughable|hypocrisy|foolish|ludicrous|"
    r"sadly|thankfully|unsurprisingly|ironically|it does not appear|should be ashamed|ought to|surely|clearly|obviously)\b",
    re.IGNORECASE,
)
_SECOND = re.compile(
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


def labels(own: str) -> tuple[str, ...]:
    """Return "opinion" and "second-hand" where they hold for a sentence's words outside quotation marks, in that order.

    >>> labels("Perhaps the cut was a mistake.")
    ('opinion',)
    """
    found = []
    if _PERSON.search(own) or _MARKERS.search(own):
        found.append("opinion")
    if _SECOND.search(own):
        found.append("second-hand")
    return tuple(found)
