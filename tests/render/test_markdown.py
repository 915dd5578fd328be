"""Markdown: the same words, escaped so that a wiki shows them as they are."""

import re

from briefing.config import RenderOptions
from briefing.render.markdown import plain, render_markdown
from tests.render.briefs import brief, rich


def test_it_holds_every_quoted_word():
    made = rich()
    text = re.sub(r"\\(.)", r"\1", render_markdown(made, RenderOptions()).data.decode())
    for section in made.sections:
        for said in section.quotes:
            assert said.text in text


def test_markup_in_words_is_escaped():
    assert plain("# not [a](link) <b> 1*2") == r"\# not \[a\](link) \<b\> 1\*2"
    assert plain("- no item") == r"\- no item"
    assert b"# \\<script\\>" in render_markdown(brief(title="<script>"), RenderOptions()).data
