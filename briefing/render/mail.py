"""Brief -> the mail body, as HTML for mail clients and as plain text that serves alone.

In comes a Brief; out go UTF-8 bytes. The HTML is tables and inline styles, at most `LIMIT` bytes once encoded for the
way: mail clients clip what is longer. Where a brief is longer, sections are cut after their first points and say how
many more the attachment has. No picture or style from outside, no script.
"""

import quopri
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.config import RenderOptions
from briefing.model import Brief, Rendered
from briefing.render.arrange import arrange
from briefing.render.brand import accent_of, lighten
from briefing.render.labels import load_labels
from briefing.render.shown import shorten
from briefing.render.templates import find_templates
from briefing.render.view import Entry, Group, Part, View

LIMIT = 60_000
"""Bytes of the HTML body in quoted-printable; Gmail clips at about 102 000."""

CUTS = ((99, 999), (8, 60), (6, 40), (5, 30), (4, 25), (3, 20), (2, 15), (1, 10), (1, 5), (0, 0))
"""Points a section and sources listed, tried in order until the body is short enough."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A section as the mail shows it: `left` says how many of its points were left out."""

    label: str
    empty: str
    groups: tuple[Group, ...]
    notes: tuple[str, ...]
    left: int


def render_mail(brief: Brief, options: RenderOptions) -> Rendered:
    """Return the HTML body, at most LIMIT bytes when encoded."""
    templates = find_templates(options.template_dir, options.look, options.kept)
    labels = load_labels(templates, options.brand.labels)
    seen = arrange(brief, options, labels)
    accent = accent_of(options.brand)
    data = b""
    for points, sources in CUTS:
        listed = _listed(seen, sources)
        page = templates.render(
            "mail/mail.html",
            view=seen,
            t=labels,
            accent=accent,
            accent_dark=lighten(accent),
            preview=shorten(seen.bottom_line[0].text, 140) if seen.bottom_line else "",
            parts=[_cut(part, points) for part in seen.parts],
            contrasts=seen.contrasts if points > 2 else (),
            sources=listed,
            sources_left=len(seen.sources) - len(listed),
            remarks=shorten(" · ".join(seen.remarks), 1200),
        )
        data = page.encode()
        if len(quopri.encodestring(data)) <= LIMIT:
            break
    return Rendered("mail.html", "text/html", data)


def render_text(brief: Brief, options: RenderOptions) -> Rendered:
    """Return the plain-text body: everything, in lines of at most 72 letters, in the order of the brief."""
    templates = find_templates(options.template_dir, options.look, options.kept)
    labels = load_labels(templates, options.brand.labels)
    seen = arrange(brief, options, labels)
    text = templates.render("mail/mail.txt", view=seen, t=labels)
    return Rendered("mail.txt", "text/plain", (text.strip() + "\n").encode())


def _cut(part: Part, most: int) -> Cut:
    """Return a section with at most `most` points."""
    groups, room = [], most
    for group in part.groups:
        if room > 0:
            groups.append(group._replace(points=group.points[:room]))
            room -= len(group.points)
    return Cut(part.label, part.empty, tuple(groups), part.notes, max(len(part.points) - most, 0))


def _listed(seen: View, most: int) -> Sequence[Entry]:
    """Return the sources to list: those that are quoted first, in the order of their numbers."""
    chosen = sorted(seen.sources, key=lambda entry: (not entry.used, entry.number))[:most]
    return sorted(chosen, key=lambda entry: entry.number)
