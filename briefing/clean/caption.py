"""Rules for captions and picture credits."""

import itertools
import re

from briefing.clean.state import State
from briefing.model import Role

_CREDIT = re.compile(
    r"\((?:[^()]{0,60}\b)?(?:photos?|image|picture|credit)\b[^()]{0,120}\)$|\((?:AP|AFP|Reuters|Getty(?: Images)?|[^()]{2,60}/(?:AP|AFP|Reuters|Getty|Getty Images|Bloomberg|TNS))\)$"
    r"|(?:/|\bvia )(?:AFP|AP|Getty(?: Images)?|Reuters|EPA|Landov|Sputnik|TASS|Bloomberg|The New York Times)(?:[/ ][\w ]{2,20})?$|\bGetty Images\)?$|\bREUTERS/[\w .'’-]{2,40}$"
    r"|\b(?:Photo|Photograph|Image|Picture|Credit|Photos)(?::|\.\.\.) ?[^.]{2,80}(?:/[\w ]+)?$|\bAFP PHOTO\b|\| (?:AP Photo|AP|Getty(?: Images)?)$| / (?:AFP|AP|Reuters|EPA)(?: file)?$|\bPhoto, [\w ]{2,30}$"
)
_CAPTION_TITLE = re.compile(
    r"^(?P<caption>.{10,400}?\| ?[^|]{0,60}?(?:AP Photo|Getty Images|Getty|AP|AFP|Reuters|EPA|POLITICO|Photo)) (?=[A-Z‘'“\"])"
)


def caption_glued(state: State) -> None:
    """Cut a caption with its credit off the title that follows on the same line: "... | AP Photo Title"."""
    if " | " in state.text:
        state.carve(_CAPTION_TITLE, Role.CAPTION, "caption")


def caption_credit(state: State) -> None:
    """Take a line that ends in a picture credit as a caption."""
    state.mark(_CREDIT, Role.CAPTION, longest=700)


def caption_sides(state: State) -> None:
    """Take a line above a caption as one too when it says who stands left and right."""
    lines = state.lines
    for line, below in itertools.pairwise(lines):
        if (
            line.role is None
            and below.role is Role.CAPTION
            and re.search(r"\((?:L|R|C|left|right|center)\)", line.text)
        ):
            state.judge(line, Role.CAPTION)
