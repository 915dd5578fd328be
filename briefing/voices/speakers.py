"""Statements one after another in, the speaker of each quotation out: the memory of who has the floor.

Pronouns and quotations without a speech act of their own go to whoever spoke or acted last, if the gender allows;
else the speaker is None.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.model import Hand, Quotation, Span
from briefing.voices.cues import Cue, cues, first_subject, is_outlet
from briefing.voices.marks import Mark
from briefing.voices.names import Name, Names
from briefing.voices.phrases import Phrase, forward
from briefing.voices.tokens import Token
from briefing.voices.words import DOCUMENTS, PRONOUNS, REPORT, ROLES


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks in one quotation. `adjacent`: a speech act stands right beside the marks."""

    speaker: Span | None = None
    role: Span | None = None
    verb: Span | None = None
    named: bool = False
    via: Span | None = None
    second: bool = False
    adjacent: bool = False
    name: Name | None = None

    def quotation(self, span: Span, sentence: int) -> Quotation:
        """Return the record of the words at `span`, spoken by this voice."""
        hand: Hand = "second" if self.second or self.via else "first"
        return Quotation(span, sentence, self.speaker, self.role, self.verb, self.named, hand, self.via)


NOBODY = Voice()


class Floor:
    """Who has the floor, statement by statement, in the order of the text."""

    def __init__(self, text: str, names: Names, outlet: str | None) -> None:
        self._text = text
        self._names = names
        self._outlet = (outlet or "").lower()
        self._last: Voice = NOBODY  # the last one who spoke
        self._single = False  # whether that one is a single unnamed person
        self._subjects: list[Name] = []  # people that opened statements or spoke, latest last
        self._age = 0  # statements since somebody spoke
        self._issuer: Voice = NOBODY  # who put out "a statement"

    def paragraph(self) -> None:
        """Begin a new paragraph."""

    def hear(self, tokens: Sequence[Token], marks: Sequence[Mark]) -> list[tuple[int, Voice]]:
        """Return each quotation of a statement, by the index of its mark, with its voice."""
        acts = cues(tokens)
        places = [index for index, token in enumerate(tokens) if token.mark >= 0]
        via, second = self._route(tokens, acts)
        found: list[tuple[int, Voice]] = []
        spoke: Voice | None = None
        for place in places:
            cue, adjacent = _choose(self._text, tokens, marks, place, acts)
            if cue is None:
                voice = self._carry(tokens, place, spoke)
            else:
                voice = self._voice(tokens, cue)
                voice = replace(voice, adjacent=adjacent, via=via, second=second)
                if cue.doubtful and not adjacent:
                    voice = Voice(second=True, verb=voice.verb)
            if self._is_via(voice, via):
                voice = replace(voice, via=voice.speaker, second=True)
            found.append((tokens[place].mark, voice))
            if voice.speaker is not None:
                spoke = voice
        self._remember(tokens, acts, spoke)
        return found

    def _is_via(self, voice: Voice, via: Span | None) -> bool:
        return via is not None and voice.speaker is not None and voice.speaker.of(self._text) == via.of(self._text)

    def nested(self, text: str, mark: Mark, sentence: int) -> Quotation:
        """Return a quotation inside another one: the text seldom tells whose words they are."""
        del text
        return Quotation(mark.inner, sentence)

    def _voice(self, tokens: Sequence[Token], cue: Cue) -> Voice:
        subject = cue.subject
        verb_span = _verb(tokens, cue)
        if subject.kind == "pronoun":
            voice = self._pronoun(tokens, subject)
            return replace(voice, verb=verb_span, via=None, second=False)
        span = Span(tokens[subject.first].start, tokens[subject.last].end)
        if subject.kind == "described":
            return self._described(tokens, subject, span, verb_span)
        name = self._names.resolve(tokens, subject)
        role = Span(tokens[subject.role[0]].start, tokens[subject.role[1]].end) if subject.role[0] >= 0 else None
        if name is None:
            return Voice(span, role, verb_span, named=True)
        return Voice(name.span, role or self._role(name, span), verb_span, named=True, name=name)

    def _role(self, name: Name, span: Span) -> Span | None:
        """The role that stands nearest to the mention, else the first that the text gives."""
        near = [role for role in name.roles if abs(role.start - span.start) < 200]
        return near[0] if near else name.roles[0] if name.roles else None

    def _described(self, tokens: Sequence[Token], phrase: Phrase, span: Span, verb: Span | None) -> Voice:
        head = tokens[phrase.last].low
        first = tokens[phrase.first].low
        if first in ("the", "that", "this") and head in DOCUMENTS and self._issuer.speaker is not None:
            return replace(self._issuer, verb=verb, via=None, second=False)
        if first in ("the", "that", "this") and phrase.last - phrase.first <= 3:
            holder = self._holder(tuple(token.low for token in tokens[phrase.first + 1 : phrase.last + 1]))
            if holder is not None:
                return Voice(holder.span, self._role(holder, span), verb, named=True, name=holder)
        return Voice(span, None, verb)

    def _holder(self, words: tuple[str, ...]) -> Name | None:
        """The one recent person whom the text calls exactly this: "the senator", "the foreign minister"."""
        wanted = " ".join(words)
        for name in reversed(self._subjects[-6:]):
            for role in name.roles:
                given = role.of(self._text).lower().replace(".", "")
                if (given == wanted or given.endswith(" " + wanted)) and "deputy" not in given:
                    return name
                if f"{wanted} " in f"{given} " and given.startswith(wanted) and "deputy" not in given:
                    return name
        return None

    def _pronoun(self, tokens: Sequence[Token], phrase: Phrase) -> Voice:
        gender = PRONOUNS.get(tokens[phrase.first].low, "")
        own = [name for name in self._people(tokens, phrase.first) if _fits(name, gender)]
        if gender in ("m", "f"):
            if own:
                return Voice(own[0].span, self._role(own[0], own[0].span), named=True, name=own[0])
            if self._last.name is not None and self._age <= 4 and _fits(self._last.name, gender):
                return self._last
            if self._last.name is None and self._last.speaker is not None and self._age <= 1 and self._single:
                return self._last
            for name in reversed(self._subjects[-4:]):
                if _fits(name, gender):
                    return Voice(name.span, self._role(name, name.span), named=True, name=name)
        if gender in ("p", "n") and self._last.speaker is not None and self._age <= 1:
            last = self._last
            if last.name is None or last.name.body:
                return last
        return NOBODY

    def _people(self, tokens: Sequence[Token], limit: int) -> list[Name]:
        first = first_subject(tokens, limit)
        if first is None or first.kind != "name":
            return []
        name = self._names.resolve(tokens, first)
        return [name] if name is not None and not name.body else []

    def _carry(self, tokens: Sequence[Token], place: int, spoke: Voice | None) -> Voice:
        """A quotation with no speech act of its own: the statement's own speaker, else the one before."""
        if spoke is not None:
            return replace(spoke, adjacent=False)
        alone = all(token.mark >= 0 or not token.is_word for token in tokens)
        if (alone or (place == 0 and tokens[0].mark >= 0)) and self._last.speaker is not None and self._age <= 1:
            return replace(self._last, verb=None, adjacent=False)
        return NOBODY

    def _remember(self, tokens: Sequence[Token], acts: Sequence[Cue], spoke: Voice | None) -> None:
        said = spoke
        if said is None or said.speaker is None:
            for cue in acts:
                if cue.subject.kind != "pronoun" and cue.order != "according":
                    voice = self._voice(tokens, cue)
                    said = voice if voice.speaker is not None else said
                    break
                if cue.subject.kind == "pronoun":
                    voice = self._voice(tokens, cue)
                    said = voice if voice.speaker is not None else said
        if said is not None and said.speaker is not None:
            self._last, self._age = replace(said, adjacent=False), 0
            self._single = said.speaker.of(self._text).split()[-1].lower() in ROLES
        else:
            self._age += 1
        first = forward(tokens, 0) or first_subject(tokens, len(tokens))
        if first is not None and first.kind == "name":
            name = self._names.resolve(tokens, first)
            if name is not None and not name.body:
                self._subjects.append(name)
        if said is not None and said.name is not None:
            self._subjects.append(said.name)
            if any(token.low in ("statement", "letter", "report", "memo") for token in tokens):
                self._issuer = said
        elif said is not None and said.speaker and any(token.low == "statement" for token in tokens):
            self._issuer = said

    def _route(self, tokens: Sequence[Token], acts: Sequence[Cue]) -> tuple[Span | None, bool]:
        """Return the outlet that the words come through, unless it is the article's own, and whether there is one."""
        for index, token in enumerate(tokens):
            phrase: Phrase | None = None
            if token.low in ("told", "tells") or (
                token.low in ("with", "to", "by", "on") and index and _interview(tokens, index)
            ):
                phrase = forward(tokens, index + 1)
            if phrase is not None and is_outlet(tokens, phrase):
                return self._outlet_span(tokens, phrase)
        for cue in acts:
            if (cue.order == "according" or tokens[cue.verb].low in REPORT) and is_outlet(tokens, cue.subject):
                return self._outlet_span(tokens, cue.subject)
        return None, False

    def _outlet_span(self, tokens: Sequence[Token], phrase: Phrase) -> tuple[Span | None, bool]:
        span = Span(tokens[phrase.first].start, tokens[phrase.last].end)
        name = self._names.resolve(tokens, phrase)
        words = (name.span if name else span).of(self._text).lower()
        if self._outlet and (self._outlet in words or words in self._outlet):
            return None, False
        return span, True


