"""NLTK's Punkt as a splitter: our abbreviations for English, NLTK's own data for a language where a user has it.

A text of one paragraph goes in, spans out. Nothing is downloaded. Where Punkt takes longer than NLTK lets it (hostile
text), the splitter of our own does that paragraph.
"""

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

from briefing.segment.abbreviations import BEFORE_A_NAME, BEFORE_A_NUMBER, CAPITAL, SMALL, WITHIN
from briefing.segment.own import STOP, ends, split

Spans = list[tuple[int, int]]

LANGUAGES = {
    "cs": "czech", "da": "danish", "nl": "dutch", "et": "estonian", "fi": "finnish", "fr": "french", "de": "german",
    "el": "greek", "it": "italian", "no": "norwegian", "pl": "polish", "pt": "portuguese", "ru": "russian",
    "sl": "slovene", "es": "spanish", "sv": "swedish", "tr": "turkish",
}  # fmt: skip
"""Languages for which NLTK offers Punkt data, by ISO 639-1 code."""


def splitter_for(language: str | None, tell: Callable[[str], None] = lambda _: None) -> Callable[[str], Spans]:
    """Return Punkt as a splitter for a language (ISO 639-1, None: English).

    For English, and where NLTK's data for the language is not installed, our abbreviations and rules serve. `tell` is
    called with what a user should know: data that is missing, a paragraph that our own splitter had to take over.
    """
    code = (language or "en")[:2]
    name = LANGUAGES.get(code)
    trained = _trained(name) if name else None
    tokenizer = trained or _own()
    if trained is None and code != "en":
        tell(f"Punkt has no data for the language {code!r} here; its English rules cut the sentences")

    def punkt(text: str) -> Spans:
        try:
            spans = [(start, end) for start, end in tokenizer.span_tokenize(text)]
        except TimeoutError:
            tell("Punkt took too long over a paragraph; our own splitter cut it")
            return split(text)
        return spans if trained else _mended(text, spans)

    return punkt


def has_data(language: str) -> bool:
    """Whether NLTK's Punkt data for a language (ISO 639-1) is installed here."""
    name = LANGUAGES.get(language[:2])
    return name is not None and _trained(name) is not None


@lru_cache
def _trained(name: str) -> Any:
    """Return NLTK's tokenizer for a language by NLTK's name, or None where its data is not installed."""
    from nltk.tokenize.punkt import PunktTokenizer

    try:
        return PunktTokenizer(name)
    except (LookupError, OSError):
        return None


@lru_cache
def _own() -> Any:
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    parameters = PunktParameters()
    parameters.abbrev_types = set(BEFORE_A_NAME | BEFORE_A_NUMBER | CAPITAL | SMALL | WITHIN)
    return PunktSentenceTokenizer(parameters)


def _mended(text: str, spans: Iterable[tuple[int, int]]) -> Spans:
    """Join what Punkt parts before a small letter or a verb of speech; part what it joins after an abbreviation."""
    mended: Spans = []
    for start, end in spans:
        if mended and not _parts(text, mended[-1], start):
            start = mended.pop()[0]  # noqa: PLW2901
        at = start
        for stop in STOP.finditer(text, start, end):
            if (
                stop.group(1)
                and stop.end() < end
                and text[stop.start()] == "."
                and ends(text, at, stop.start(), stop.start(1), stop.end())
            ):
                mended.append((at, stop.start(1)))
                at = stop.end()
        mended.append((at, end))
    return mended


def _parts(text: str, before: tuple[int, int], start: int) -> bool:
    """Whether our rules too see the end of a sentence between two of Punkt's spans."""
    stop = None
    for stop in STOP.finditer(text, max(before[0], before[1] - 12), start):  # noqa: B007
        pass
    return stop is None or not stop.group(1) or ends(text, before[0], stop.start(), stop.start(1), stop.end())
