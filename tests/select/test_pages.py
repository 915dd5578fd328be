"""Pages into words."""

from dataclasses import replace

import pytest

from briefing.select.pages import FEWEST_WORDS, fewer, sized, words_for
from tests.select.morning import CONFIG


def paged(pages: int, words: int = 0):
    return replace(CONFIG, brief=replace(CONFIG.brief, pages=pages, words=words))


def test_more_pages_hold_more_words_and_the_limit_of_words_stays() -> None:
    words = [words_for(paged(n)) for n in (1, 2, 3, 9)]
    assert words == sorted(set(words))
    assert words_for(paged(9, 200)) == 200


@pytest.mark.parametrize(("words", "pages", "most"), [(500, 3.2, 2), (150, 1.01, 1), (60, 4.0, 1), (45, 1.5, 1)])
def test_each_try_is_shorter_until_the_fewest(words: int, pages: float, most: int) -> None:
    assert FEWEST_WORDS <= fewer(words, pages, most) < words


def test_one_page_has_no_extras_and_many_have_all() -> None:
    wanted = replace(CONFIG, select=replace(CONFIG.select, voices=6, timeline=8, differences=4))
    one = sized(replace(wanted, brief=replace(wanted.brief, pages=1)), 150)
    assert (one.select.voices, one.select.timeline, one.select.differences, one.brief.words) == (0, 0, 0, 150)
    many = sized(replace(wanted, brief=replace(wanted.brief, pages=5)), 900)
    assert (many.select.voices, many.select.timeline) == (6, 8)


def test_two_pages_keep_their_voices_for_the_margins() -> None:
    wanted = replace(CONFIG, select=replace(CONFIG.select, voices=6, timeline=8))
    two = sized(replace(wanted, brief=replace(wanted.brief, pages=2)), 320)
    assert (two.select.voices, two.select.timeline) == (6, 0)
