"""Text in, the states and bodies of the gazetteer that it names out. A city, a body or a people stands for its state.

A form inside a longer name is none of them: "the Washington Post" is no state, "Jordan Smith" is no country.
"""

from typing import NamedTuple

from briefing import lazy
from briefing.gazetteer import BODIES, DEMONYMS, SHARED_FORMS, STATES
from briefing.model import Span
from briefing.names.given import FEMALE, MALE
from briefing.names.words import MEDIA_WORDS, ORGANISATIONS

_FORMS = {
    **{form: ("state", name) for form, name in STATES.items()},
    **{form: ("body", name) for form, name in BODIES.items()},
}
_CAPITAL = lazy.pattern(r"[A-ZÉ](?:\.(?:[A-Z]\.)+|[^\W_]*)")
_BEFORE = lazy.pattern(r"([^\W\d_]++)\s$")
_AFTER = lazy.pattern(r"\s([^\W\d_]+)")
_GIVEN = FEMALE | MALE
_TITLES = frozenset(("mr", "ms", "mrs"))
_NOT_CAPITALS = DEMONYMS | set(STATES.values())
_CITIES = frozenset(("Washington", "Moscow", "London", "Paris", "Kiev", "Kyiv"))
_PAPERS = frozenset(
    "agreement agreements accord accords process protocol protocols format treaty convention declaration".split()
)
"""After a city these make the name of a paper: the Minsk agreements are not Belarus."""


def _by_first() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for form in _FORMS:
        match = _CAPITAL.match(form)
        found.setdefault(match.group() if match else form, []).append(form)
    for forms in found.values():
        forms.sort(key=lambda form: (-len(form), form))
    return found


_BY_FIRST = _by_first()


class Place(NamedTuple):
    """A state or body as the text names it: `name` is what it is indexed under, `kind` "state" or "body"."""

    span: Span
    name: str
    kind: str


def places(text: str, start: int, end: int) -> list[Place]:
    """Return the states and bodies that `text[start:end]` names, in order."""
    found: list[Place] = []
    place = start
    for match in _CAPITAL.finditer(text, start, end):
        forms = _BY_FIRST.get(match.group())
        if forms is None or match.start() < place or _goes_on(text, match.start()):
            continue
        for form in forms:
            last = match.start() + len(form)
            if last <= end and text.startswith(form, match.start()) and not text[last : last + 1].isalnum():
                if not _inside_a_name(text, form, match.start(), last):
                    kind, name = _FORMS[form]
                    found.append(Place(Span(match.start(), last), name, kind))
                    place = last
                break
    return found


def _goes_on(text: str, first: int) -> bool:
    """Whether a word goes on at `first`: "anti-American", "McChad"; "al-Qaeda" does not."""
    before = text[first - 1] if first else " "
    return (before.isalnum() or before in "_.’'-") and text[first - 3 : first].lower() != "al-"


def _inside_a_name(text: str, form: str, first: int, last: int) -> bool:
    """Whether the form is part of a longer name: before Post or University, beside a given name, or a shared word."""
    follows = _AFTER.match(text, last)
    after = follows[1] if follows else ""
    leads = _BEFORE.search(text, max(first - 24, 0), first)
    before = leads[1] if leads else ""
    if after.lower() in _PAPERS and form not in _NOT_CAPITALS:
        return True
    if after in MEDIA_WORDS or (after in ORGANISATIONS and form in _CITIES):
        return True
    if form in SHARED_FORMS and (after[:1].isupper() or before[:1].isupper() or before.lower() in _TITLES):
        return True
    return before[:1].isupper() and before.lower() in _GIVEN
