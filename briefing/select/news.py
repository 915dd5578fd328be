"""What a sentence tells: its words in, counts of deeds, figures, plans, actors and the like out. Nothing is judged here.

The words are those of news English at large, not of one theme: what states and their servants do to one another, and
what happens to people. What stands between quotation marks counts for deeds and figures, not for the rest.
"""

import re
from typing import NamedTuple

_DEEDS = re.compile(
    r"\b(?:agree|airstrike|air strike|annex|announc|appoint|approv|arms?\b|arrest|ban\b|bomb|cancel|captur|cease|charg|"
    r"chemical|convict|coup\b|deal\b|death|dead\b|died?\b|dies\b|deliver|deploy|detain|displac|elected|election|evacuat|"
    r"expel|expuls|explo(?:d|si)|hostage|impos|injur|invad|invasion|kill|launch|lift|missile|nuclear|order|poison|"
    r"protest|provid|resign|seiz|send|sent\b|sentenc|shell(?:s|ed|ing)\b|shot\b|sign(?:s|ed)\b|soldier|storm|strikes?\b|"
    r"struck|summit|suspend|sanction|treaty|troops|truce|veto|weapon|withdr|wound)",
)
_FIGURES = re.compile(
    r"\b(?!(?:19|20)\d\d\b)\d[\d,.]*|"
    r"\b(?:billions?|dozens?|eight|eighteen|eighty|eleven|fifteen|fifty|five|forty|four|fourteen|hundreds?|millions?|nine|"
    r"nineteen|ninety|seven|seventeen|seventy|six|sixteen|sixty|ten|thirteen|thirty|thousands?|three|twelve|twenty|two)\b",
)
_PLANS = re.compile(r"\b(?:intend(?:s|ed)?|plans?|ready|wants?|will|would|to (?:be|impose|provide|send|withdraw))\b")
_ACTORS = re.compile(
    r"\b(?:President|Prime Minister|Minister|Secretary|Ambassador|Chancellor|King|Parliament|Congress|Senate|[Ss]enators?|"
    r"[Gg]overnment|[Aa]dministration|[Mm]inistry|[Mm]ilitary|[Aa]rmy|[Nn]avy|[Ff]orces|[Oo]fficials?|White House|Kremlin|"
    r"Pentagon|State Department|Treasury|NATO|European Union|EU|E\.U\.|U\.?N\.?|United Nations|Security Council|"
    r"United States|U\.S\.|US|Americans?|Russians?|Russia|Moscow|Washington|China|Chinese|Beijing|Britain|British|UK|"
    r"France|French|German[sy]?|India|Iran(?:ians?)?|Iraqi?|Israelis?|Israel|Japan(?:ese)?|[NS]orth Korean?s?|South Korea|"
    r"Pakistani?|Palestinians?|Polish|Poland|Saudis?|Syrians?|Syria|Taliban|Turk(?:ey|ish)|Ukrain(?:e|ians?)|Venezuelan?)\b"
)
_PAST = re.compile(
    r"\b(?:decades?|earlier|former|had|history|in (?:19|20)\d\d|in the past|last year|long|once|previously|"
    r"since (?:19|20)\d\d|years? ago)\b",
)
_TALK = re.compile(r"\b(?:asked|interview|news conference|press conference|program|reporters|television|tweet)\b")
_QUOTED = re.compile('[“"][^”"]*[”"]?')


class News(NamedTuple):
    """Counts, each up to the number beyond which more says nothing more.

    `deeds`: acts and means of force, law and agreement; `figures`: numbers that are no years; `plans`: what is to come;
    `actors`: states, their bodies and officers; `past`: marks of history; `talk`: marks of talk about talk.
    """

    deeds: int
    figures: int
    plans: int
    actors: int
    past: int
    talk: int


def figures(text: str) -> tuple[str, ...]:
    """Return the numbers in `text` that are no years, as they are written but in small letters."""
    return tuple(_FIGURES.findall(text.lower()))


def news(text: str) -> News:
    """Return what the words of one sentence tell.

    >>> news("The council expelled 12 envoys and will close two missions, as it had in 1998.")
    News(deeds=1, figures=2, plans=1, actors=0, past=2, talk=0)
    """
    small = text.lower()
    return News(
        deeds=min(3, len(_DEEDS.findall(small))),
        figures=min(2, len(_FIGURES.findall(small))),
        plans=min(1, len(_PLANS.findall(text))),
        actors=min(4, len(_ACTORS.findall(text))),
        past=min(2, len(_PAST.findall(_QUOTED.sub(" ", small)))),
        talk=min(1, len(_TALK.findall(small))),
    )
