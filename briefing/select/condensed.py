"""One digest in, the article's own condensation out: its best ranked units, whole, in the article's order."""

from briefing.model import Digest, Point


def condensed(digest: Digest, count: int) -> tuple[Point, ...]:
    """Return points of `count` sentences, or one more where a unit of two comes last; refused sentences never."""
    ranked = sorted((c for c in digest.candidates if not c.unit.refusal), key=lambda c: c.rank)
    chosen: dict[tuple[int, ...], Point] = {}
    printed: set[int] = set()
    for candidate in ranked:
        unit = candidate.unit.sentences
        if len(printed) >= count:
            break
        if printed & set(unit):
            continue
        printed |= set(unit)
        members = tuple(digest.candidates[index].sentence for index in unit)
        chosen[unit] = Point(
            digest.article.id, members, candidate.score, candidate.tags, candidate.reason, candidate.unit.labels
        )
    return tuple(chosen[unit] for unit in sorted(chosen))
