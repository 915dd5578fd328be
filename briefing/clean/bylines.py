"""Authors, read from the byline or from the words about the author at the foot. Nothing else is asked."""

import re
from collections.abc import Sequence

from briefing import lazy
from briefing.clean.bios import BIO
from briefing.clean.names import PERSON
from briefing.clean.words import OUTLETS, names_outlet
from briefing.model import Block, Role

_BY = lazy.pattern(
    r"^\W*(?:(?:written|posted|reported|analysis|story|words|text|report) by|by|from)\b:?\s*", re.IGNORECASE
)
_REST = lazy.pattern(
    r"\s*(?:[|•(@]|\s[–—-]\s|—|\bfor (?=[A-Z])|\bon (?=[A-Z])|\bin (?=[A-Z])|\bat (?=[A-Z\d])|,? (?:published|updated|posted)\b|\d|\bis a\b"
    r"|,? (?:(?:[Ss]enior|[Cc]hief|[Ss]taff|[Pp]olitical|[Dd]iplomatic|[Ff]oreign|[Nn]ational|[Ww]hite [Hh]ouse|[Ww]orld) )*(?:[Ww]riter|[Rr]eporter|[Cc]orrespondent|[Cc]olumnist|[Ee]ditor|[Cc]ontributor)s?\b)"
)
_OUTLET = lazy.pattern(r"[\s,]+(?:The )?(?:" + "|".join(re.escape(name) for name in OUTLETS) + r")\b.*$")
_AGENCY = frozenset(
    "reuters ap afp pti ani ians upi xinhua tass bloomberg staff dpa efe agencies desk bureau newsroom team".split()
)
_SHORT = lazy.pattern(
    r"[A-ZÀ-Þ][\w'’-]+ (?:[A-Z]\. ){0,2}(?:(?:de|del|da|di|du|la|le|van|von|al|el|bin|ben) )?[A-ZÀ-Þ][\w'’-]+(?: Jr\.| III)?"
)
_WRITE_TO = lazy.pattern(
    rf"^\W{{0,3}}(?:[Ww]rite to|[Cc]ontact|[Ee]-?mail|[Ff]ollow|[Rr]each) (?P<name>{PERSON})(?: and (?P<more>{PERSON}))? (?:at|on|@)"
)


def authors_in(text: str, blocks: Sequence[Block]) -> tuple[tuple[str, ...], str] | None:
    """Return the names and where they stood ("byline", "author's note"), or None where the text names nobody."""
    for block in blocks:
        if block.role is Role.BYLINE:
            names = _names(" ".join(block.span.of(text).split()))
            if names:
                return names, "byline"
    for block in blocks:
        if block.rule == "author-bio":
            line = block.span.of(text)
            for pattern in (BIO, _WRITE_TO):
                found = pattern.match(line)
                if found and found["name"].split()[0] not in ("The", "This", "He", "She", "They"):
                    more = found.groupdict().get("more")
                    return tuple(name for name in (found["name"], more) if name), "author's note"
    return None


def _names(line: str) -> tuple[str, ...]:
    """Return the people that a byline names, in its own spelling; agencies and "staff" are none."""
    line = _BY.sub("", line)
    cut = _REST.search(line)
    line = line[: cut.start()] if cut else line
    line = (_OUTLET.sub("", line) if names_outlet(line) else line).strip(" ,;:.-–—|")
    names = []
    for chunk in re.split(r",? and | & |,|;", line):
        name = chunk.strip()
        words = name.lower().split()
        if len(words) < 2 or not _AGENCY.isdisjoint(words) or words[0] in ("the", "our"):
            continue
        if len(words) > 4:
            short = _SHORT.match(name)
            name = short.group() if short else ""
        if name and all(
            word[:1].isupper()
            or word
            in ("de", "del", "da", "di", "la", "le", "van", "von", "der", "al", "el", "bin", "ben", "du", "den", "ten")
            for word in name.split()
        ):
            names.append(name)
    return tuple(names)
