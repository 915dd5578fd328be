"""Lines of an article in, those that open with a speaker's label out: "MR. PRICE: ...", "Q: ...", "Ana Prou: ...".

A label alone proves nothing ("Russia: the tariffs stay"): labels count only where together they are a transcript's.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Literal, NamedTuple

from briefing import lazy
from briefing.gazetteer import PLACES
from briefing.model import Span
from briefing.names.given import FEMALE, MALE
from briefing.names.words import CALENDAR, ROLES

Kind = Literal["press", "answer", "person", "nobody"]

_SIGN = ":："
_REACH = 90
"""Characters from the start of a line in which its label ends."""
_LABEL = lazy.pattern(
    r"[*_\s]*(?P<who>[^\W\d_][\w.’'-]*(?:,? [^\W\d_][\w.’'-]*){0,8})(?:\s?[(\[][^)\]\n]{1,60}[)\]])?\s?[*_]*[:：][*_]*(?=\s|$)"
)
_INITIAL = lazy.pattern(r"[*_\s]*(?P<who>[QA])[.:](?=\s|$)")
_BARE = lazy.pattern(r"(?P<who>Q)[ \t\xa0]+(?=[A-Z“\"(])")
"""A question as the White House prints it: without a sign, but only where others have one."""
_PRESS = frozenset(
    """q question interviewer reporter journalist press moderator host presenter anchor unidentified питання запитання
    вопрос корреспондент кореспондент журналист журналіст ведущий ведучий frage reporterin journaliste pregunta periodista
    domanda""".split()
)
_ANSWER = frozenset("a answer відповідь ответ antwort réponse respuesta risposta".split())
_ASKERS = frozenset("host anchor moderator interviewer reporter correspondent journalist presenter".split())
_OUTLETS = frozenset(
    """abc afp ap axios bbc bloomberg cbs cnbc cnn dw euronews haaretz interfax meduza msnbc nbc npr pbs politico reuters rfe/rl ria
    spiegel sputnik tass""".split()
)
_NO_PERSON = frozenset(
    """address analysis background blog cost email facebook instagram no phone promise rating telegram twitter verdict website yes breaking caption clarification comment conclusion correction date document editor editors example
    exclusive explainer fact fiction file headline image key live location more myth note opinion photo photos picture pictures
    place pros cons read related result resume source sources summary time timeline tip tips topic transcript update updated
    updates video videos warning watch where when who why what how pro con first second third finally""".split()
)
_MARKS = frozenset("\"“”«„'‘")
_SMALL = frozenset("of for the and de la van von del al bin".split())
_HONORIFICS = frozenset("mr mrs ms dr sen rep gen gov prof sir amb col lt adm madam".split())
_SPOKEN = lazy.pattern(
    r"\b(?:I|I['’](?:m|ve|d|ll)|[Ww]e(?:['’](?:re|ve|d|ll))?|[Oo]ur|[Mm]y|us|me|[Yy]ou|[Yy]our|[Tt]hank"
    r"|[Jj]e|[Nn]ous|[Nn]otre|[Ww]ir|[Ii]ch|[Uu]nser\w*|[Яя]|[Мм]ы|[Мм]и|[Нн]а[шм]\w*|[Вв]а[шм]\w*)\b"
)
_FEWEST = 3
"""Labels that make a transcript."""
_LISTENED = 1000
"""Characters of a turn that tell whether it is speech."""


class Label(NamedTuple):
    """A label at the start of a line: `who` in lower case, the words' span, and where what is said begins."""

    who: str
    span: Span
    said: int
    kind: Kind
    line: int


def labels(text: str, lines: Sequence[Span]) -> tuple[Label, ...]:
    """Return the labels of an article's lines in order; none where they do not make a transcript."""
    found = [label for number, line in enumerate(lines) if (label := _label(text, line, number)) is not None]
    counts = Counter(label.who for label in found)
    known = {label.who: label for label in reversed(found)}
    speakers = {who for who, label in known.items() if _is_speaker(text, label, counts)}
    likely = [label for label in found if label.who in speakers]
    if all(label.kind == "press" for label in likely):
        likely = [label for label in likely if text[label.span.end : label.said].strip()]
    if not likely:
        return ()
    rest = [label._replace(kind="nobody") for label in found if label.who not in speakers and _shouted(text, label)]
    found = likely
    ends = [lines[label.line].start for label in found[1:]] + [len(text)]
    parts = [Span(label.said, max(end, label.said)) for label, end in zip(found, ends, strict=True)]
    counts = Counter(label.who for label in found)
    if not _is_transcript(text, found, counts, parts):
        return ()
    # What only looks like a label ends a turn and begins nobody's.
    return tuple(sorted([*_with_askers(text, found, parts), *rest], key=lambda label: label.line))


