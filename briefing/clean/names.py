"""How names of people look at the head and foot of an article. Patterns only, no decisions."""

import re

from briefing import lazy

WORD = r"(?:[A-ZÀ-Þ][\w'’-]*\.?|[A-Z]\.)"
PERSON = rf"(?:{WORD} (?:(?:de|del|de la|da|di|du|la|le|van|von|van der|der|den|ten|al|el|bin|ben|ibn|abu|st\.) )?){{1,3}}{WORD}"
PEOPLE = rf"{PERSON}(?:(?:, and |, | and | & |; ){PERSON}){{0,5}}"

NOT_NAMES = frozenset(
    """the a an of in on for to and or at with from by us uk eu un news world politics opinion analysis sports business tech technology
    health science culture daily weekly today live video photo photos report reports special exclusive breaking editorial commentary
    times post journal tribune herald guardian press media network state states house senate white congress court government president minister
    war deal trade crisis talks election impeachment inquiry campaign america american russia russian china chinese ukraine iran iranian syria
    north south east west new middle united kingdom nations asia europe africa key what why how who when where is are was were his her its
    background history timeline impact response reaction reactions economy economic policy security defense defence foreign international
    national global market markets stocks oil energy climate street city county university institute center centre department big story prev next desk most recent staff team more back top home page read
    full share print latest popular bureau editors editorial board newsroom""".split()
)
"""Words that do not stand in a name that stands alone on its line."""

_ALONE = lazy.pattern(rf"^{PEOPLE}$")


def people_alone(text: str) -> bool:
    """Whether a line is nothing but one or more names of people, two to four words each, as far as its look tells."""
    if len(text) > 160 or not _ALONE.match(text):
        return False
    words = re.split(r"[ ,;&]+", text)
    return not any(word.lower() in NOT_NAMES for word in words if word != "and") and not text.isupper()
