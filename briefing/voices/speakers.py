"""Statements one after another in, the speaker of each quotation out: the memory of who has the floor.

Pronouns and quotations without a speech act of their own go to whoever spoke or acted last, if the gender allows;
else the speaker is None.
"""

from collections.abc import Iterator, Sequence

from briefing.model import Span
from briefing.names.marks import Mark
from briefing.names.phrases import forward
from briefing.names.register import Name, Names
from briefing.names.titles import Phrase
from briefing.names.tokens import Token, statements
from briefing.names.words import DOCUMENTS, PRONOUNS, REPORT, ROLES, VERBS
from briefing.voices.choice import choose, is_answer, verb_of
from briefing.voices.cues import Cue, addressed, cues
from briefing.voices.fit import GENERAL, calls, ends_on, fits, is_known, role_near
from briefing.voices.outlets import is_outlet, route, same_outlet
from briefing.voices.subjects import first_subject, is_spoken_of, whose_words
from briefing.voices.voice import NOBODY, Voice

_BESIDE = 160
_LASTING = 8
_BRIEF = 8
"""Tokens of a statement that says hardly more than who spoke."""
_ISSUED = frozenset("statement letter report memo".split())


class Floor:
    """Who has the floor, statement by statement, in the order of the text."""

    def __init__(self, text: str, names: Names, outlet: str | None) -> None:
        self._text = text
        self._names = names
        self._outlet = (outlet or "").lower()
        self._last: Voice = NOBODY  # the last one who spoke
        self._focus: list[Voice] = []  # whom the statements were about, latest last
        self._about: Voice | None = None  # the person whom the statement before was about, if nobody spoke in it
        self._fresh = True  # whether a paragraph has just begun
        self._asked = False  # whether the quotation before was a question: the next one may answer it
        self._issued = 0  # statements since the issuer was named
        self._stretches: list[tuple[int, int]] = []
        self._age = 0  # statements since somebody spoke
        self._issuer: Voice = NOBODY  # who put out "a statement"

    def paragraph(self) -> None:
        """Begin a new paragraph."""
        self._fresh = True

    def hear(
        self, tokens: Sequence[Token], marks: Sequence[Mark], following: Sequence[Token] = ()
    ) -> list[tuple[int, Voice]]:
        """Return each quotation of a statement, by the index of its mark, with its voice.

        `following` is the paragraph's next statement: where somebody else speaks there, a quotation that has no speech
        act of its own may be either's, and has no speaker.
        """
        acts = cues(tokens)
        places = [index for index, token in enumerate(tokens) if token.mark >= 0]
        via, second = route(self._text, self._names, self._outlet, tokens, acts) if places else (None, False)
        found: list[tuple[int, Voice]] = []
        spoke: Voice | None = None
        for place in places:
            cue, adjacent = choose(self._text, tokens, marks, place, acts)
            if cue is None:
                voice = self._carry(tokens, place, spoke)
                if spoke is None and voice.speaker is not None and self._else_speaks(tokens, following, voice):
                    voice = NOBODY
            else:
                voice = self._voice(tokens, cue)
                voice = voice._replace(adjacent=adjacent, via=via, second=second)
                if cue.doubtful and not adjacent:
                    voice = Voice(second=True, verb=voice.verb)
            if self._is_via(voice, via):
                voice = voice._replace(via=voice.speaker, second=True)
            found.append((tokens[place].mark, voice))
            if voice.speaker is not None:
                spoke = voice
        self._remember(tokens, acts, spoke)
        if places:
            inner = marks[tokens[places[-1]].mark].inner
            verb = found[-1][1].verb
            asking = verb is None or verb.of(self._text).lower() in ("asked", "asks", "asking", "wondered")
            self._asked = asking and self._text[inner.end - 1] == "?" and not marks[tokens[places[-1]].mark].open_end
        self._fresh = False
        return found

    def signature(self, tokens: Sequence[Token]) -> Voice | None:
        """Return whose name a short paragraph is: the line under a quotation, "— Ana Prou, The Herald"; else None."""
        start = 0
        while start < len(tokens) and tokens[start].text in ("—", "–", "-", "--", "~"):
            start += 1
        if start >= len(tokens) or len(tokens) > 14 or any(token.low in VERBS or token.mark >= 0 for token in tokens):
            return None
        phrase = forward(tokens, start)
        ends = phrase is not None and (phrase.last + 1 >= len(tokens) or tokens[phrase.last + 1].text in (",", "("))
        if phrase is None or not ends or phrase.kind != "name" or tokens[-1].text == "." or phrase.first == phrase.last:
            return None
        name = self._names.resolve(tokens, phrase)
        if name is None:
            return Voice(Span(tokens[phrase.first].start, tokens[phrase.last].end), named=True)
        return None if name.body else Voice(name.span, role_near(name, name.span), named=True, name=name)

    def _is_via(self, voice: Voice, via: Span | None) -> bool:
        return (
            via is not None
            and voice.speaker is not None
            and same_outlet(voice.speaker.of(self._text), via.of(self._text))
        )

    def nested(self, mark: Mark, around: Mark, outer: Voice) -> Voice:
        """Return the voice of the quotation `mark` inside the quotation `around`, whose speaker is `outer`.

        Only words right beside the marks tell: a name, a description, or "I" for the outer speaker.
        """
        # A few words before and after are enough, however long the outer quotation is.
        near = Span(
            max(around.inner.start, mark.outer.start - _BESIDE), min(around.inner.end, mark.outer.end + _BESIDE)
        )
        for tokens in statements(self._text, near, [mark._replace(depth=0)], ()):
            for place, token in enumerate(tokens):
                if token.mark < 0:
                    continue
                cue, adjacent = choose(self._text, tokens, [mark], place, cues(tokens))
                if cue is None or not adjacent:
                    return NOBODY
                if cue.subject.kind == "pronoun":
                    spoken = tokens[cue.subject.first].low in ("i", "we")
                    return outer._replace(verb=verb_of(tokens, cue), adjacent=True) if spoken else NOBODY
                return self._voice(tokens, cue)._replace(adjacent=True)
        return NOBODY

    def _voice(self, tokens: Sequence[Token], cue: Cue) -> Voice:
        subject = cue.subject
        verb_span = verb_of(tokens, cue)
        if subject.kind == "pronoun":
            voice = self._pronoun(tokens, subject)
            return (
                voice._replace(verb=verb_span, via=None, second=False) if voice is not NOBODY else Voice(verb=verb_span)
            )
        span = Span(tokens[subject.first].start, tokens[subject.last].end)
        if subject.kind == "described":
            return self._described(tokens, subject, span, verb_span)
        name = self._names.resolve(tokens, subject)
        if name is not None and subject.first == subject.last:
            # Two of one surname: the one who spoke or acted just before.
            name = next(
                (own.name for own in reversed(self._focus[-6:]) if own.name and own.name.words[-1] == name.words[-1]),
                name,
            )
        role = Span(tokens[subject.role[0]].start, tokens[subject.role[1]].end) if subject.role[0] >= 0 else None
        if name is None:
            return Voice(span, role, verb_span, named=True)
        return Voice(name.span, role or role_near(name, span), verb_span, named=True, name=name)

    def _described(self, tokens: Sequence[Token], phrase: Phrase, span: Span, verb: Span | None) -> Voice:
        head = tokens[phrase.last].low
        first = tokens[phrase.first].low
        if (
            first in ("the", "that", "this")
            and head in DOCUMENTS
            and self._issuer.speaker is not None
            and self._issued <= _LASTING
        ):
            return self._issuer._replace(verb=verb, via=None, second=False)
        if first in ("the", "that", "this") and phrase.last - phrase.first == 1:
            again = next((voice for voice in reversed(self._focus[-4:]) if self._same_person(voice, head)), None)
            if again is not None:
                return again._replace(verb=verb, via=None, second=False)
        if first in ("the", "that", "this") and phrase.last - phrase.first <= 3:
            holder = self._holder(tuple(token.low for token in tokens[phrase.first + 1 : phrase.last + 1]), span.start)
            if holder is not None:
                return Voice(holder.span, role_near(holder, span), verb, named=True, name=holder)
        return Voice(span, None, verb)

    def _same_person(self, voice: Voice, head: str) -> bool:
        """Whether "the official" takes up "a senior official in Kyiv" of a statement before."""
        if voice.name is not None or voice.speaker is None or head not in ROLES:
            return False
        words = voice.speaker.of(self._text).lower().split()
        return head in words and words[0] != "the"

    def _holder(self, words: tuple[str, ...], start: int) -> Name | None:
        """Return the one person whom the text before `start` calls this: "the North Korean diplomat"; else None.

        The words may leave parts of the role out, never add any; a deputy is nobody's minister.
        """
        if not words:
            return None
        heads = (words[-1], *sorted(GENERAL.get(words[-1], ())))
        known = {id(name): name for head in heads for name in self._names.called(head)}
        found = [
            name
            for name in known.values()
            if name.spans[0].start < start and any(calls(role.of(self._text), words) for role in name.roles)
        ]
        if len(found) > 1:
            recent = [voice.name for voice in self._focus[-4:] if voice.name in found]
            return recent[-1] if len(set(map(id, recent))) == 1 else None
        return found[0] if found else None

    def _pronoun(self, tokens: Sequence[Token], phrase: Phrase) -> Voice:
        """He and she: the statement's own subject, else the last one who spoke or acted, if the gender fits."""
        gender = PRONOUNS.get(tokens[phrase.first].low, "")
        if gender in ("m", "f"):
            own = self._subject(tokens, phrase.first)
            spoken_of = own is not None and own.name is not None and is_spoken_of(tokens, phrase.first)
            if own is not None and fits(own, gender) and not spoken_of:
                return own
            near = [
                voice
                for voice in reversed(self._focus[-5:])
                if fits(voice, gender)
                and (voice.name is not None or ends_on(self._text, voice, ROLES))
                and not (spoken_of and own is not None and voice.name is own.name)
            ]
            if gender == "f" and not any(voice.name and voice.name.gender == "f" for voice in near):
                near = self._women() or near
            elif gender == "f":
                near.sort(key=lambda voice: not (voice.name and voice.name.gender == "f"))
            if near:
                return near[0]
        elif gender in ("p", "n") and self._focus:
            last = self._focus[-1]
            if last.speaker is not None and (last.name is None or last.name.body):
                return last
        return NOBODY

    def _women(self) -> list[Voice]:
        """Return the woman last mentioned in the two statements before, in whatever place."""
        for start, end in reversed(self._stretches[-2:]):
            name = self._names.woman(start, end)
            if name is not None:
                return [Voice(name.span, role_near(name, name.span), named=True, name=name)]
        return []

    def _subject(self, tokens: Sequence[Token], limit: int) -> Voice | None:
        """The person that a statement opens with, before token `limit`."""
        first = first_subject(tokens, limit) or whose_words(tokens)
        if first is None or first.kind == "pronoun":
            return None
        span = Span(tokens[first.first].start, tokens[first.last].end)
        if first.kind == "described":
            voice = self._described(tokens, first, span, None)
            return voice if voice.name is not None or ends_on(self._text, voice, ROLES) else None
        name = self._names.resolve(tokens, first)
        if name is None or name.body:
            return None
        return Voice(name.span, role_near(name, span), named=True, name=name)

    def _carry(self, tokens: Sequence[Token], place: int, spoke: Voice | None) -> Voice:
        """A quotation with no speech act of its own: the statement's own speaker, else the one before."""
        if spoke is not None:
            return spoke._replace(adjacent=False)
        if (self._asked and self._fresh) or is_answer(tokens, place):
            return NOBODY
        alone = all(token.mark >= 0 or not token.is_word or token.low in ("but", "and") for token in tokens)
        if alone and self._fresh and self._about is not None:
            # A paragraph that is all quotation, after a statement about somebody: it is that one who speaks.
            return self._about._replace(verb=None, adjacent=False)
        if (alone or (place == 0 and tokens[0].mark >= 0)) and self._last.speaker is not None and self._age <= 1:
            return self._last._replace(verb=None, adjacent=False)
        return NOBODY

    def _else_speaks(self, tokens: Sequence[Token], following: Sequence[Token], carried: Voice) -> bool:
        """Whether hardly more follows a bare quotation than that somebody else spoke: “...” Barr replied."""
        if tokens[-1].mark < 0 or len(following) > _BRIEF or any(token.mark >= 0 for token in following):
            return False
        act = next((act for act in cues(following) if act.verb >= 0 and following[act.verb].low not in REPORT), None)
        if act is None or act.order not in ("subject first", "verb first") or act.subject.kind == "pronoun":
            return False
        return self._voice(following, act).speaker != carried.speaker

    def _remember(self, tokens: Sequence[Token], acts: Sequence[Cue], spoke: Voice | None) -> None:
        """Note who spoke in the statement, or else whom it is about, for the pronouns and quotations to come."""
        said = spoke or next((voice for voice in self._acting(tokens, acts) if voice.speaker is not None), None)
        if said is not None:
            self._last, self._age = (said._replace(adjacent=False) if said.adjacent else said), 0
            if not _ISSUED.isdisjoint([token.low for token in tokens]) and not ends_on(self._text, said, DOCUMENTS):
                self._issuer, self._issued = self._last._replace(via=None, second=False), 0
        else:
            self._age += 1
        self._issued += 1
        self._stretches.append((tokens[0].start, tokens[-1].end))
        about = said if spoke is not None else self._subject(tokens, len(tokens)) or said
        self._about = about if said is None and about is not None and is_known(about.name) else None
        to, asked = addressed(tokens, acts)
        name = self._names.resolve(tokens, to) if to is not None and not is_outlet(tokens, to) else None
        told = Voice(name.span, role_near(name, name.span), named=True, name=name) if name and not name.body else None
        # Whoever is asked answers next; whoever is told something answers where the speaker cannot be meant.
        self._focus += [voice.at_rest() for voice in ((about, told) if asked else (told, about)) if voice is not None]

    def _acting(self, tokens: Sequence[Token], acts: Sequence[Cue]) -> Iterator[Voice]:
        for cue in acts:
            if not cue.aside and not is_outlet(tokens, cue.subject):
                voice = self._voice(tokens, cue)
                if cue.order != "according" or (voice.name is not None and not voice.name.body):
                    yield voice