def _shouted(text: str, label: Label) -> bool:
    name = label.span.of(text)
    return name.upper() == name


def spoken(text: str, span: Span) -> bool:
    """Return whether the words at `span`, or the first of them, speak in the first or the second person."""
    return _SPOKEN.search(text, span.start, min(span.end, span.start + _LISTENED)) is not None


def _label(text: str, line: Span, number: int) -> Label | None:
    end = min(line.end, line.start + _REACH)
    signed = any(text.find(sign, line.start, end) >= 0 for sign in _SIGN)
    if not signed and text[line.start : line.start + 1] not in ("Q", "A"):
        return None
    match = (
        _INITIAL.match(text, line.start, end)
        or _LABEL.match(text, line.start, end)
        or _BARE.match(text, line.start, end)
    )
    if match is None:
        return None
    words = match["who"].lower().replace(".", "").replace(",", "").split()
    kind: Kind = "person"
    if words[0] in _PRESS and len(words) <= 2:
        kind = "press"
    elif len(words) == 1 and words[0] in _ANSWER:
        kind = "answer"
    elif not _ASKERS.isdisjoint(words) or words[0] in _OUTLETS:
        kind = "press"
    return Label(" ".join(words), Span(*match.span("who")), match.end(), kind, number)


def _is_speaker(text: str, label: Label, counts: Counter[str]) -> bool:
    if label.kind != "person":
        return True
    name, words = label.span.of(text), label.who.split()
    if words[0] in _NO_PERSON or words[0] in CALENDAR or label.who in PLACES:
        return False
    if name.upper() == name:
        alone = len(words) == 1 and name.title() not in text and _PRESS.isdisjoint(counts)
        return len(name) > 2 and not (alone and not any(who.endswith(f" {words[0]}") for who in counts))
    if not all(word[:1].isupper() or word in _SMALL for word in name.split()):
        return False
    known = words[0] in FEMALE or words[0] in MALE or _is_titled(words)
    return len(words) <= 5 and (counts[label.who] > 1 or known or text.count(name) > 1)


def _is_titled(words: Sequence[str]) -> bool:
    return not _HONORIFICS.isdisjoint(words) or not ROLES.isdisjoint(words)


def _is_transcript(text: str, found: Sequence[Label], counts: Counter[str], parts: Sequence[Span]) -> bool:
    if sum(text[label.said : label.said + 3].strip()[:1] in _MARKS for label in found) * 2 >= len(found):
        return False  # a dialogue in quotation marks, and these tell who speaks
    if len(found) < _FEWEST:
        return _is_statement(text, found, parts)
    if any(label.kind == "press" for label in found):
        return len(counts) > 1 or max(counts.values()) >= _FEWEST
    if len(counts) < 2 or max(counts.values()) < 2:
        return False
    return sum(spoken(text, part) for part in parts) * 2 >= len(found)


def _is_statement(text: str, found: Sequence[Label], parts: Sequence[Span]) -> bool:
    """Know one who speaks alone, or with one question: "FOREIGN MINISTER LAVROV: Good morning, everyone."."""
    if not found or found[0].kind != "person":
        return False
    name = found[0].span.of(text)
    return name.upper() == name and _is_titled(found[0].who.split()) and spoken(text, parts[0])


def _with_askers(text: str, found: Sequence[Label], parts: Sequence[Span]) -> list[Label]:
    """Take a person who asks, two turns and more and nearly all of them, for the press."""
    turns = Counter(label.who for label in found)
    asked = Counter(label.who for label, part in zip(found, parts, strict=True) if _asks(text, part))
    askers = {who for who in turns if turns[who] > 1 and asked[who] * 3 >= turns[who] * 2}
    if len(askers) == len(turns):
        return list(found)
    press = {label.who.split()[-1] for label in found if label.kind == "press"}
    askers |= {who for who in turns if who.split()[-1] in press}
    return [
        label._replace(kind="press") if label.who in askers and label.kind == "person" else label for label in found
    ]


def _asks(text: str, part: Span) -> bool:
    return part.of(text).rstrip(" \n\r\t\"'”’)")[-1:] == "?"
