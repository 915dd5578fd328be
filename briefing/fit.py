"""Digests in, a brief that keeps to its pages out: draft, lay out, count, and draft again with fewer words.

Type, margins and texts are never touched: what does not fit is not chosen. The usual brief takes one layout or two.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from briefing.config import Config, RenderOptions
from briefing.errors import RenderError
from briefing.model import Brief, Digest, Problem, Rendered
from briefing.pipeline import draft
from briefing.registry import RENDERERS
from briefing.render.pages import measure_pages
from briefing.select.pages import FEWEST_WORDS, fewer, more, sized, suited, words_for

LAYOUTS = 8
"""Layouts after which the brief is printed as it is, with a warning."""

ENOUGH = 3
"""Layouts after which one that fits is good enough, however much room it leaves."""

SPENT = 0.85
"""Share of the words that a brief has to have used before more of them would change it."""


class Fitted(NamedTuple):
    """A brief, its PDF where one was made to count the pages, and what a reader should know of it."""

    brief: Brief
    pdf: Rendered | None = None
    problems: tuple[Problem, ...] = ()


def fit(
    digests: Sequence[Digest], config: Config, day: date, problems: Sequence[Problem], options: RenderOptions
) -> Fitted:
    """Return the brief of `day` on at most `config.brief.pages` pages; 0 means that pages do not matter."""
    most = config.brief.pages
    if not most:
        return Fitted(draft(digests, config, day, problems))
    wanted = suited(config, len(digests))
    words, layouts, too_many = words_for(config), 0, 0
    kept: Fitted | None = None
    while True:
        brief = replace(draft(digests, sized(wanted, words), day, problems), config_digest=config.digest)
        try:
            pdf = RENDERERS.get("pdf")(brief, options)
        except RenderError as error:
            doubt = Problem("render", "pages", f"the pages could not be counted: {error.message}", "note")
            return Fitted(brief, None, (doubt,))
        layouts += 1
        pages = measure_pages(pdf.data)
        if pages <= most:
            further = more(words, pages, most, too_many)
            if layouts >= ENOUGH or not further or printed_words(brief) < SPENT * words:
                return Fitted(brief, pdf)
            kept, words = Fitted(brief, pdf), further
            continue
        if kept is not None:
            return kept
        too_many = words
        if words <= FEWEST_WORDS or layouts == LAYOUTS:
            break
        words = fewer(min(words, printed_words(brief)), pages, most)
    long = Problem("render", "pages", f"the brief could not be kept to {most} pages, however little was chosen")
    return Fitted(brief, pdf, (long,))


def printed_words(brief: Brief) -> int:
    """Return the words of the bottom line and the sections."""
    quotes = (*brief.bottom_line, *(quote for section in brief.sections for quote in section.quotes))
    return sum(len(quote.text.split()) for quote in quotes)
