"""An article's text and sentences in, its quotations out: the words, and who said them as far as the text tells.

A speaker is always a span of the text: the fullest form of a name, or the words for somebody unnamed. Where the text
does not tell, the speaker is None; nobody is guessed from outside knowledge, and nobody is promoted: the "foreign
minister" stays these words unless the text calls one person exactly that.
"""

from briefing.voices.attribute import attribute
from briefing.voices.turns import turns

__all__ = ["attribute", "turns"]
