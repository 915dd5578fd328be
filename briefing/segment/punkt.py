"""NLTK's Punkt as a splitter: our abbreviations for English, NLTK's own data for a language where a user has it.

A text of one paragraph goes in, spans out. Nothing is downloaded. Where Punkt takes longer than NLTK lets it (hostile
text), the splitter of our own does that paragraph.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from briefing.segment.abbreviations import BEFORE_A_NAME, BEFORE_A_NUMBER, OPEN
from briefing.segment.own import split

LANGUAGES = {
    "cs": "czech", "da": "danish", "nl": "dutch", "et": "estonian", "fi": "finnish", "fr": "french", "de": "german",
    "el": "greek", "it": "italian", "no": "norwegian", "pl": "polish", "pt": "portuguese", "ru": "russian",
    "sl": "slovene", "es": "spanish", "sv": "swedish", "tr": "turkish",
}  # fmt: skip
"""Languages for which NLTK offers Punkt data, by ISO 639-1 code."""


def splitter_for(language: str | None) -> Callable[[str], list[tuple[int, int]]]:
    """Return Punkt as a splitter for a language (ISO 639-1, None: English)."""
    tokenizer = _tokenizer(LANGUAGES.get((language or "en")[:2], "english"))

    def punkt(text: str) -> list[tuple[int, int]]:
        try:
            return [(start, end) for start, end in tokenizer.span_tokenize(text)]
        except TimeoutError:
            return split(text)

    return punkt


@lru_cache
def _tokenizer(language: str) -> Any:
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    if language != "english":
        from nltk.tokenize import PunktTokenizer

        try:
            return PunktTokenizer(language)
        except LookupError:
            pass
    parameters = PunktParameters()
    parameters.abbrev_types = set(BEFORE_A_NAME | BEFORE_A_NUMBER | OPEN)
    return PunktSentenceTokenizer(parameters)
