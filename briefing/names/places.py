"""Text in, the states and bodies of the gazetteer that it names out. A city, a body or a people stands for its state.

A form inside a longer name is none of them: "the Washington Post" is no state, "Jordan Smith" is no country.
"""

import re
from dataclasses import dataclass

from briefing.gazetteer import BODIES, DEMONYMS, SHARED_FORMS, STATES
from briefing.model import Span
from briefing.names.given import FEMALE, MALE
from briefing.names.words import MEDIA_WORDS, ORGANISATIONS

_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W\d_][^\W_]*(?:[-'’][^\W_]+)*|\d+")
_CAPITAL = re.compile(r"\b[A-ZÉ]|\bal[- ]Q")
_FORMS = {
    **{form: ("state", name) for form, name in STATES.items()},
    **{form: ("body", name) for form, name in BODIES.items()},
}


def _plain(word: str) -> str:
    return re.sub(r"[’'](?:s|S)?$", "", word) if len(word) > 2 else word


def _tree() -> dict[str, list[tuple[tuple[str, ...], str, str]]]:
    found: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for form, (kind, name) in _FORMS.items():
        words = tuple(_plain(word) for word in _WORD.findall(form))
        found.setdefault(words[0], []).append((words, kind, name))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


_BY_FIRST = _tree()


@dataclass(frozen=True, slots=True)
class Place:
    """A state or body as the text names it: `name` is what it is indexed under, `kind` "state" or "body"."""

    span: Span
    name: str
    kind: str


def places(text: str, start: int, end: int) -> list[Place]:
    """Return the states and bodies that `text[start:end]` names, in order."""
    piece = text[start:end]
    if not _CAPITAL.search(piece):
        return []
    words = [(match.start(), match.end(), match.group()) for match in _WORD.finditer(piece)]
    bare = [_plain(word) for _, _, word in words]
    found: list[Place] = []
    index = 0
    while index < len(words):
        entry = _longest(bare, index)
        if entry is None or _inside_a_name(piece, words, bare, index, index + len(entry[0])):
            index += 1
            continue
        last = index + len(entry[0]) - 1
        span = Span(start + words[index][0], start + words[last][0] + len(bare[last]))
        found.append(Place(span, entry[2], entry[1]))
        index = last + 1
    return found


def _longest(bare: list[str], index: int) -> tuple[tuple[str, ...], str, str] | None:
    for entry in _BY_FIRST.get(bare[index], ()):
        if tuple(bare[index : index + len(entry[0])]) == entry[0]:
            return entry
    return None


def _inside_a_name(piece: str, words: list[tuple[int, int, str]], bare: list[str], first: int, last: int) -> bool:
    """Whether the form is part of a longer name: before Post or University, beside a given name, or a shared word."""
    after = bare[last] if last < len(bare) and piece[words[last - 1][1] : words[last][0]] == " " else ""
    before = bare[first - 1] if first and piece[words[first - 1][1] : words[first][0]] == " " else ""
    form = " ".join(bare[first:last])
    if words[last - 1][2] != bare[last - 1]:
        after = ""  # a possessive ends the name
    if after.lower() in _PAPERS and form in _CAPITALS:
        return True
    if after in MEDIA_WORDS or (after in ORGANISATIONS and form in _CITIES):
        return True
    if form in SHARED_FORMS and (after[:1].isupper() or before[:1].isupper() or before.lower() in ("mr", "ms", "mrs")):
        return True
    return before.lower() in FEMALE | MALE and before[:1].isupper()


_PAPERS = frozenset(
    "agreement agreements accord accords process protocol protocols format treaty convention declaration".split()
)
"""After a city these make the name of a paper: the Minsk agreements are not Belarus."""
_CAPITALS = frozenset(form for form, name in STATES.items() if form not in DEMONYMS and form != name)
_CITIES = frozenset(
    form for form, name in STATES.items() if form in ("Washington", "Moscow", "London", "Paris", "Kiev", "Kyiv")
)
