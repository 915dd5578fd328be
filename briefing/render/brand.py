"""The user's brand: a legible accent colour, a logo that may be embedded.

In comes a BrandTable and the logo's bytes; out go a checked colour and a data address. A colour that cannot be read
on the brief's grounds is refused with the figure. Nothing here opens a file.
"""

import base64

from briefing import lazy
from briefing.config import BrandTable
from briefing.errors import ConfigError

WHITE, TINT, NIGHT, NIGHT_PANEL = "#ffffff", "#f4f1ea", "#11161d", "#1b222c"
"""The grounds that the accent colour stands on: paper and panel, by day and by night."""

AA = 4.5
"""Least contrast of text by WCAG 2.2, success criterion 1.4.3 (AA)."""

_COLOUR = lazy.pattern(r"#[0-9a-fA-F]{6}")
_KINDS = ((b"\x89PNG\r\n\x1a\n", "image/png"), (b"\xff\xd8\xff", "image/jpeg"))
LOGO_LIMIT = 1_000_000


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two "#rrggbb" colours, 1 to 21 (WCAG 2.2, relative luminance).

    >>> round(contrast("#000000", "#ffffff"), 1)
    21.0
    """
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def accent_of(brand: BrandTable) -> str:
    """Return the accent colour in lower case; raise ConfigError where it is no colour or too pale to read."""
    if not _COLOUR.fullmatch(brand.accent):
        raise ConfigError(
            f"[brand] accent = {brand.accent!r} is no colour", hint='write "#rrggbb", for example "#9b2c1f"'
        )
    worst = min(contrast(brand.accent, ground) for ground in (WHITE, TINT))
    if worst < AA:
        darker = darken(brand.accent)
        raise ConfigError(
            f"[brand] accent = {brand.accent!r} is too pale: contrast {worst:.1f} to 1 on the brief's paper, {AA} is needed",
            hint=f"{darker} is the same colour, dark enough",
        )
    return brand.accent.lower()


def darken(colour: str) -> str:
    """Return the lightest shade of `colour` on the way to black that can be read on paper and panel."""
    return _towards(colour, 0, (WHITE, TINT))


def lighten(colour: str) -> str:
    """Return the darkest tint of `colour` on the way to white that can be read on the dark page and panel."""
    return _towards(colour, 255, (NIGHT, NIGHT_PANEL))


def logo_type(data: bytes) -> str:
    """Return the media type of a logo; raise ConfigError for what is no PNG or JPEG or is too large to embed."""
    for magic, kind in _KINDS:
        if data.startswith(magic):
            if len(data) > LOGO_LIMIT:
                raise ConfigError(
                    f"[brand] logo has {len(data)} bytes, {LOGO_LIMIT} is the most", hint="a smaller picture"
                )
            return kind
    raise ConfigError("[brand] logo is no PNG or JPEG picture", hint="save the logo as PNG; SVG could carry scripts")


def logo_address(data: bytes) -> str:
    """Return the logo as a data: address."""
    return f"data:{logo_type(data)};base64,{base64.b64encode(data).decode()}"


def _luminance(colour: str) -> float:
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _towards(colour: str, end: int, grounds: tuple[str, ...]) -> str:
    parts = [int(colour[i : i + 2], 16) for i in (1, 3, 5)]
    for step in range(101):
        mixed = "#" + "".join(f"{round(part + (end - part) * step / 100):02x}" for part in parts)
        if min(contrast(mixed, ground) for ground in grounds) >= AA:
            return mixed
    return "#000000" if end == 0 else "#ffffff"
