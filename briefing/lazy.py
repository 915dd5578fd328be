"""Regular expressions that are compiled when first asked: most articles ask only a few of the many that are known.

    _AD = lazy.pattern(r"^advertisement$", re.IGNORECASE)

What `pattern` returns is used as what `re.compile` returns; only functions of `re` itself do not take it.
"""

import re
from typing import Any, AnyStr, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split")


class _Unread:
    """Stands in for a pattern; from the first use on its methods are the pattern's own."""

    def __init__(self, text: Any, flags: int) -> None:
        self._stated = text, flags

    def __getattr__(self, name: str) -> Any:
        made = re.compile(*self._stated)
        for method in _METHODS:
            setattr(self, method, getattr(made, method))
        return getattr(made, name)


def pattern(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return the pattern of `text`; a mistake in it raises re.error on first use, so a test compiles them all."""
    return cast("re.Pattern[AnyStr]", _Unread(text, flags))
