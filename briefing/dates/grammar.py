"""A sentence in, the date expressions in it out, each with its form and its parts. Nothing here knows what day it is.

Left alone: durations ("for three years"), vague words ("recently"), names that hold a date word ("Fox News Sunday",
"Theresa May"), numbers that only look like years.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefing import lazy
from briefing.dates.signs import NEEDED, signs
from briefing.lexicon import MONTHS, WEEKDAYS

_MONTH = r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
_DAY = r"(?P<day>[0-2]?\d|3[01])(?:st|nd|rd|th)?(?![\d:.]\d|\d|%)"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)(?!\d)"
_WEEKDAY = r"(?P<weekday>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_PART = r"(?:(?P<part>[Ee]arly|[Mm]id|[Ll]ate|[Ee]arlier|[Ll]ater)(?:[- ](?:in |on )?))?"
_NUMBER = (
    r"(?P<count>\d{1,3}|(?i:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|"
    r"several|a few|few|many|a couple of|couple of))"
)
_UNIT = r"(?P<unit>day|night|week|weekend|month|year|decade|century)"
_DAYTIME = r"(?:\s(?:morning|afternoon|evening|night|noon))?"

_FORMS = (
    ("iso", rf"\b{_YEAR}-(?P<number>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])\b"),
    ("slashed", r"\b(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?P<year>(?:19|20)\d\d)\b"),
    (
        "day",
        (
            rf"\b(?:(?P<weekname>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)s?,?\s(?:the\s)?)?{_MONTH}\s(?:the\s)?{_DAY}"
            rf"(?:\s?(?:[-–]|to|and|through)\s?(?P<last>[0-2]?\d|3[01])(?:st|nd|rd|th)?(?![\d:]|\s(?:{'|'.join(n.capitalize() for n in MONTHS)})))?"
            rf"(?:(?:,\s?|\s|,?\sof\s)(?:{_YEAR}|(?P<which>last|this|next|that)\syear))?"
        ),
    ),
    (
        "day",
        (
            rf"\b(?:(?P<weekname>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),?\s(?:the\s)?)?(?:[0-2]?\d\s?[-–]\s?)?{_DAY}\s(?:of\s)?{_MONTH}\b"
            rf"(?:,?\s(?:of\s)?{_YEAR})?"
        ),
    ),
    (
        "month",
        (
            rf"\b(?:{_PART}|(?P<shift>[Ll]ast|[Tt]his|[Nn]ext|[Pp]ast)\s){_MONTH}(?!\w)"
            rf"(?:(?:,\s?|\s|,?\sof\s|\sin\s)(?:{_YEAR}|(?P<which>last|this|next|that|the same)\syear))?"
        ),
    ),
    ("span", r"\b(?P<from>1[5-9]\d\d|20\d\d)\s?[-–/]\s?(?P<to>(?:1[5-9]|20)\d\d|\d\d)(?![\d-])"),
    (
        "decade",
        r"(?:\b(?:[Ee]arly|[Mm]id|[Ll]ate)[- ])?\b(?P<decade>(?:1[5-9]|20)\d0)['’]?s\b|(?<!\w)[’'‘](?P<short>[1-9]0)s\b",
    ),
    (
        "weekday",
        rf"\b(?P<shift>[Ll]ast|[Tt]his|[Nn]ext|[Pp]ast|[Ff]ollowing|[Tt]he (?:following|next|previous))?\s?(?:{_PART}){_WEEKDAY}(?P<plural>s)?\b{_DAYTIME}(?P<of>\s(?:(?:of\s)?(?P<week>last|this|next) week|next))?",
    ),
    (
        "ago",
        (
            rf"\b(?:(?P<about>[Ll]ess than|[Mm]ore than|[Aa]bout|[Aa]round|[Aa]lmost|[Nn]early|[Oo]ver|[Rr]oughly|[Jj]ust|[Ss]ome)\s)?{_NUMBER}[\s-]"
            rf"{_UNIT}s?\s(?P<side>ago|earlier|later|before|after(?:ward|wards)|from now|hence|prior|on)\b"
        ),
    ),
    (
        "unit",
        (
            r"\b(?:(?P<part>[Ee]arly|[Ll]ate|[Ee]arlier|[Ll]ater|[Mm]id)[- ])?(?P<shift>[Ll]ast|[Tt]his|[Nn]ext|[Tt]hat(?: same)?|[Tt]he (?:same|next|following|previous|preceding|coming)|[Tt]hat very)"
            r"\s(?:calendar\s)?(?P<unit>day|night|week|weekend|month|year|decade|century|spring|summer|autumn|fall|winter|morning|afternoon|evening)\b"
            r"(?!-)(?P<also>\s(?:before last|after next))?"
        ),
    ),
    (
        "in unit",
        r"\b[Ee]arlier in the (?P<unit>day|week|month|year)\b|\b[Ll]ater in the (?P<later>day|week|month|year)\b",
    ),
    ("prior", r"\b[Tt]he (?P<unit>day|night|week|month|year) (?P<side>before|earlier|after)(?=[.,;:)”\"]|$| [-—–])"),
    ("weekend", r"\b(?:(?:[Oo]ver|[Dd]uring|[Oo]n|[Aa]t|[Ii]n|[Tt]hrough) )?[Tt]he (?P<weekend>weekend)\b"),
    (
        "end",
        (
            r"\b(?:[Bb]y |[Aa]t |[Bb]efore |[Uu]ntil |[Nn]ear |[Tt]oward )?[Tt]he (?:very )?(?P<edge>end|start|beginning|middle|close) of "
            r"(?:the|this|next|last)? ?(?P<unit>week|month|year|decade)\b"
        ),
    ),
    ("season", rf"\b(?:{_PART})(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?:\sof)?\s{_YEAR}"),
    (
        "quarter",
        rf"\b(?P<quarter>first|second|third|fourth) quarter of (?:{_YEAR}|(?P<which>last|this|next) year)|\b(?P<half>first|second) half of (?:(?P<halfyear>20\d\d|19\d\d))",
    ),
    ("deictic", r"\b(?P<word>[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight)\b"),
    ("year", rf"\b(?:{_PART}){_YEAR}"),
)
_PATTERNS = tuple((form, lazy.pattern(pattern)) for form, pattern in _FORMS)
_HINT = lazy.pattern(
    r"\d{4}|\d0s|\d/|day\b|days|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|ago\b|[Tt]o(?:day|night|morrow)|night|week|month|year|"
    r"decade|spring|summer|autumn|fall\b|winter|quarter|half|morning|evening|afternoon"
)
_SIDES = (" ago", " later", " earlier", " before", " after", " hence", " prior", " on", "from now")
"""One of them stands on one line with the unit before it."""

_NOT_YEAR_BEFORE = lazy.pattern(
    r"(?:[$£€#№/.,-]|\b(?:[Ff]light|[Rr]oute|[Rr]oom|[Rr]esolution|[Ss]ection|[Pp]age|[Nn]o\.|[Nn]umber|[Tt]itle|[Hh]ighway|"
    r"[Aa]bout|[Ss]ome|[Nn]early|[Aa]lmost|[Rr]oughly|[Oo]ver|than|[Uu]p to|least|least|US|EUR|model|channel|Boeing|"
    r"Article|article|Order|order|HR|S)\s?)$"
)
_NOT_YEAR_AFTER = lazy.pattern(
    r"\s?(?:%|percent|per cent|people|men|women|children|troops|soldiers|civilians|miles?|kilomet|km|metres|meters|feet|"
    r"dollars|euros|pounds|rubles|votes|words|jobs|times|hours|GMT|ET|EST|EDT|UTC|square|tons?|tonnes|members|"
    r"delegates|employees|workers|migrants|refugees|others|more|additional|homes|points|[-–]?(?:pound|strong|page|mile|foot|year))"
)
_NAME_AROUND = lazy.pattern(
    r"(?:Theresa|Mrs\.?|Ms\.?|Mr\.?|Minister|PM|Brian|James|Sir|Women[’']s|Womens|Long|Fox News|NBC News|Morning|CBS|Black|Cyber|Ash|Good|Super|"
    r"Bloody|Palm|Holy|Ruby|Man|Casual|Throwback|Million Man|Washington|Justice)\s$"
)
_NAME_AFTER = lazy.pattern(
    r"(?:\s(?:Night Live|Night Football|Times|Mirror|Post|Telegraph|Express|Herald|Mail|Madness|for (?:Life|Science|Our Lives)|"
    r"on Washington|Revolution|Uprising|Today|Spring|School|Review|Morning Herald|Show))"
)


class Expression(NamedTuple):
    """A date expression: where it stands in the article, its form, and the parts that the form has."""

    start: int
    end: int
    form: str
    parts: dict[str, str]


def expressions(text: str, start: int, end: int, words: Sequence[str]) -> list[Expression]:
    """Return the date expressions of `text[start:end]`, by where they stand; none overlaps another.

    `words`: those of the piece, in lower case.
    """
    piece = text[start:end]
    borne = signs(words)
    if borne.isdisjoint(("hint", "century")) or ("century" in borne and not _HINT.search(piece)):
        return []
    taken = bytearray(len(piece))
    found: list[Expression] = []
    for form, pattern in _PATTERNS:
        if not NEEDED[form] <= borne or (form == "ago" and not any(side in piece.lower() for side in _SIDES)):
            continue
        for match in pattern.finditer(piece):
            first, last = match.start() + len(match.group()) - len(match.group().lstrip()), match.end()
            if 1 in taken[first:last]:
                continue
            parts = {name: value for name, value in match.groupdict().items() if value}
            if _is_date(piece, form, parts, first, last):
                taken[first:last] = b"\1" * (last - first)
                found.append(Expression(start + first, start + last, form, parts))
    return sorted(found, key=lambda expression: expression.start)


def _is_date(piece: str, form: str, parts: dict[str, str], first: int, last: int) -> bool:
    before, after = piece[max(first - 24, 0) : first], piece[last : last + 24]
    if form in ("year", "span"):
        return not _NOT_YEAR_BEFORE.search(before) and not _NOT_YEAR_AFTER.match(after) and _plain(before, after)
    if form == "month":
        return _is_month(parts, before, after)
    if form == "weekday":
        return not _NAME_AROUND.search(before) and not _NAME_AFTER.match(after)
    if form == "ago":
        return not (parts["side"] == "on" and not after.startswith(","))
    if form == "deictic":
        # "USA Today", “Tonight Show”: a capital in the middle is a name.
        capital = parts["word"][0].isupper() and re.search(r"[\w,] $", before)
        return not (capital or re.match(r"[”\"’']|\s(?:[Ss]how|program|host)\b", after))
    if form == "unit":
        if re.search(r"\b(?:[Tt]he|past|very|his|her|their|its)\s$", before) and parts["shift"].lower() in (
            "last",
            "next",
        ):
            return False
        if parts["shift"].lower() == "the next" and re.search(
            r"\b(?:over|within|in|for|during|through)\s$", before, re.IGNORECASE
        ):
            return False
        if parts["unit"] == "day" and parts["shift"].lower() in ("this", "last"):
            return False
        return not (parts["shift"].lower().startswith("that") and parts["unit"] in ("century", "fall"))
    return True


def _plain(before: str, after: str) -> bool:
    return not re.search(r"\w$", before) and not re.match(r"[\w@/]", after)


_IN = lazy.pattern(
    r"\b(?:in|In|since|Since|by|By|until|Until|of|from|From|for|between|last|next|this|and|through|to|before|after|during|mid|early|late|On|on|during|starting|beginning|since|every|that)\s$"
)
_VERBS_AFTER = lazy.pattern(
    r"\s(?:be|have|not|also|well|or may|still|yet|never|even|already|seem|say|need|find|want|come)\b"
)


def _is_month(parts: dict[str, str], before: str, after: str) -> bool:
    """Know "May" and "March" are months only where a preposition, a year or a part of the month says so."""
    word = parts["month"].rstrip(".")
    if _NAME_AROUND.search(before) or _NAME_AFTER.match(after):
        return False
    if "year" in parts or "which" in parts or "part" in parts or "shift" in parts:
        return True
    if word in ("Mar", "Jun", "Jan", "Dec", "Nov", "Sep", "Oct", "Apr", "Jul", "Aug", "Feb") and not parts[
        "month"
    ].endswith("."):
        return False
    if word in ("May", "March"):
        named = re.search(r"(?:\b(?:his|her|its|their|the|a)|[’']s)\s$", before) and re.match(r"\s[a-z]", after)
        return bool(_IN.search(before) or (word == "May" and named)) and not _VERBS_AFTER.match(after)
    if word in ("April", "June", "August", "Jan", "January"):
        return not re.match(r"\s[A-Z][a-z]", after) or bool(_IN.search(before))
    return True


def weekday(name: str) -> int:
    """Return 0 for Monday to 6 for Sunday, from "Mon", "Tues" or a full name."""
    return WEEKDAYS[name.lower() if name.lower().endswith("day") else name.lower() + "day"]
