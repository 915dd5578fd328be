"""A day as a line states it, in ISO 8601 with the precision that it gives: "2019-11-20", "2019-11" or None."""

from datetime import date

from briefing import lazy
from briefing.lexicon import MONTHS

_MONTH = r"(?P<month>[A-Za-z]{3,9})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_FORMS = (
    lazy.pattern(rf"\b{_MONTH} {_DAY},? {_YEAR}\b"),
    lazy.pattern(rf"\b{_DAY} (?:of )?{_MONTH},? {_YEAR}\b"),
    lazy.pattern(rf"\b{_YEAR}[-/.](?P<month>\d{{1,2}})[-/.](?P<day>\d{{1,2}})(?!\d)"),
)
_NUMBERS = lazy.pattern(r"\b(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?P<year>(?:19|20)?\d\d)\b")
_AMERICAN = lazy.pattern(r"\b(?:[ECMP][SD]T|ET|PT|CT|[AP]M)\b")
_MONTH_YEAR = lazy.pattern(rf"\b{_MONTH},? {_YEAR}\b")


def day_in(text: str) -> str | None:
    """Return the first day that `text` states with its year, else the first month with its year, else None.

    11/18/19 counts where only one order of day and month is possible, or an American time stands beside it.
    """
    for form in _FORMS:
        for found in form.finditer(text):
            day = _iso(found["year"], found["month"], found["day"])
            if day:
                return day
    for found in _NUMBERS.finditer(text):
        first, second = found["first"], found["second"]
        year = found["year"] if len(found["year"]) == 4 else "20" + found["year"]
        american, other = _iso(year, first, second), _iso(year, second, first)
        if american and (other is None or other == american or _AMERICAN.search(text)):
            return american
        if other and american is None:
            return other
    for found in _MONTH_YEAR.finditer(text):
        month = MONTHS.get(found["month"].lower())
        if month:
            return f"{found['year']}-{month:02}"
    return None


def _iso(year: str, month: str, day: str) -> str | None:
    number = int(month) if month.isdigit() else MONTHS.get(month.lower(), 0)
    try:
        return date(int(year), number, int(day)).isoformat()
    except ValueError:
        return None
