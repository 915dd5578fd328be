"""What was chosen becomes a brief: sources numbered as they are printed, positions exact."""

from briefing.compose import compose
from briefing.config import Config
from briefing.model import Problem, Selection
from briefing.verify import verify
from tests.select.morning import DAY, MORNING, brief_of, sized

BRIEF = brief_of(MORNING)


def test_every_quote_is_its_sources_own() -> None:
    assert verify(BRIEF, {source.id: source.text for source in BRIEF.sources}) == ()


def test_printed_sources_come_first_and_numbers_run_from_one() -> None:
    brief = brief_of(MORNING, sized(30))
    assert [source.number for source in brief.sources] == list(range(1, len(MORNING) + 1))
    used = [source.used for source in brief.sources]
    assert used == sorted(used, reverse=True)
    printed = {q.source_id for q in (*brief.bottom_line, *(q for s in brief.sections for q in s.quotes))}
    assert printed == {source.id for source in brief.sources if source.used}


def test_every_theme_has_its_section_in_the_order_of_the_settings() -> None:
    assert [section.theme for section in BRIEF.sections][:4] == ["ukraine", "syria", "sanctions", "diplomacy"]
    brief = brief_of({"dull": "Dull\n\nThe mayor of the town walked by the river on a fine day in spring."})
    assert [section.quotes for section in brief.sections] == [(), (), (), ()]


def test_each_quote_says_why_it_was_chosen() -> None:
    for quote in (*BRIEF.bottom_line, *(q for s in BRIEF.sections for q in s.quotes)):
        assert "in its article" in quote.reason
        assert 0 < quote.score <= 1


def test_stories_cover_their_section() -> None:
    for section in BRIEF.sections:
        assert not section.stories or sum(story.quotes for story in section.stories) == len(section.quotes)


def test_the_edition_is_the_day() -> None:
    assert BRIEF.edition == DAY.isoformat()


def test_sources_that_report_the_same_are_used_and_numbered_with_the_printed_ones() -> None:
    sunk = "The navy of Ukraine sank two Russian patrol ships near Odesa on Sunday, killing at least 14 sailors."
    brief = brief_of(
        {
            "a-dull": "Dull\n\nThe mayor of the town walked by the river on a fine day in spring.",
            "b-port": f"Port\n\n{sunk} Fishing boats stayed in the bay all night. Divers from Izmail began a search at noon.",
            "c-sea": f"Sea\n\nMarkets in the region were calm on Monday and prices fell. Insurers met in London. {sunk}",
        }
    )
    assert [(source.id, source.used) for source in brief.sources] == [
        ("b-port", True),
        ("c-sea", True),
        ("a-dull", False),
    ]
    assert brief.coverage.used == 2
    assert ("on no theme", 1) in brief.coverage.left_out


def test_a_remark_on_an_input_is_not_left_out() -> None:
    problems = [Problem("read", "a.txt", "holds 2 articles", "note"), Problem("read", "b.txt", "is empty")]
    brief = compose((), Selection((), (), ()), Config(), DAY, problems)
    assert brief.coverage.left_out == (("is empty", 1),)
