"""Cleaning: blocks cover the text, and each piece gets its role."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.clean import RULES, clean, describe
from briefing.errors import ConfigError
from briefing.model import KEPT, Article, Role


def article(text, **fields):
    return Article("a-1", "a.txt", "", "", "utf-8", "text/plain", text, **fields)


MESSY = """Harbour talks stall over grain In Summary Envoys met for a third day. Advertisement By Ida Brandt
The harbour talks stalled on Tuesday, officials from three ministries said in the port.
Advertisement
READ: Grain prices climb again
A fourth round is planned for Friday, the deputy minister told reporters. advertisement
"""


def test_a_glued_first_line_is_cut_apart():
    source = article(MESSY)
    blocks = clean(source)
    shown = [(block.role, block.span.of(MESSY)) for block in blocks[:4]]
    assert shown == [
        (Role.TITLE, "Harbour talks stall over grain"),
        (Role.SUMMARY, "In Summary Envoys met for a third day."),
        (Role.FURNITURE, "Advertisement"),
        (Role.BYLINE, "By Ida Brandt"),
    ]
    kept = [block.span.of(MESSY) for block in blocks if block.role in KEPT]
    assert kept[-1].endswith("told reporters.")
    assert len(kept) == 2
    described = describe(source, blocks)
    assert described.title_text == "Harbour talks stall over grain"
    assert described.authors == ("Ida Brandt",)


def test_a_rule_can_be_switched_off_and_a_pattern_added():
    text = "The envoy left on Monday, aides said.\nAdvertisement\nLogged by desk four\nTalks go on, they said."
    kept = [b.span.of(text) for b in clean(article(text), rules_off=["ad-marker"]) if b.role in KEPT]
    assert "Advertisement" in kept
    dropped = [b.rule for b in clean(article(text), drop_lines=["^logged by"]) if b.role not in KEPT]
    assert dropped == ["ad-marker", "drop-lines"]


@pytest.mark.parametrize(("off", "lines"), [(["no-such-rule"], []), ([], ["(unclosed"])])
def test_a_wrong_name_or_pattern_is_refused(off, lines):
    with pytest.raises(ConfigError):
        clean(article("Text."), rules_off=off, drop_lines=lines)


@given(st.text(max_size=400))
def test_blocks_cover_every_character_but_white_space_once_in_order(text):
    blocks = clean(article(text))
    assert "".join(b.span.of(text) for b in blocks).split() == "".join(text.split()).split() or (
        "".join("".join(b.span.of(text).split()) for b in blocks) == "".join(text.split())
    )
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(blocks))


def test_every_rule_says_what_it_does():
    assert all(rule.__doc__ for rule in RULES.values())
