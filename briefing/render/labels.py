"""The words that the brief itself speaks (headings, counts, dates), from a catalogue `labels/<language>.toml`.

In comes a language and the templates; out goes a `Labels`. What a catalogue leaves out is said in English. Nothing
here touches a quoted word.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from briefing import lazy
from briefing.errors import ConfigError
from briefing.render.shown import is_date, line
from briefing.render.templates import Templates

_DATE = lazy.pattern(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_SAID_BY = "said by "
_LANGUAGE = lazy.pattern(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


@dataclass(frozen=True, slots=True)
class Labels:
    """A catalogue over the English one: `labels["sources"]`, `labels.sources` in a template."""

    table: Mapping[str, Any]
    english: Mapping[str, Any]

    @property
    def language(self) -> str:
        """The language that the labels are written in."""
        return str(self.table.get("language", "en"))

    def __getattr__(self, name: str) -> Any:
        """Return the label called `name`, for templates; AttributeError where no catalogue has it."""
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None

    def __getitem__(self, name: str) -> Any:
        """Return the label called `name` from this catalogue, or else in English."""
        return self.table.get(name, self.english[name])

    def say(self, name: str, **values: object) -> str:
        """Return the label with its {fields} filled."""
        return str(self[name]).format(**values)

    def count(self, name: str, n: int, **values: object) -> str:
        """Return "3 articles" in the right plural."""
        forms = self.table.get("counts", {}).get(name)
        rule = self.table.get("plural", "one-other")
        if forms is None:
            forms, rule = self.english["counts"][name], "one-other"
        return str(forms[min(_plural(rule, n), len(forms) - 1)]).format(n=n, **values)

    def word(self, name: str) -> str:
        """Return the word for a label of a quote ("opinion"), or the name itself where no catalogue knows it.

        After "said by" the speaker's name stands as the source has it.
        """
        if name.startswith(_SAID_BY):
            return self.say("said_by", who=line(name.removeprefix(_SAID_BY)))
        return str(self.table.get("words", {}).get(name) or self.english["words"].get(name, line(name)))

    def rests_on(self, stated: str) -> str:
        """Return what a point rests on ("2 sources; named speaker") in this catalogue's words."""
        words = []
        for part in filter(None, stated.split("; ")):
            number, _, what = part.partition(" ")
            counted = number.isdecimal() and what in ("source", "sources")
            words.append(self.count("sources", int(number)) if counted else self.word(part))
        return "; ".join(words)

    def date(self, iso: str | None, *, short: bool = False) -> str:
        """Return an ISO 8601 date in words with the precision it has; what is no ISO date comes back as it is.

        A time of day is left out; of two days with "/" between, both are given. None gives "date not stated".
        """
        if not iso:
            return str(self["undated"])
        first, _, last = iso.partition("/")
        if is_date(first) and is_date(last):
            return self._days(first, last, short=short)
        found = _DATE.match(iso)
        if not found:
            return line(iso)
        year, month, day = found.groups()
        if month is None or not 1 <= int(month) <= 12:
            return year
        name = self["months_short" if short else "months"][int(month) - 1]
        pattern = "day" if day else "month"
        values = {"year": year, "month": name, "day": int(day or 0)}
        if day == "01" and "first" in self.table:
            return str(self.table["first"]).format(**values)
        if not day and "months_alone" in self.table:
            values["month"] = self.table["months_alone"][int(month) - 1]
        return str(self[pattern]).format(**values)

    def _days(self, first: str, last: str, *, short: bool) -> str:
        """Return "15–21 April 2018" where both days are of one month, else both dates."""
        if len(first) == len(last) == 10 and first[:7] == last[:7] and 1 <= int(first[5:7]) <= 12:
            month = self["months_short" if short else "months"][int(first[5:7]) - 1]
            return str(self["day"]).format(year=first[:4], month=month, day=f"{int(first[8:])}–{int(last[8:])}")
        return f"{self.date(first, short=short)} – {self.date(last, short=short)}"


def load_labels(templates: Templates, language: str) -> Labels:
    """Return the catalogue for `language`; raise ConfigError where there is none or it is broken."""
    if not _LANGUAGE.fullmatch(language):
        raise ConfigError(f"[brand] labels = {language!r} is no language code", hint='for example "en", "fr", "uk"')
    table = _read(templates, language)
    return Labels(table, table if language == "en" else _read(templates, "en"))


def check_labels(templates: Templates, language: str) -> list[str]:
    """Return what is odd about a catalogue: unknown labels, fields that a label does not get; [] for none."""
    mine, english = _read(templates, language), _read(templates, "en")
    odd = [f"labels/{language}.toml: nobody uses {key!r}" for key in mine if key not in english and key not in _OWN]
    for key, value in mine.items():
        if isinstance(value, str) and isinstance(english.get(key), str):
            extra = _fields(value) - _fields(english[key])
            odd += [f"labels/{language}.toml: {key!r} has no field {{{name}}}" for name in sorted(extra)]
    return odd


_OWN = ("first", "months_alone")
"""Labels that only some languages need."""


def _fields(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text))


def _read(templates: Templates, language: str) -> Mapping[str, Any]:
    name = f"labels/{language}.toml"
    try:
        templates.path(name)
    except ConfigError as error:
        hint = f"shipped: en, fr, uk; write {name} in your template_dir for another"
        raise ConfigError(f"there is no label catalogue for {language!r}", hint=hint) from error
    try:
        return tomllib.loads(templates.text(name))
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{name}: {error}") from error


def _plural(rule: str, n: int) -> int:
    """Return which form a count takes (CLDR: English, French, and the East Slavic one/few/many)."""
    if rule == "slavic":
        if n % 10 == 1 and n % 100 != 11:
            return 0
        return 1 if n % 10 in (2, 3, 4) and n % 100 not in (12, 13, 14) else 2
    return 0 if n == 1 or (rule == "french" and n == 0) else 1
