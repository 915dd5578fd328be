"""Words in which a container states metadata in, values for Article out: dates, names, addresses.

What is not plain gives None or nothing; no part of a date is ever made up.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

from briefing import lazy
from briefing.model import fold

_ISO = lazy.pattern(
    r"(\d{4})(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])"
    r"(?:[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:\.\d{1,9})?\s?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$"
)
_BASIC = lazy.pattern(r"(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(Z|[+-]\d{2}:?\d{2})?$")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_WORDED = (
    lazy.pattern(rf"(?:[A-Za-z]{{3,9}},?\s+)?{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})$", re.IGNORECASE),
    lazy.pattern(rf"(?:[A-Za-z]{{3,9}},?\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH},?\s+(?P<year>\d{{4}})$", re.IGNORECASE),
)  # fmt: skip
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_ADDRESS = lazy.pattern(r"https?://[^\s<>\"']{3,2000}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stated:
    """What a container states about an article; `origins` names where each filled field was read."""

    headline: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    url: str | None = None
    language: str | None = None
    origins: tuple[tuple[str, str], ...] = ()


def iso(value: str) -> str | None:
    """Return a stated date as ISO 8601 at the precision given, or None where it is not plain.

    Read are ISO 8601, the form of mails and feeds, and English with the month in letters; 03/04/2026 is not plain.

    >>> iso("2026-03-04 10:00Z"), iso("Wed, 04 Mar 2026 10:00:00 GMT"), iso("March 4, 2026"), iso("03/04/2026")
    ('2026-03-04T10:00Z', '2026-03-04T10:00:00+00:00', '2026-03-04', None)
    """
    value = fold(value)
    if not value or len(value) > 60:
        return None
    basic = _BASIC.match(value)
    if basic:
        value = "{}-{}-{}T{}:{}:{}{}".format(*basic.groups(default=""))
    if _ISO.match(value):
        day = value[8:10]
        # Programs write the year 1 and the first second of 1970 where they know no date.
        if value < "1500" or value.startswith("1970-01-01T00:00:00"):
            return None
        if day and int(day) > _DAYS[int(value[5:7]) - 1]:
            return None
        time = re.sub(r"([+-]\d{2})(\d{2})$", r"\1:\2", value[11:].replace(" ", ""))
        return f"{value[:10]}T{time}" if time else value
    return _worded(value) or _mail(value)


def _worded(value: str) -> str | None:
    for pattern in _WORDED:
        found = pattern.match(value)
        if found:
            month, day = _MONTHS.index(found[1 if pattern is _WORDED[0] else 2].lower()) + 1, int(found["day"])
            return f"{found['year']}-{month:02}-{day:02}" if 1 <= day <= _DAYS[month - 1] else None
    return None


def _mail(value: str) -> str | None:
    if not re.match(r"(?:[A-Za-z]{3},\s)?\d{1,2}\s[A-Za-z]{3}\s\d{2,4}\s\d", value):
        return None
    try:
        return parsedate_to_datetime(value).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def names(value: str) -> tuple[str, ...]:
    """Return the names of a byline field: cut at commas, semicolons, bars and "and", without "By".

    >>> names("By Ada Lovelace, Alan Turing, and Emmy Noether")
    ('Ada Lovelace', 'Alan Turing', 'Emmy Noether')
    """
    value = re.sub(r"^\s*by:?\s+", "", fold(value), flags=re.IGNORECASE)
    parts = re.split(r"\s*[;,|]\s*(?:(?:and|&)\s+)?|\s+(?:and|&)\s+", value)
    return tuple(dict.fromkeys(part for part in parts if part and len(part) <= 80 and "://" not in part))


def web_address(value: str | None) -> str | None:
    """Return a plain http or https address, or None."""
    return value if value and _ADDRESS.match(value) else None


def without_labels(title: str, labels: Sequence[str]) -> str:
    """Return the title without a first or last part that stands on the page as a line of its own: its name, a rubric.

    >>> without_labels("The Herald: Talks resume in Geneva", ["The Herald", "Home"])
    'Talks resume in Geneva'
    """
    known = {fold(label).casefold() for label in labels}
    first = re.match(r"(.{2,60}?)(\s+[|–—·•»-]+\s+|: )(.{12,})$", title)
    if first and first[1].casefold() in known and (first[2] != ": " or " " in first[1]):
        return first[3]
    last = re.match(r"(.{12,}?)\s+[|–—·•»-]+\s+([^|–—·•»]{2,60})$", title)
    return last[1] if last and last[2].casefold() in known else title


def alike(heading: str, title: str) -> bool:
    """Return whether a heading of the page is its title in other words, as pages give search engines another one."""
    one, other = set(re.findall(r"\w+", heading.lower())), set(re.findall(r"\w+", title.lower()))
    inside = title.casefold() in heading.casefold()
    return not inside and 4 <= len(one) <= 40 and len(one & other) >= 0.6 * max(len(one), len(other))


def bare_title(title: str, outlet: str | None, headings: Sequence[str] = ()) -> str:
    """Return the title without what pages hang on it: the outlet's name, or all but a heading that stands on the page.

    >>> bare_title("Talks resume in Geneva | The Herald", "The Herald")
    'Talks resume in Geneva'
    >>> bare_title("Opinion | Talks are cheap - Herald", None, ["Talks are cheap"])
    'Talks are cheap'
    """
    title = fold(title)
    for heading in sorted(headings, key=len, reverse=True):
        at = title.casefold().find(heading.casefold())
        named = outlet and heading.casefold() == fold(outlet).casefold()
        if at < 0 or len(heading) < 12 or named or len(title.casefold()) != len(title):
            continue
        before, after = title[:at], title[at + len(heading) :]
        if re.fullmatch(r"(?:.*[|–—·•:»/-]\s*)?", before) and re.fullmatch(r"(?:\s*[|–—·•:«»/-].*)?", after):
            return heading
    if outlet:
        cut = re.match(rf"(.{{8,}}?)\s+[|–—·•:-]+\s+{re.escape(fold(outlet))}$", title, re.IGNORECASE)
        if cut:
            return cut[1]
    return title
