"""What a quote rests on, in words."""

import pytest

from briefing.basis import ground
from briefing.model import Also, Quotation, Quote, Span

QUOTE = Quote("x", "a", 1, (Span(0, 100),), (), 0.0)
NAMED = Quotation(Span(5, 20), 0, speaker=Span(25, 30), named=True)
UNNAMED = Quotation(Span(40, 60), 0, speaker=Span(65, 70), hand="second")
NOBODY = Quotation(Span(70, 90), 0)


@pytest.mark.parametrize(
    ("quotations", "words"),
    [
        ((), "1 source; in the source's own words"),
        ((NAMED,), "1 source; named speaker; first hand"),
        ((UNNAMED,), "1 source; unnamed speaker; second hand"),
        ((NAMED, UNNAMED), "1 source; named and unnamed speakers; first and second hand"),
        ((NOBODY,), "1 source; speaker not stated; first hand"),
        ((Quotation(Span(200, 220), 3),), "1 source; in the source's own words"),
    ],
)
def test_speakers_and_hands_are_counted_and_not_weighed(quotations, words):
    assert ground(QUOTE, quotations) == words


def test_sources_are_counted_once_and_copies_not_at_all():
    also = (Also("b", ()), Also("b", ()), Also("c", ()), Also("a", ()))
    quote = Quote("x", "a", 1, (Span(0, 100),), (), 0.0, also=also)
    assert ground(quote, ()).startswith("3 sources;")
    assert ground(quote, (), copies=["c"]).startswith("2 sources;")
