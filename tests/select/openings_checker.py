"""A second opinion on how a sentence opens, written apart from the rule: by the words' classes alone."""

import re

_THIRD = {"he", "she", "it", "they", "his", "her", "its", "their", "him", "them", "theirs", "hers"}
_POINTING = {"this", "that", "these", "those", "such"}
_GOING_ON = {
    "but", "and", "or", "so", "yet", "however", "moreover", "furthermore", "nevertheless", "nonetheless", "instead",
    "therefore", "thus", "also", "besides", "then", "otherwise", "additionally", "consequently", "likewise", "similarly",
}  # fmt: skip
_LINKING = re.compile(
    r"(?:in addition|as a result|for example|for instance|on the other hand|in other words|after all|even so|"
    r"the (?:move|latter|former|announcement|incident)) ?,? (?!to\b|of\b|by\b|that\b)",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"th(?:is|at|ese|ose) (?:\w+ )?(?:week|weekend|month|year|morning|spring|summer|autumn|fall|winter|season)s?\b",
    re.IGNORECASE,
)
_NAMED = re.compile(r"th(?:is|at|ese|ose)(?: \w+){0,4} (?:who|whose|which|with)\b", re.IGNORECASE)


def needs_what_came_before(text: str) -> bool:
    """Say whether a reader who sees only this sentence asks "who?" or "what?" at its first words."""
    opening = text.lstrip("\"'“‘([ ")
    if not opening or text[0] in "\"'“‘":
        return False  # whose quotation it is, not what it opens on, is the question there
    first = re.split(r"[^\w’']", opening, maxsplit=1)[0].lower()
    bare = re.split(r"['’]", first)[0]
    if bare in _THIRD or first in _GOING_ON:
        return True
    if bare in _POINTING:
        return not (_TIME.match(opening) or _NAMED.match(opening))
    return _LINKING.match(opening) is not None


def unresolved(chosen: list[int], texts: list[str]) -> list[int]:
    """Return those of the chosen sentences that lean on the one before them, where that is not chosen too."""
    printed = set(chosen)
    return [index for index in chosen if needs_what_came_before(texts[index]) and index - 1 not in printed]