def _verb(tokens: Sequence[Token], cue: Cue) -> Span | None:
    if cue.verb < 0:
        return None
    return Span(tokens[cue.verb].start, tokens[cue.verb + (cue.order == "according")].end)


def _interview(tokens: Sequence[Token], index: int) -> bool:
    return tokens[index - 1].low in (
        "interview interviewed statement interviews broadcast quoted reported appearance speaking spoke published aired "
        "email e-mail comments".split()
    )


def _fits(name: Name, gender: str) -> bool:
    return not name.body and (not name.gender or name.gender == gender)


def _choose(
    text: str, tokens: Sequence[Token], marks: Sequence[Mark], place: int, acts: Sequence[Cue]
) -> tuple[Cue | None, bool]:
    """Return the speech act that governs the quotation at token `place`, and whether it stands right beside it."""
    acts = [act for act in acts if not (tokens[act.verb].low in REPORT and is_outlet(tokens, act.subject))] or list(
        acts
    )
    inner = marks[tokens[place].mark].inner
    after = [act for act in acts if act.first > place and not _between(tokens, place, act.first)]
    before = [act for act in acts if 0 <= act.verb < place]
    near_after = after[0] if after and after[0].first - place <= 2 else None
    near_before = (
        before[-1] if before and place - before[-1].last <= 4 and not _between(tokens, before[-1].last, place) else None
    )
    comma = text[inner.end - 1] in ",?!—–-" or (place + 1 < len(tokens) and tokens[place + 1].text == ",")
    if near_after is not None and (comma or near_before is None):
        return near_after, True
    if near_before is not None:
        return near_before, True
    governing = [act for act in before if act.order != "according" and not act.aside] or before
    if governing:
        return governing[-1], False
    if after:
        return after[0], False
    later = [act for act in acts if act.first > place]
    return (later[0], False) if later else (None, False)


def _between(tokens: Sequence[Token], first: int, last: int) -> bool:
    return any(tokens[index].mark >= 0 for index in range(first + 1, last))
