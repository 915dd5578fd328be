"""Who speaks in one quotation, as data; and the record that it becomes."""

from typing import NamedTuple

from briefing.model import Hand, Quotation, Span
from briefing.names.register import Name


class Voice(NamedTuple):
    """Who speaks in one quotation. `adjacent`: a speech act stands right beside the marks."""

    speaker: Span | None = None
    role: Span | None = None
    verb: Span | None = None
    named: bool = False
    via: Span | None = None
    second: bool = False
    adjacent: bool = False
    name: Name | None = None

    def at_rest(self) -> "Voice":
        """Return who it is, without the speech act."""
        return Voice(self.speaker, self.role, None, self.named, None, second=False, adjacent=False, name=self.name)

    def quotation(self, span: Span, sentence: int) -> Quotation:
        """Return the record of the words at `span`, spoken by this voice."""
        hand: Hand = "second" if self.second or self.via else "first"
        return Quotation(span, sentence, self.speaker, self.role, self.verb, self.named, hand, self.via)


NOBODY = Voice()
