"""The screen page: one file, every mark at its place, nothing of an article taken for markup."""

import re

from tests.render.briefs import brief, rich

from briefing.config import RenderOptions
from briefing.render.html import render_html


def test_every_fragment_link_resolves():
    page = render_html(rich(), RenderOptions()).data.decode()
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)


def test_a_hostile_title_stays_text():
    page = render_html(brief(title="<script>alert(1)</script>{{ 7*7 }}"), RenderOptions()).data.decode()
    assert "<script>alert" not in page
    assert "{{ 7*7 }}" in page
