"""Articles on one event are linked, articles on one subject are not."""

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Article, Candidate, Digest, Sentence, Span, Unit
from briefing.select.stories import link_stories, similarities

TEXTS = {
    "dam-1": (
        "Dam bursts above Orlova",
        "The dam above Orlova burst on Tuesday night. Water swept four villages away.",
    ),
    "dam-2": ("Four villages flooded as Orlova dam fails", "A dam failed near Orlova. Four villages lay under water."),
    "vote-1": ("Parliament elects Marin as speaker", "Deputies chose Ilse Marin as speaker after nine ballots."),
    "vote-2": ("Marin wins speaker's chair", "After nine ballots deputies elected Ilse Marin as their speaker."),
    "grain": ("Grain harvest falls short", "Farmers brought in a third less wheat than a year ago."),
    "rail": ("Rail strike enters second week", "Train drivers stayed at home for an eighth day."),
    "bank": ("Central bank holds rate", "The central bank left its rate at four percent."),
}


def digest(ident: str, title: str, text: str, published: str | None = None) -> Digest:
    article = Article(ident, ident, "0", "0", "utf-8", "text/plain", text, headline=title, published=published)
    sentence = Sentence(ident, 0, 1, Span(0, len(text)), text)
    return Digest(article, (), (Candidate(sentence, 0.0, (), Unit((0,)), 1),), ())


DIGESTS = [digest(ident, *both) for ident, both in TEXTS.items()]


def test_related_coverage_is_linked() -> None:
    assert [story for story in link_stories(DIGESTS) if len(story) > 1] == [("dam-1", "dam-2"), ("vote-1", "vote-2")]
    assert {ident for story in link_stories(DIGESTS) for ident in story} == set(TEXTS)


def test_days_apart_part_stories() -> None:
    near = [digest("a", *TEXTS["dam-1"], "2024-05-01"), digest("b", *TEXTS["dam-2"], "2024-05-02"), *DIGESTS[2:]]
    far = [near[0], digest("b", *TEXTS["dam-2"], "2024-06-20"), *DIGESTS[2:]]
    assert ("a", "b") in link_stories(near)
    assert ("a", "b") not in link_stories(far)


def test_a_date_that_is_none_is_no_obstacle() -> None:
    odd = [digest("a", *TEXTS["dam-1"], "2024-13-77"), digest("b", *TEXTS["dam-2"], "2024-05-02"), *DIGESTS[2:]]
    assert ("a", "b") in link_stories(odd)


@given(st.permutations(DIGESTS))
@settings(max_examples=20)
def test_order_does_not_matter(digests: list[Digest]) -> None:
    assert link_stories(digests) == link_stories(DIGESTS)
    assert similarities(digests) == similarities(DIGESTS)


def test_empty_inputs() -> None:
    assert link_stories([]) == ()
    assert link_stories([digest("a", "", "")]) == (("a",),)
