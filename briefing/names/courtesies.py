"""A sentence that somebody speaks in, whether it only greets, thanks or gives the floor out."""

import re

from briefing import lazy

_COURTESY = lazy.pattern(
    r"(?:[\w’' ]{1,40}, (?=good (?:morning|afternoon|evening|day)\b))?(?:(?:ok|okay|well|so|and|again|yes|no|alright|all right|now)\W+)*"
    r"(?:good (?:morning|afternoon|evening|day|night)|hello|hi|welcome|thanks|thank you|ladies and gentlemen|"
    r"dear (?:friends|colleagues|ladies)|(?:it['’]s|it is) (?:a pleasure|great|good|an honou?r)|happy to|"
    r"i['’](?:m|ll|d) (?:happy|glad|pleased|delighted|be happy|like to (?:thank|welcome))|i (?:want|would like|wish) to (?:thank|welcome)|"
    r"next question|go ahead|please|(?:one|a) (?:last|final|more) question|(?:let['’]s|let me|we['’]ll) (?:go|take|turn|start|begin|open)|"
    r"(?:i|we) (?:have|['’]ve got|don['’]t have|do not have|had) (?:\w+ ){0,3}?(?:announcements?|things?|items?|points?|anything|nothing|a date|a timeline|a comment)"
    r"(?= (?:to (?:make|share|read|add|announce|offer)|for you|on that|at the top|before|here|today)|[.,])|"
    r"i['’](?:ll|d) (?:refer you|get back to you|take (?:your|a few|some) questions|leave it (?:there|at that)|let (?:you|them|him|her))|"
    r"have a (?:good|great|nice)|see you|bonjour|bonsoir|merci|guten (?:tag|morgen|abend)|danke|buenos días|buenas tardes|gracias|"
    r"добрый (?:день|вечер)|доброе утро|здравствуйте|спасибо|уважаемые (?:коллеги|друзья|дамы)|"
    r"добрий (?:день|вечір)|доброго (?:дня|ранку|вечора)|вітаю|дякую|шановні (?:колеги|друзі|пані))\b",
    re.IGNORECASE,
)
_LONGEST = 14
"""Words up to which a sentence that opens as a courtesy does is one."""


def is_courtesy(words: str) -> bool:
    """Return whether spoken words are a greeting, thanks, or the floor that is given, and nothing more.

    >>> is_courtesy("Good morning, everyone."), is_courtesy("Welcome news came from the port, where the first grain ships of the year sailed.")
    (True, False)
    """
    return len(words.split()) <= _LONGEST and _COURTESY.match(words) is not None
