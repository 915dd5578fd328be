"""Text in, words out: the words of a sentence and their places, and the keys under which a pattern finds them.

A key stands for a word in all its forms: letter case, accents, possessives, plurals and regular and common irregular
verb forms fall away. Derivations stay apart ("negotiate" is not "negotiator"). The text itself is never changed.
"""

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(
    r"[a-z]{2,}+(?=[ ,.])"  # most words: nothing to look at twice
    r"|(?:[^\W\d_]\.){2,}|\d+(?:[.,:]\d+)*|[^\W\d_]+"
)
_POSSESSIVE = frozenset(("s", "S"))

IRREGULAR = {
    form: base
    for base, forms in {
        "meet": "met", "speak": "spoke spoken", "send": "sent", "hold": "held", "break": "broke broken",
        "withdraw": "withdrew withdrawn", "strike": "struck stricken", "leave": "left", "seek": "sought",
        "tell": "told", "say": "said", "give": "gave given", "take": "took taken", "begin": "began begun",
        "fight": "fought", "shoot": "shot", "fly": "flew flown", "lead": "led", "win": "won", "lose": "lost",
        "bring": "brought", "buy": "bought", "build": "built", "sell": "sold", "write": "wrote written",
        "think": "thought", "pay": "paid", "rise": "rose risen", "fall": "fell fallen", "go": "went gone",
        "come": "came", "keep": "kept", "make": "made", "freeze": "froze frozen", "steal": "stole stolen",
        "choose": "chose chosen", "swear": "swore sworn", "drive": "drove driven", "throw": "threw thrown",
        "grow": "grew grown", "know": "knew known", "find": "found", "flee": "fled", "sink": "sank sunk",
        "forbid": "forbade forbidden", "tie": "tying", "man": "men", "woman": "women", "crisis": "crises",
        "person": "people", "wife": "wives", "life": "lives", "run": "ran", "shake": "shook shaken",
        "sit": "sat", "stand": "stood", "become": "became", "see": "saw seen", "do": "did done", "have": "had has",
        "be": "was were been is are", "undertake": "undertook undertaken", "rebuild": "rebuilt", "feed": "fed",
    }.items()
    for form in forms.split()
}  # fmt: skip
"""Irregular forms and the word that they are forms of."""

_FIXED = frozenset(
    """news series means always perhaps this his its as us yes gas bus plus thus during thing nothing anything something
    everything king ring spring wing string evening morning ceiling red bed need seed speed deed bleed breed
    according""".split()
)
"""Words whose end only looks like an inflection."""


def words(text: str) -> list[str]:
    """Return the words of `text` in order; hyphens part words, "U.S." is one word, a possessive "s" is none.

    >>> words("U.S.-backed Kyiv’s 1,500 men")
    ['U.S.', 'backed', 'Kyiv', '1,500', 'men']
    """
    found: list[str] = _WORD.findall(text)
    if "s" in found or "S" in found:
        return [word for word in found if word not in _POSSESSIVE]
    return found


def places(text: str) -> list[tuple[int, int]]:
    """Return where the words of `text` stand, one half-open range a word of `words(text)`."""
    return [match.span() for match in _WORD.finditer(text) if match.group() not in _POSSESSIVE]


@lru_cache(maxsize=65536)
def key(word: str) -> str:
    """Return what all forms of `word` share; a key is for comparing, not for reading.

    >>> key("Treaties") == key("treaty"), key("imposed") == key("imposing") == key("impose"), key("met") == key("meet")
    (True, True, True)
    >>> key("news") == key("new"), key("negotiator") == key("negotiate")
    (False, False)
    """
    plain = fold_letters(word)
    if "." in plain:
        return plain
    if word == "US":
        return "u.s."
    plain = IRREGULAR.get(plain, plain)
    if len(plain) < 4 or plain in _FIXED or not plain.isalpha():
        return plain
    return _finish(_strip(plain))


def fold_letters(word: str) -> str:
    """Return `word` in lower case and without accents: "Erdoğan" as "erdogan"."""
    if word.isascii():
        return word.lower()
    parts = unicodedata.normalize("NFKD", word.lower())
    return "".join(c for c in parts if not unicodedata.combining(c)).replace("ı", "i").replace("ł", "l")


def _strip(word: str) -> str:
    """Take an inflectional ending off; what is left needs a vowel and two letters."""
    if word.endswith("ings") and len(word) > 5:
        word = word[:-1]
    if word.endswith("ies") and len(word) > 4:
        return word[:-2]
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    for ending in ("ing", "ed"):
        stem = word[: -len(ending)]
        if word.endswith(ending) and len(stem) > 2 and re.search("[aeiouy]", stem):
            return stem
    return word


def _finish(stem: str) -> str:
    """Bring the stems of one word together: "impose" and "impos", "stopp" and "stop", "treaty" and "treati"."""
    while stem.endswith("e") and len(stem) > 3:
        stem = stem[:-1]
    if stem.endswith("y"):
        return stem[:-1] + "i"
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "aeiou":
        return stem[:-1]
    return stem
