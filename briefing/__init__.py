"""briefing: short, sourced policy briefs in the sources' own words.

The names in `__all__` are the public API; they load on first use, so that importing the package costs nothing.
"""

from typing import Any

__version__ = "0.1.0"

__all__ = ["Article", "Brief", "BriefingError", "Quote", "__version__", "build", "summarize"]

_HOMES = {
    "Article": "briefing.model",
    "Brief": "briefing.model",
    "BriefingError": "briefing.errors",
    "Quote": "briefing.model",
    "build": "briefing.app",
    "summarize": "briefing.condensing",
}


def __getattr__(name: str) -> Any:
    """Load a public name on first use."""
    if name in _HOMES:
        from importlib import import_module

        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'briefing' has no attribute {name!r}")


def __dir__() -> list[str]:
    """List the public names."""
    return sorted(__all__)
