"""A printed quote and its article in, what it rests on out, in words: sources, named or not, first or second hand.

It says what the text shows and never how likely a thing is; nothing is weighed.
"""

from collections.abc import Sequence

from briefing.model import Quotation, Quote


def ground(quote: Quote, quotations: Sequence[Quotation], copies: Sequence[str] = ()) -> str:
    """Return what `quote` rests on, such as "2 sources; named speaker; second hand".

    `quotations` are those of the quote's own article; `copies` are ids of sources that only carry another one's text,
    and do not count. A quote without a quotation in it is the source's own words.
    """
    others = {also.source_id for also in quote.also} - {quote.source_id, *copies}
    parts = [f"{1 + len(others)} sources" if others else "1 source"]
    inside = [
        quotation
        for quotation in quotations
        if any(span.start <= quotation.span.start < span.end for span in quote.spans)
    ]
    if not inside:
        return "; ".join((*parts, "in the source's own words"))
    parts.append(_speakers(inside))
    parts.append(_hands(inside))
    return "; ".join(parts)


def _speakers(inside: Sequence[Quotation]) -> str:
    told = [quotation for quotation in inside if quotation.speaker is not None]
    if not told:
        return "speaker not stated"
    kinds = {quotation.named for quotation in told}
    if kinds == {True}:
        return "named speaker" if len({quotation.speaker for quotation in told}) == 1 else "named speakers"
    return "unnamed speaker" if kinds == {False} else "named and unnamed speakers"


def _hands(inside: Sequence[Quotation]) -> str:
    kinds = {quotation.hand for quotation in inside}
    if kinds == {"first"}:
        return "first hand"
    return "second hand" if kinds == {"second"} else "first and second hand"
