"""Who said what."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Article, Block, Role, Sentence, Span
from briefing.segment import segment
from briefing.voices import attribute

CASES = sorted((Path(__file__).parent / "cases" / "voices").glob("*.txt"))


def _read(text: str) -> tuple[Sentence, ...]:
    """Every line is a paragraph."""
    blocks, place = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            blocks.append(Block(Span(place, place + len(line.rstrip())), Role.PARAGRAPH, "body"))
        place += len(line)
    return segment(Article("a", "a.txt", "", "", "utf-8", "text/plain", text), tuple(blocks))


def _attribute(text: str, outlet: str | None = None):
    return attribute(text, _read(text), outlet=outlet)


def _words(span: Span | None, text: str) -> str | None:
    return span.of(text) if span is not None else None


def _gold(case: Path) -> tuple[str, list[tuple[str, str | None, str]]]:
    text, _, expected = case.read_text(encoding="utf-8").partition("====\n")
    rows = [tuple(part.strip() for part in line.split("|")) for line in expected.splitlines()]
    return text, [(first, None if speaker == "-" else speaker, hand) for first, speaker, hand in rows]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_quotations_and_their_speakers(case):
    text, gold = _gold(case)
    got = [
        (next((first for first, _, _ in gold if q.span.of(text).startswith(first)), q.span.of(text)), q)
        for q in _attribute(text)
    ]
    assert [(first, _words(q.speaker, text), q.hand) for first, q in got] == gold


def test_the_cases_hold_enough():
    assert sum(len(_gold(case)[1]) for case in CASES) >= 60


def test_a_role_is_the_texts_own_and_never_above_what_it_says():
    text = (
        "Deputy Defense Minister Ivo Stanek spoke to the press.\n"
        "“We are ready for anything,” Stanek said.\n"
        "“We are ready for nothing,” the defense minister answered."
    )
    own, other = _attribute(text)
    assert (_words(own.speaker, text), _words(own.role, text), own.named) == (
        "Ivo Stanek",
        "Deputy Defense Minister",
        True,
    )
    assert (_words(other.speaker, text), other.role, other.named) == ("the defense minister", None, False)


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("“We are not done yet,” said Ana Prou, director of the Center for Coastal, River and Lake Studies.",
         "director of the Center for Coastal, River and Lake Studies"),
        ("“We are not done yet,” said Ana Prou, 54, a farmer in Kansas who owns two barns.", "a farmer in Kansas"),
        ("“We are not done yet,” US Secretary of State Ana Prou said.", "US Secretary of State"),
        ("“We are not done yet,” former intelligence chief Ana Prou told reporters.", "former intelligence chief"),
        ("“We are not done yet,” said the speaker of the lower house, Ana Prou.", "the speaker of the lower house"),
        ("“We are not done yet,” Ana Prou, an official said later, had told him.", None),
        ("“We are not done yet,” said Mrs. Ana Prou.", None),
    ],
)  # fmt: skip
def test_roles_stand_before_or_after_the_name(sentence, role):
    (quotation,) = _attribute(sentence)
    assert _words(quotation.speaker, sentence) in ("Ana Prou", "an official")
    assert _words(quotation.role, sentence) == role


@pytest.mark.parametrize(
    ("opening", "closing"), [("“", "”"), ('"', '"'), ("“", '"'), ('"', "”"), ("‘", "’"), ("'", "'"), ("``", "''")]
)
def test_marks_of_any_shape_enclose_the_words(opening, closing):
    text = f"{opening}We won’t sell the farmers’ land to them,{closing} said Ana Prou."
    (quotation,) = _attribute(text)
    assert quotation.span.of(text) == "We won’t sell the farmers’ land to them,"


def test_what_the_articles_own_outlet_was_told_is_first_hand():
    text = "“We are not done yet,” Ana Prou told the Valley Post."
    assert [q.hand for q in _attribute(text)] == ["second"]
    assert [q.hand for q in _attribute(text, outlet="The Valley Post")] == ["first"]


@pytest.mark.parametrize(
    ("after", "speaker"),
    [
        ("Barr said.", "Karl Barr"),
        ("Barr said on Friday night.", "Karl Barr"),
        ("Barr told the Herald in an interview.", "Karl Barr"),
        ("Karl Barr, the governor, wrote in a letter.", "Karl Barr"),
        ("She said.", "Ana Prou"),
        ("Barr said on Friday the bridge stays.", None),
        ("Barr said in a long statement the old bridge stays.", "Ana Prou"),
        ("Barr told reporters the bridge stays.", None),
        ("Barr told his aides to leave.", None),
        ("Barr said nothing.", None),
        ("Barr answered.", None),
        ("Barr left.", "Ana Prou"),
    ],
)
def test_what_follows_a_quotation_with_a_full_stop(after, speaker):
    text = f"Ana Prou met Governor Karl Barr.\n“The talks were hard,” Prou said. “We will not go back.” {after}"
    assert _words(_attribute(text)[-1].speaker, text) == speaker


def test_in_an_article_in_capitals_nobody_is_named():
    text = "MAYOR ANA PROU MET THE PRESS.\n“WE ARE NOT DONE YET,” SAID SEN. KARL BARR ON MONDAY."
    assert [(q.span.of(text), q.speaker) for q in _attribute(text)] == [("WE ARE NOT DONE YET,", None)]
    assert [q.speaker for q in _attribute(text + "\nBarr spoke on Monday.\nHe left.\nProu stayed.")] != [None]


def test_hearsay_has_no_speaker():
    text = "The minister reportedly asked his aides for plans “that would punish the north and its friends.”"
    (quotation,) = _attribute(text)
    assert (quotation.speaker, quotation.hand) == (None, "second")


def test_a_pronoun_takes_the_gender_that_the_text_gives():
    text = "Mr. Prou met Ms. Lind in the hall.\nLind spoke first.\n“I will not stay for long,” he said."
    (quotation,) = _attribute(text)
    assert _words(quotation.speaker, text) in ("Prou", None)


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="“”\"‘’' \nAab.,?!-—():", max_size=120))
def test_any_heap_of_marks_is_read_without_an_error(text):
    for quotation in _attribute(text):
        assert 0 <= quotation.span.start < quotation.span.end <= len(text)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            '“ ” " ‘ ’ , . : ( ) — \n Ana Prou Lind Mr. Minister Foreign said told that who he she they the a of for '
            "official according to statement CNN ministry adding which and we will go home now".split(" ")
        ),
        max_size=30,
    )
)
def test_every_part_is_a_span_of_the_text(words):
    text = " ".join(words)
    for quotation in _attribute(text):
        for span in (quotation.span, quotation.speaker, quotation.role, quotation.verb, quotation.via):
            assert span is None or 0 <= span.start < span.end <= len(text)


def test_no_sentences_give_no_quotations():
    assert attribute("“Nobody reads this,” she said.", ()) == ()


def test_an_outlet_under_a_shorter_name_is_not_its_own_second_hand():
    text = (
        "The Washington Post looked at the plan.\n"
        "“There is no plan for the north,” the Post said in a statement to The Washington Post."
    )
    assert [(_words(q.speaker, text), _words(q.via, text)) for q in _attribute(text)] == [
        ("Washington Post", "Washington Post")
    ]
