"""A mailbox in, the Articles of all its mails out, one a mail or as many as a newsletter has items."""

import re
from collections.abc import Iterator

from briefing import lazy
from briefing.errors import InputError
from briefing.model import Article, Source
from briefing.read.eml import mail_articles
from briefing.read.several import PARTS, Part, numbered, several

# The line that parts two mails; a line of prose that opens with "From" has no time and year at its end.
_FROM = lazy.pattern(rb"(?:\A|(?<=\n)\r?\n)From ([^\n]{1,300})\n")
_CLOCK, _YEAR = lazy.pattern(rb"\d:\d\d\b"), lazy.pattern(rb"\b\d{4}(?: [+-]\d{4}| [A-Z]{3,4})?\s*\Z")
_ESCAPED = lazy.pattern(rb"^>(>*From )", re.MULTILINE)


def read_mbox(source: Source) -> tuple[Article, ...]:
    """Return the articles of all mails in order; raise InputError where none can be read."""
    starts = [
        (found.start(), found.end())
        for found in _FROM.finditer(source.data)
        if _CLOCK.search(found[1]) and _YEAR.search(found[1])
    ]
    if not starts:
        first = source.data.find(b"\n") + 1
        starts = [(0, first)]
    if len(starts) > PARTS:
        raise InputError(f"holds {len(starts)} mails; the limit is {PARTS}", hint="split the mailbox")
    ends = [start for start, _ in starts[1:]] + [len(source.data)]

    def parts() -> Iterator[Part]:
        for number, ((_, start), end) in enumerate(zip(starts, ends, strict=True), 1):
            name = numbered(source, number, len(starts))
            data = _ESCAPED.sub(rb"\1", source.data[start:end])
            yield f"mail {number}", lambda data=data, name=name: mail_articles(source, data, name)  # type: ignore[misc]

    return several(source, parts())
