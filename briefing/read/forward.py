"""The lines of a mail in, what a mail program wrote about a forwarded mail out, and the lines without that.

Such a block is three header lines and more on end near the top ("From:", "Date:", "Subject:"), often below a line
"Forwarded message". Its date and subject are the original's, so they count; its addresses do not.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing import lazy
from briefing.model import fold

_LABEL = lazy.pattern(
    r"[>* ]*(?P<key>from|to|cc|bcc|sent|date|subject|reply-to|von|an|gesendet|datum|betreff|de|à|a|envoyé|objet|para|enviado"
    r"|asunto|fecha|от|кому|дата|тема)\s?\*?:\*?\s*(?P<value>.*)$",
    re.IGNORECASE,
)
_SUBJECT = frozenset({"subject", "betreff", "objet", "asunto", "тема"})
_DATE = frozenset({"date", "sent", "datum", "gesendet", "envoyé", "enviado", "fecha", "дата"})
_MARK = lazy.pattern(
    r"[>\s]*(?:-{2,}\s*.{0,40}(?:forwarded|original|weitergeleitete|ursprüngliche|transféré|reenviado|пересыл).{0,40}"
    r"|begin forwarded message:?|anfang der weitergeleiteten nachricht:?|sent from my .{1,40}|get outlook for .{1,20}|_{10,})$",
    re.IGNORECASE,
)
_NEAR = 30
"""Lines from the top among which such a block may begin."""


@dataclass(frozen=True, slots=True)
class Forwarded:
    """What the block states: the original's subject and date, in its own words ("" where it states none)."""

    subject: str = ""
    date: str = ""


def forwarded(texts: Sequence[str]) -> tuple[Forwarded, frozenset[int]]:
    """Return what the first forwarding block states, and the indices of the lines of all such blocks and marks."""
    dropped: set[int] = set()
    stated = Forwarded()
    index = 0
    while index < min(len(texts), _NEAR + len(dropped)):
        run = _run(texts, index)
        found = {key: value for key, value in run if value}
        subject = next((found[key] for key in found if key in _SUBJECT), "")
        if len(run) >= 3 and subject:
            date = next((found[key] for key in found if key in _DATE), "")
            stated = stated if stated.subject else Forwarded(subject, re.split(r" (?:at|um|à) \d", date)[0])
            dropped.update(range(index, index + len(run)))
            index += len(run)
            continue
        if len(texts[index]) <= 120 and _MARK.match(texts[index]):
            dropped.add(index)
        index += 1
    return stated, frozenset(dropped)


def _run(texts: Sequence[str], start: int) -> list[tuple[str, str]]:
    """Return the header lines that begin at `start`, as (label, value)."""
    found = []
    for text in texts[start : start + 12]:
        label = _LABEL.match(text[:500])
        if not label:
            break
        found.append((label["key"].lower(), fold(label["value"].strip("* "))))
    return found
