"""Lines that a program broke in, paragraphs out: for mails and pages of fixed width, where a line end means nothing.

Only line ends, hyphens at them and quotation marks of replies change. A plain text file is never treated so.
"""

import re
from itertools import pairwise

from briefing import lazy

_LONG = 50
"""Characters from which on a line may have been broken by a program."""
_WIDEST = 100
_LISTED = lazy.pattern(r"[ \t*•-]|$")


def unwrap(text: str, *, flowed: bool = False) -> str:
    r"""Return a mail's plain text with its broken lines joined; `flowed` is the mail's own word on it (RFC 3676).

    Without that word, a paragraph's lines are joined only where all but its last are 50 to 100 characters long and
    the next line's first word would not have fitted.

    >>> unwrap("Two words \nmore.\n", flowed=True)
    'Two words more.\n'
    """
    text = _unquoted(_signed_off(text.replace("\r\n", "\n").replace("\r", "\n")))
    if flowed:
        return re.sub(r"(?<=[^\s-]) \n(?=\S)", " ", text)
    return rejoin(text, _LISTED)


def rejoin(text: str, alone: re.Pattern[str]) -> str:
    """Return the text with the lines of each paragraph joined where a fixed width broke them.

    A line that `alone` matches is joined to none. Text whose lines end elsewhere comes back as it is.
    """
    lengths = [len(line.rstrip()) for line in text.split("\n") if line.strip()]
    if not _broken(lengths):
        return text
    # A line in twenty may stick out: an address, or a word too long to break.
    within = sorted(length for length in lengths if _LONG <= length <= _WIDEST)
    width = within[len(within) * 19 // 20]
    return "\n\n".join(_joined(block, width, alone) for block in re.split(r"\n(?:[ \t]*\n)+", text) if block.strip())


def _broken(lengths: list[int]) -> bool:
    """Return whether lines end where a fixed width ends: three and more are long, nearly none longer than _WIDEST."""
    long = sum(_LONG <= length <= _WIDEST for length in lengths)
    return long >= 3 and sum(length > _WIDEST for length in lengths) * 10 <= long


def _joined(block: str, width: int, alone: re.Pattern[str]) -> str:
    lines = block.strip("\n").split("\n")
    joined = lines[0]
    for before, line in pairwise(lines):
        # A program breaks a line only before a word that does not fit any more.
        fits = len(before.rstrip()) + 1 + len(line.split(" ", 1)[0]) <= width
        joined += ("\n" if fits or alone.match(line) else " ") + line
    return joined


def _unquoted(text: str) -> str:
    """Return the text without the marks of a reply where most of its lines carry them (a forwarded mail)."""
    rows = [line for line in text.split("\n") if line.strip()]
    if sum(row.startswith(">") for row in rows) * 2 > len(rows):
        return "\n".join(re.sub(r"^(?:>[ ]?)+", "", line) for line in text.split("\n"))
    return text


def _signed_off(text: str) -> str:
    """Return the text without a signature, which mail programs mark by a line of two hyphens and a space."""
    body, mark, signature = text.rpartition("\n-- \n")
    return body + "\n" if mark and body.strip() and signature.count("\n") <= 12 else text
