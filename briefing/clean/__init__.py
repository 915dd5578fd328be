"""An article in, its blocks out: each with a role and the name of the rule that decided. Text is never changed.

The rules run in the order below. A line that one has judged is closed for those after it; what no rule judges is a
paragraph of the body. A rule that is not sure keeps the line: body text lost is worse than a caption left.
"""

import re
from collections.abc import Callable, Sequence

from briefing.clean import bios, caption, furniture, opening, page, people, promo, repeat
from briefing.clean.metadata import describe
from briefing.clean.state import State
from briefing.errors import ConfigError
from briefing.model import Article, Block, Role

__all__ = ["RULES", "clean", "describe"]

Rule = Callable[[State], None]

RULES: dict[str, Rule] = {
    # cut apart what a paste has glued together
    "ad-glued": furniture.ad_glued,
    "agency-sign": people.agency_sign,
    "byline-glued": people.byline_glued,
    "summary-glued": opening.summary_glued,
    "caption-glued": caption.caption_glued,
    "title-glued": opening.title_glued,
    "inline-links": promo.inline_links,
    "related-inline": promo.related_inline,
    "markdown-heading": opening.markdown_heading,
    # lines that say what they are
    "separator": furniture.separator,
    "ad-marker": furniture.ad_marker,
    "highlights": opening.highlights,
    "player-line": furniture.player_line,
    "caption-label": caption.caption_label,
    "caption-credit": caption.caption_credit,
    "share-line": furniture.share_line,
    "button-row": furniture.button_row,
    "notice": furniture.notice,
    "correction": furniture.correction,
    "embedded-post": furniture.embedded_post,
    "contributor": people.contributor,
    "related-link": promo.related_link,
    "read-more": promo.read_more,
    "newsletter": promo.newsletter,
    "outlet-line": opening.outlet_line,
    "date-line": opening.date_line,
    "page-label": furniture.page_label,
    "tag-list": furniture.tag_list,
    "shouted-link": promo.shouted_link,
    # lines that their neighbours explain
    "rubric": opening.rubric,
    "title": opening.title,
    "byline": people.byline,
    "deck": opening.deck,
    "author-bio": bios.author_bio,
    "caption-scene": caption.caption_scene,
    "caption-dated": caption.caption_dated,
    "caption-above-credit": caption.caption_above_credit,
    "caption-repeated": caption.caption_repeated,
    "repeated-line": repeat.repeated_line,
    "pull-quote": repeat.pull_quote,
    # the article within its page
    "page-end": page.page_end,
    "page-furniture": page.page_furniture,
    "page-head": page.page_head,
    "page-tail": page.page_tail,
    "caption-unended": caption.caption_unended,
    # what stays
    "dateline": opening.dateline,
    "heading": opening.heading,
}
"""Every rule by its name, in the order in which they run."""


def _stated_title(state: State, article: Article) -> bool:
    """Take a line that the input itself states as its title for one, however it reads; return whether there is one."""
    if article.title is None or not state.lines:
        return False
    line = state.line_at(article.title.start)
    if (line.start, line.end) != (article.title.start, article.title.end):
        return False
    state.rule = "stated-title"
    state.judge(line, Role.TITLE)
    return True


def clean(article: Article, *, rules_off: Sequence[str] = (), drop_lines: Sequence[str] = ()) -> tuple[Block, ...]:
    """Return the article's text as blocks that cover every character but white space once, in order.

    `rules_off` names rules that shall not run; `drop_lines` are patterns (regular expressions, upper and lower case
    alike) of lines to drop, under the rule name "drop-lines". Raises ConfigError for a name or a pattern that is none.
    """
    state = State(article.text)
    for unknown in rules_off:
        if unknown not in RULES:
            raise ConfigError(f"no cleaning rule is called {unknown!r}", hint="known: " + ", ".join(RULES))
    state.rule = "drop-lines"
    for pattern in drop_lines:
        try:
            state.mark(state.open(), re.compile(pattern, re.IGNORECASE))
        except re.error as error:
            raise ConfigError(f"drop_lines: {pattern!r} is no regular expression: {error}") from error
    stated = _stated_title(state, article)
    for name, rule in RULES.items():
        if name not in rules_off and not (stated and name == "title"):
            state.rule = name
            rule(state)
    return state.blocks()
