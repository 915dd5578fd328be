"""Who appears in the printed sentences."""

from briefing.actors import identify
from briefing.model import Article, Block, Candidate, Digest, Quote, Role, Span, Unit
from briefing.names.places import places
from briefing.segment import segment


def _digest(ident: str, text: str) -> Digest:
    article = Article(ident, f"{ident}.txt", "", "", "utf-8", "text/plain", text)
    blocks = (Block(Span(0, len(text)), Role.PARAGRAPH, "body"),)
    sentences = segment(article, blocks)
    return Digest(article, blocks, tuple(Candidate(s, 0.0, (), Unit((s.index,)), s.index + 1) for s in sentences), ())


def _quotes(digest: Digest, *indices: int) -> list[Quote]:
    return [
        Quote(s.text, digest.article.id, 1, (s.span,), (), 0.0)
        for s in (candidate.sentence for candidate in digest.candidates)
        if not indices or s.index in indices
    ]


def _named(*digests: Digest) -> dict[str, tuple[str, int]]:
    quotes = [quote for digest in digests for quote in _quotes(digest)]
    return {actor.name: (actor.kind, len(actor.mentions)) for actor in identify(quotes, digests)}


def test_people_states_and_bodies_are_told_apart():
    text = "President Ana Prou flew to Moscow. Prou met the NATO chief there, and the Russian press was kind to her."
    assert _named(_digest("a", text)) == {
        "Ana Prou": ("person", 2),
        "Russia": ("state", 2),
        "NATO": ("body", 1),
    }


def test_only_what_is_printed_counts():
    digest = _digest("a", "President Ana Prou flew to Moscow. Prou met nobody.")
    (actor,) = identify(_quotes(digest, 1), [digest])
    assert (actor.name, [mention.text for mention in actor.mentions]) == ("Ana Prou", ["Prou"])


def test_mentions_lie_where_they_say():
    digest = _digest("a", "President Ana Prou flew to Moscow.")
    for actor in identify(_quotes(digest), [digest]):
        for mention in actor.mentions:
            assert mention.span.of(digest.article.text) == mention.text


def test_two_forms_of_a_first_name_are_one_person_where_the_role_agrees():
    one = _digest("a", "Matt Lind, a fishery expert at the Norden Center, was not amused.")
    two = _digest("b", "Matthew Lind, director of research at the Norden Center, laughed.")
    three = _digest("c", "Matthias Lind, a farmer from Graz, laughed too.")
    assert _named(one, two) == {"Matthew Lind": ("person", 2)} or _named(one, two) == {"Matt Lind": ("person", 2)}
    assert len(_named(one, three)) == 2


def test_a_surname_alone_is_not_joined_across_articles_without_a_role():
    one = _digest("a", "Professor Ana Prou spoke.")
    two = _digest("b", "Mr. Prou spoke.")
    assert len(_named(one, two)) == 2


def test_more_sources_come_first():
    one = _digest("a", "Sweden and Norway met; Norway and Norway again.")
    two = _digest("b", "Sweden was there.")
    quotes = _quotes(one) + _quotes(two)
    assert [actor.name for actor in identify(quotes, [one, two])] == ["Sweden", "Norway"]


def test_names_that_hold_a_place_are_no_place():
    def found(text: str) -> list[str]:
        return [place.name for place in places(text, 0, len(text))]

    assert found("The Washington Post and Michael Jordan wrote of the Minsk agreements.") == []
    assert found("Washington’s envoy went to Jordan, then to Minsk.") == ["United States", "Jordan", "Belarus"]
    assert found("North Korean and South Korean ships met off the U.S. coast.") == [
        "North Korea",
        "South Korea",
        "United States",
    ]
    assert found("The U.N. Security Council and the EU waited.") == ["U.N. Security Council", "European Union"]


def test_a_son_is_not_his_father():
    father = _digest("a", "President Karl Weber left for Geneva. Mr. Weber met nobody.")
    son = _digest("b", "Karl Weber Jr., a businessman, spoke to the committee. Weber Jr. denied it.")
    assert {"Karl Weber", "Karl Weber Jr."} <= set(_named(father, son))


def test_a_name_that_a_tab_divides_is_given_on_one_line():
    digest = _digest("a", "President Ana\tProu flew home on Monday.")
    said = {mention.text for actor in identify(_quotes(digest), [digest]) for mention in actor.mentions}
    assert said == {"Ana Prou"}
