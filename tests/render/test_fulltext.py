"""The full text: every letter of the source, every passage where it stands."""

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Span
from briefing.render.fulltext import cut
from briefing.render.shown import show

TEXT = "One two.\nThree four.\n\n Five six. Seven. \n\n\nEight nine ten."


def opened(full, ident):
    """Return the text of a passage, followed through its nested pieces."""
    found = ""
    for pieces in full.paragraphs:
        stack = []
        for piece in pieces:
            stack += [name for name, _ in piece.opens]
            found += piece.text if ident in stack else ""
            del stack[len(stack) - piece.closes :]
    return found


def spans_in(text):
    return st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text))).map(
        lambda p: Span(min(p), max(*p, min(p) + 1))
    )


@settings(deadline=None)
@given(st.lists(spans_in(TEXT), max_size=5))
def test_passages_may_nest_and_cross_and_no_letter_is_lost(spans):
    full = cut(TEXT, 7, [(span,) for span in spans])
    assert "\n".join("".join(p.text for p in pieces) for pieces in full.paragraphs).split() == TEXT.split()
    for span in spans:
        if span.of(TEXT).strip():
            assert "".join(opened(full, f"s7-{span.start}-{span.end}").split()) == "".join(span.of(TEXT).split())
    for pieces in full.paragraphs:
        assert sum(len(p.opens) for p in pieces) == sum(p.closes for p in pieces)


def test_a_passage_begins_once_and_resumes_over_a_paragraph_break():
    full = cut(TEXT, 1, [(Span(9, 32),)])
    starts = [opens for pieces in full.paragraphs for piece in pieces for opens in piece.opens]
    assert starts == [("s1-9-32", True), ("s1-9-32", False)]
    assert full.resumed == ("s1-9-32",)


def test_hidden_marks_are_not_shown():
    assert show("a\u202eb\x07c\u200dd\n") == "ab\ufffdc\u200dd\n"
