"""Brief -> one HTML file for the screen, and the page that the PDF is printed from.

In comes a Brief; out goes UTF-8 HTML that asks for nothing: style inside and allowed by its hash alone, no script,
no picture from outside. Every mark leads to the exact passage in the folded full text of its source.
"""

import base64
import hashlib
import json
from typing import Any

from markupsafe import Markup

from briefing import __version__
from briefing.config import RenderOptions
from briefing.model import Brief, Rendered
from briefing.render.arrange import arrange
from briefing.render.brand import accent_of, lighten, logo_address
from briefing.render.chart import draw
from briefing.render.fulltext import FullText, cut
from briefing.render.labels import load_labels
from briefing.render.passages import passages_of
from briefing.render.shown import is_date, line, shorten
from briefing.render.templates import Templates, find_templates
from briefing.render.view import View

FONTS = (
    "SourceSerif4-Regular.ttf",
    "SourceSerif4-It.ttf",
    "SourceSerif4-Semibold.ttf",
    "SourceSerif4Display-Semibold.ttf",
    "SourceSans3-Regular.ttf",
    "SourceSans3-Semibold.ttf",
    "SourceSans3-It.ttf",
)


TITLE_LETTER = 4.3
"""Mean width in mm of a letter of the printed title, 26 pt."""


def render_html(brief: Brief, options: RenderOptions) -> Rendered:
    """Return `brief.html`; raise ConfigError for a bad template, label catalogue or brand."""
    templates = find_templates(options.template_dir, options.look, options.kept)
    values = _values(brief, options, templates)
    seen: View = values["view"]
    texts: dict[int, FullText] = {}
    if options.full_texts:
        passages = passages_of(brief)
        texts = {ref.number: cut(ref.text, ref.number, passages.get(ref.id, ())) for ref in brief.sources if ref.text}
    values |= {"texts": texts, "to": "anchor" if texts else "row", "logo_src": values["logo"], "screen": True}
    style = _safe_style(templates.render("screen.css", **values).strip())
    page = templates.render(
        "screen.html",
        **values,
        style=Markup(style),  # noqa: S704 (our own style sheet: `<` cannot stand in it, see _safe_style)
        csp=content_policy(style),
        json_ld=Markup(json_ld(seen)),  # noqa: S704 (escaped there)
    )
    return Rendered("brief.html", "text/html", page.encode())


def print_page(brief: Brief, options: RenderOptions) -> str:
    """Return the HTML that the PDF is printed from: its fonts and logo are `asset:` names, see `assets_of`."""
    templates = find_templates(options.template_dir, options.look, options.kept)
    values = _values(brief, options, templates)
    values |= {"to": "row", "logo_src": "asset:logo", "pages": options.pages, "attached": values["t"]["attached"]}
    style = _safe_style(templates.render("print.css", **values).strip())
    return templates.render("print.html", **values, style=Markup(style))  # noqa: S704 (checked by _safe_style)


def assets_of(options: RenderOptions) -> dict[str, bytes]:
    """Return what the printed page may ask for: the fonts, by the names that `print.css` gives them, and the logo."""
    templates = find_templates(options.template_dir, options.look, options.kept)
    assets = {f"asset:{name}": templates.data(f"fonts/{name}") for name in FONTS}
    return assets | ({"asset:logo": options.logo} if options.logo else {})


def content_policy(style: str) -> str:
    """Return the Content-Security-Policy that allows this style sheet and embedded pictures, and nothing else."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"


def json_ld(seen: View) -> str:
    """Return the schema.org Report that describes the brief, safe inside a script element."""
    data = {
        "@context": "https://schema.org",
        "@type": "Report",
        "name": seen.title,
        "inLanguage": seen.language,
        **({"datePublished": seen.day} if seen.day else {}),
        **({"publisher": {"@type": "Organization", "name": seen.brand}} if seen.brand else {}),
        "citation": [
            {
                "@type": "NewsArticle",
                "position": entry.number,
                **({"headline": entry.title} if entry.stated else {}),
                **({"datePublished": entry.ref.published} if is_date(entry.ref.published) else {}),
                **(
                    {"author": [{"@type": "Person", "name": line(name)} for name in entry.ref.authors]}
                    if entry.ref.authors
                    else {}
                ),
                **({"publisher": {"@type": "Organization", "name": entry.outlet}} if entry.ref.outlet else {}),
                **({"url": entry.href} if entry.href else {}),
            }
            for entry in seen.sources
        ],
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _values(brief: Brief, options: RenderOptions, templates: Templates) -> dict[str, Any]:
    """Return what every template sees."""
    labels = load_labels(templates, options.brand.labels)
    seen = arrange(brief, options, labels)
    accent = accent_of(options.brand)
    return {
        "view": seen,
        "t": labels,
        "accent": accent,
        "accent_dark": lighten(accent),
        "logo": logo_address(options.logo) if options.logo else "",
        "charts": draw(seen),
        "title_width": _title_width(seen.title, options.brand.paper),
        "pages": 0,
        "running_title": shorten(seen.title, 72),
        "attached": "",
        "screen": False,
        "cited_margin": True,
        "look": options.look,
        "generator": f"briefing {__version__}",
        "full_texts": options.full_texts,
    }


def _title_width(title: str, paper: str) -> int:
    """Return the width in mm in which a printed title of few lines breaks into lines of like length."""
    widest = 165 if paper == "Letter" else 160
    lines = -(-len(title) * TITLE_LETTER // widest)
    return widest if lines < 2 or lines > 4 else min(widest, round(len(title) * TITLE_LETTER / lines * 1.14) + 6)


def _safe_style(style: str) -> str:
    """Return the style sheet with no `<` in it, so that it can never end its element."""
    return style.replace("<", "")
