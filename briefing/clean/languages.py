"""The language of a text, by counting the commonest small words of ten languages; other scripts by their letters."""

import re

from briefing import lazy

_SMALL = {
    "en": "the of and to in that for with was his said has from they which this are by an it",
    "de": "der die und das den von zu mit ist nicht ein eine auf für sich dem im auch als wurde",
    "fr": "le la les des et du une est dans que pour qui sur pas au par avec il son été",
    "es": "el los las del que una por con para se su como más al fue este pero lo en ha",
    "it": "il di che la per un non una sono del della con è da dei nel anche si gli ha",
    "pt": "os das dos que uma com não para se mais por como foi ao seu pela da do em no",
    "nl": "het een van en dat niet te zijn op voor met is aan door er ook wordt bij hij naar",
    "sv": "och att det som en på är av för med den till inte har de om ett han men var",
    "pl": "w na i z nie się do że jest to jak po co ale za od przez oraz który był",
    "tr": "ve bir bu için ile olarak da de çok daha olan gibi sonra kadar ise ancak en ne her o",
}
_WORDS = {code: frozenset(words.split()) for code, words in _SMALL.items()}
_TOKEN = lazy.pattern(r"[^\W\d_]+")
_SCRIPTS = (
    ("uk", lazy.pattern(r"[іїєґ]", re.IGNORECASE)),
    ("ru", lazy.pattern(r"[ыэъё]", re.IGNORECASE)),
    ("el", lazy.pattern(r"[\u0370-\u03ff]")),
    ("he", lazy.pattern(r"[\u0590-\u05ff]")),
    ("ar", lazy.pattern(r"[\u0600-\u06ff]")),
    ("ja", lazy.pattern(r"[\u3040-\u30ff]")),
    ("ko", lazy.pattern(r"[\uac00-\ud7af]")),
    ("zh", lazy.pattern(r"[\u4e00-\u9fff]")),
)
SAMPLE = 1500
"""How many characters are looked at: from the middle, where the body is."""


def language_of(text: str) -> tuple[str, str] | None:
    """Return the language (ISO 639-1) and how it was found, or None where the signs do not agree."""
    start = max(0, (len(text) - SAMPLE) // 2)
    sample = text[start : start + SAMPLE]
    letters = sum(map(str.isalpha, sample))
    if not letters:
        return None
    if sum(map(str.isalpha, [char for char in sample if char < "\u0250"])) * 2 < letters:
        for code, pattern in _SCRIPTS:
            if len(pattern.findall(sample)) * 50 > letters:
                return code, "its letters"
        return None
    words = _TOKEN.findall(sample.lower())
    counts = {code: sum(map(small.__contains__, words)) for code, small in _WORDS.items()}
    best = max(counts, key=lambda code: counts[code])
    second = max(count for code, count in counts.items() if code != best)
    if counts[best] * 12 >= len(words) and counts[best] >= 3 and counts[best] > 1.3 * second:
        return best, "its small words"
    return None
