"""The mail body: small, self-contained, and a plain text that serves alone."""

import quopri
import re

import pytest

from briefing.config import BrandTable, RenderOptions
from briefing.render.mail import LIMIT, render_mail, render_text
from tests.render.briefs import brief, rich

DESK = RenderOptions(brand=BrandTable(name="Harbour Desk", handling="Internal"))


@pytest.mark.parametrize(
    "made", [brief(1, 1, 1), rich(), brief(30, 12, 8), brief(300, 12, 30)], ids=["1", "5", "30", "300"]
)
def test_the_body_is_short_enough_for_every_mail_client_and_asks_for_nothing(made):
    text = render_mail(made, DESK).data
    assert len(quopri.encodestring(text)) <= LIMIT
    assert not re.search(rb"<(script|img|link|iframe)|url\(|@import", text)
    assert made.bottom_line[0].text.encode() in text


def test_what_is_cut_is_counted():
    made = brief(30, 12, 30)
    text = render_mail(made, DESK).data.decode()
    shown = text.count("&#9642;")
    more = [int(n) for n in re.findall(r"and (\d+) more</td>", text)]
    assert shown + sum(more[:-1]) == sum(len(section.quotes) for section in made.sections)


def test_every_style_is_inline_and_no_layout_needs_a_modern_client():
    body = render_mail(rich(), DESK).data.decode().partition("<body")[2]
    assert not re.search(r"display:\s*(grid|flex)|var\(--|position:", body)


def test_the_plain_text_says_everything_in_short_lines():
    made = rich()
    text = render_text(made, DESK).data.decode()
    words = " ".join(text.replace("*", " ").split())
    for section in made.sections:
        for said in section.quotes:
            assert said.text in words
    assert max(len(line) for line in text.splitlines() if "http" not in line) <= 72
    assert "\n\n\n" not in text
