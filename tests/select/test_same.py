"""What several articles say becomes one thing with several sources."""

from briefing.select.options import options
from briefing.select.same import join_same
from tests.select.morning import digested

SUNK = "The navy of Ukraine sank two Russian patrol ships near Odesa on Sunday, killing at least 14 sailors."
TEXTS = {
    "one": f"Port\n\n{SUNK} Fishing boats stayed in the bay all night.",
    "two": f"Sea\n\nMarkets in the region were calm on Monday. {SUNK}",
    "three": "Land\n\nThe parliament of Norway met in Bergen to vote on a budget of roads.",
}


def joined():
    pool = [o for order, d in enumerate(digested(TEXTS)) for o in options(order, d, d.article.id)]
    return pool, join_same(pool)


def test_the_other_source_is_named_with_its_exact_place() -> None:
    _pool, found = joined()
    (one,) = [o for o in found if o.point.sentences[0].text == SUNK and o.point.article_id == "one"]
    (also,) = one.point.also
    assert (also.source_id, [span.of(TEXTS["two"]) for span in also.spans]) == ("two", [SUNK])


def test_options_that_say_the_same_share_a_key_and_weigh_more() -> None:
    pool, found = joined()
    same = [o for o in found if o.point.sentences[0].text == SUNK]
    assert len({o.members for o in same}) == 1
    before = {o.place: o.worth for o in pool}
    assert all(o.worth > before[o.place] for o in same)
    assert [o for o in found if o not in same] == [o for o in pool if o.place not in {s.place for s in same}]
