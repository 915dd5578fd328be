"""Dates, names, addresses and titles as containers state them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.read.stated import alike, bare_title, iso, names, web_address, without_labels


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("2026", "2026"),
        ("2026-03", "2026-03"),
        ("2026-03-04", "2026-03-04"),
        ("2026-03-04 10:00", "2026-03-04T10:00"),
        ("2026-03-04T10:00:00.000+0100", "2026-03-04T10:00:00.000+01:00"),
        ("20260304T100000Z", "2026-03-04T10:00:00Z"),
        ("Wed, 4 Mar 2026 10:00:00 +0100", "2026-03-04T10:00:00+01:00"),
        ("4 March 2026", "2026-03-04"),
        ("Wednesday, March 4th, 2026", "2026-03-04"),
        ("Sept. 30, 2025", "2025-09-30"),
        ("2026-02-30", None),
        ("31 June 2026", None),
        ("2026-13", None),
        ("03/04/2026", None),
        ("March 2026", None),
        ("yesterday", None),
        ("0001-01-01T00:00:00", None),
        ("1970-01-01T00:00:00Z", None),
        ("", None),
    ],
)
def test_dates(said, meant):
    assert iso(said) == meant


@given(st.text(max_size=70))
def test_a_date_is_iso_or_nothing(said):
    found = iso(said)
    assert found is None or iso(found) == found


def test_names():
    assert names("By Ada Long, Ben Short, and Cy Dee; Eve") == ("Ada Long", "Ben Short", "Cy Dee", "Eve")
    assert names("https://x.example/ada") == ()
    assert names("") == ()


def test_addresses():
    assert web_address("https://x.example/a?b=c") == "https://x.example/a?b=c"
    assert [web_address(a) for a in ("javascript:x", "http://", "https://a b.c/", None, "/x")] == [None] * 5


def test_titles():
    assert bare_title("Talks resume - The Herald", "The Herald") == "Talks resume"
    assert bare_title("Talks resume - today", "The Herald") == "Talks resume - today"
    assert bare_title("The Herald of Norrland | Talks", "The Herald of Norrland", ["The Herald of Norrland"]).endswith(
        "Talks"
    )
    assert without_labels("Ukraine: talks resume in Geneva", ["Ukraine"]) == "Ukraine: talks resume in Geneva"
    assert alike("Talks resume in Geneva after a year", "Talks resume in Geneva after one year")
    assert not alike("Most read this week", "Talks resume in Geneva")
