"""Who has the floor in a transcript, and what may be printed of it."""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.clean import clean
from briefing.model import Article, Brief, Candidate, Digest, Quote, SourceRef, Span, Unit
from briefing.names.courtesies import is_courtesy
from briefing.render.labels import load_labels
from briefing.render.templates import find_templates
from briefing.segment import segment
from briefing.select.turns import in_turns
from briefing.select.units import bind
from briefing.verify import verify
from briefing.voices import attribute, turns
from briefing.voices.told import told

CASES = sorted((Path(__file__).parent / "cases" / "turns").glob("*.txt"))
BRIEFING = """The spokesman met the press in Varna on Monday.

MR. PRICE: Good morning, everyone. We expelled four diplomats on Friday.

The embassy has until Thursday to answer.

QUESTION: Will the minister resign?

MR. PRICE: No. The minister has the trust of the council, and he leaves for Vienna on Tuesday.

QUESTION: Will the envoy go with him?

MR. PRICE: She will. The envoy has seen the draft of the agreement.
"""


def _read(text: str):
    article = Article("a", "a.txt", "", "", "utf-8", "text/plain", text)
    blocks = clean(article)
    sentences = segment(article, blocks)
    return sentences, turns(text, sentences, blocks)


def _who(text: str, parts, index: int) -> str:
    turn = next((turn for turn in parts if turn.first <= index < turn.stop), None)
    if turn is None:
        return "none"
    if turn.press:
        return "press"
    return turn.speaker.of(text) if turn.speaker else "unnamed"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_turns_and_their_speakers(case):
    text, _, expected = case.read_text(encoding="utf-8").partition("====\n")
    sentences, parts = _read(text)
    for row in expected.splitlines():
        first, _, who = row.partition(" | ")
        index = next(number for number, sentence in enumerate(sentences) if sentence.text.startswith(first))
        assert (first, _who(text, parts, index)) == (first, who)


def test_what_is_said_in_a_turn_is_a_quotation_of_its_speaker():
    sentences, parts = _read(BRIEFING)
    said = {
        q.span.of(BRIEFING): q.speaker and q.speaker.of(BRIEFING) for q in attribute(BRIEFING, sentences, parts=parts)
    }
    assert said["The embassy has until Thursday to answer."] == "MR. PRICE"
    assert said["Will the minister resign?"] is None
    assert "Good morning, everyone." not in said
    assert not any(words.startswith("The spokesman") for words in said)


def test_a_point_from_a_turn_says_who_speaks_and_questions_and_greetings_are_refused():
    sentences, parts = _read(BRIEFING)
    units = in_turns(bind(sentences), sentences, parts, BRIEFING)
    told = {sentence.text: (unit.refusal, unit.labels) for sentence, unit in zip(sentences, units, strict=True)}
    assert told["The spokesman met the press in Varna on Monday."] == ("", ())
    assert told["MR. PRICE: Good morning, everyone."] == ("a courtesy", ())
    assert told["We expelled four diplomats on Friday."] == ("", ("said by MR. PRICE",))
    assert told["The embassy has until Thursday to answer."] == ("", ("said by MR. PRICE",))
    assert told["QUESTION: Will the minister resign?"][0] == "a question of the press"
    assert told["MR. PRICE: No."][0] == "answers a question that is not printed"
    assert told["MR. PRICE: She will."][0] == "answers a question that is not printed"


def test_who_said_what_prefers_whole_statements_to_pieces():
    text = (
        "“If the council votes on this today,” Mayor Ana Prou said, “we will all leave the town hall.”\n\n"
        "Karl Lind called it “a mistake that the whole town will regret.”\n\n"
        "“Nobody asked us before the vote was held,” Lind said.\n"
    )
    article = Article("a", "a.txt", "", "", "utf-8", "text/plain", text)
    sentences, _ = _read(text)
    candidates = tuple(Candidate(one, 1.0, (), Unit((one.index,)), one.index + 1) for one in sentences)
    digest = Digest(article, (), candidates, (), quotations=attribute(text, sentences))
    assert [voice.quote.text for voice in told((digest,), (), 1)] == ["Nobody asked us before the vote was held,"]


@pytest.mark.parametrize(
    ("words", "courtesy"),
    [
        ("Thank you very much for coming.", True),
        ("Colleagues, good afternoon.", True),
        ("Okay, next question.", True),
        ("Добрый день, коллеги.", True),
        ("Дякую за запитання.", True),
        ("I have two announcements to make before I take your questions.", True),
        ("We don’t have anything for you on that.", True),
        ("I have two daughters in the army.", False),
        ("We have nothing but contempt for this offer.", False),
        ("Welcome news came from the port, where the first of the grain ships sailed for Egypt.", False),
        ("The minister thanked the council for its help.", False),
    ],
)
def test_courtesies_are_short(words, courtesy):
    assert is_courtesy(words) is courtesy


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["Q:", "A:", "MR. PRICE:", "Ana Prou:", "We go.", "Who?", "\n\n", "“No,”", "NOTE:", "she said."]
        ),
        max_size=25,
    )
)
def test_turns_are_runs_of_sentences_in_order(pieces):
    text = " ".join(pieces)
    sentences, parts = _read(text) if text.strip() else ((), ())
    place = 0
    for turn in parts:
        assert place <= turn.first <= turn.stop <= len(sentences)
        place = turn.stop


def test_a_speaker_in_a_label_is_proven_and_said_in_the_briefs_language():
    text = "MR. PRICE: We expelled four diplomats."
    quote = Quote("We expelled four diplomats.", "a", 1, (Span(11, 38),), (), 1.0, labels=("said by MR. PRICE",))
    ref = SourceRef(
        "a", 1, "a.txt", None, None, (), None, None, "", sha256(text.encode()).hexdigest(), text, (), used=True
    )
    brief = Brief("t", "2026-03-04", "en", "", (quote,), (), (ref,), ())
    assert verify(brief, {"a": text}) == ()
    forged = replace(brief, bottom_line=(replace(quote, labels=("said by MR. PRIOR",)),))
    assert [problem.message for problem in verify(forged, {"a": text})] == ["“MR. PRIOR” does not stand in a"]
    assert load_labels(find_templates(), "uk").word("said by MR. PRICE") == "слова: MR. PRICE"
