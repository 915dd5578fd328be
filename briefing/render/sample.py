"""A made-up brief in which every part is filled: what `briefing templates check` prints to try each template.

In comes nothing; out goes a Brief. Its words are our own and tell of nothing real.
"""

import hashlib

from briefing.model import (
    Actor,
    Also,
    Brief,
    Coverage,
    Difference,
    Excerpt,
    Moment,
    Note,
    Problem,
    Quote,
    Section,
    SourceRef,
    Span,
    Story,
    Voice,
)

TEXTS = (
    "Harbour to reopen\n\nThe harbour will reopen on 3 May, the council said. “We waited long enough,” said Ada Okoro, its chair.\n",
    "Port stays shut\n\nThe port stays shut until 5 May. The council denied that 40 ships were waiting.\n",
)


def sample_brief() -> Brief:
    """Return the sample: two sources, three sections (one empty), and every optional part."""
    refs = tuple(_source(number, text) for number, text in enumerate(TEXTS, 1))
    one, other = refs
    reopen = _quote(one, "The harbour will reopen on 3 May, the council said.", also=(Also(other.id, (Span(17, 49),)),))
    shut = _quote(other, "The port stays shut until 5 May.", labels=("opinion", "second-hand", "new"))
    denied = _quote(other, "The council denied that 40 ships were waiting.")
    said = _excerpt(one, "We waited long enough,")
    return Brief(
        title="Sample brief",
        edition="2026-05-01",
        language="en",
        config_digest="0" * 64,
        bottom_line=(reopen,),
        sections=(
            Section("ports", "Ports", (reopen, shut, denied), (Story("The reopening", 2),)),
            Section("trade", "Trade", (denied,)),
            Section("water", "Water", ()),
        ),
        sources=refs,
        problems=(Problem("read", "empty.txt", "nothing to read"),),
        coverage=Coverage(3, 2, 1, 1, 4, 3, (("no theme", 1),), "2026-04-29", "2026-05-01"),
        voices=(
            Voice(
                said,
                _excerpt(one, "Ada Okoro"),
                _excerpt(one, "its chair"),
                None,
                named=True,
                hand="second",
                themes=("ports",),
                via=_excerpt(one, "the council"),
            ),
            Voice(said, None, None, None, named=False, hand="first", themes=("trade",)),
        ),
        timeline=(Moment(_excerpt(one, "3 May"), "2026-05-03", derived=True, anchor="2026-05-01", quote=reopen),),
        differences=(Difference("date", (reopen, shut)),),
        actors=(Actor("Ada Okoro", "person", (_excerpt(one, "Ada Okoro"),)),),
        notes=(Note("ports", "Ask the desk before you rely on the date."), Note("", "A note on the whole brief.")),
    )


def _source(number: int, text: str) -> SourceRef:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return SourceRef(
        id=f"sample-{number}",
        number=number,
        name=f"sample-{number}.txt",
        title=text.partition("\n")[0] if number == 1 else None,
        outlet="The Sample" if number == 1 else None,
        authors=("Li Wen",) if number == 1 else (),
        published=f"2026-0{3 + number}-29",
        url="https://sample.example/1" if number == 1 else None,
        sha256=digest,
        text_sha256=digest,
        text=text,
        condensed=(_quote_in(f"sample-{number}", text, text.split("\n")[2].partition(". ")[0] + "."),),
        used=True,
        copies=("copy.txt",) if number == 1 else (),
        related=("sample-2",) if number == 1 else (),
    )


def _quote_in(ident: str, text: str, words: str, also: tuple[Also, ...] = (), labels: tuple[str, ...] = ()) -> Quote:
    start = text.index(words)
    return Quote(words, ident, 1, (Span(start, start + len(words)),), ("ports",), 1.0, "sample", also, labels)


def _quote(ref: SourceRef, words: str, also: tuple[Also, ...] = (), labels: tuple[str, ...] = ()) -> Quote:
    return _quote_in(ref.id, ref.text, words, also, labels)


def _excerpt(ref: SourceRef, words: str) -> Excerpt:
    start = ref.text.index(words)
    return Excerpt(words, ref.id, Span(start, start + len(words)))
