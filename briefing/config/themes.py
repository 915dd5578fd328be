"""The `[[theme]]` tables: what a user wrote in, Themes out, or the error that names the line."""

import re
import tomllib
from collections.abc import Mapping
from typing import Any

from briefing.config.place import Place, rows_of, text_of, value_of
from briefing.model import Term, Theme

THEME_KEYS = ("id", "label", "iptc", "terms", "acts", "exclude", "inherit")


def themes_of(value: Any, place: Place) -> tuple[Theme, ...]:
    """Return the themes that a list of `[[theme]]` tables defines, in order."""
    themes = tuple(_theme(row, place) for row in rows_of(value, "theme", place))
    seen: set[str] = set()
    for theme in themes:
        if theme.id in seen:
            raise place.wrong("theme", "id", f"{theme.id!r} stands twice", hint="give each theme an id of its own")
        seen.add(theme.id)
    return themes


def _theme(row: Mapping[str, Any], place: Place) -> Theme:
    for key in row:
        if key not in THEME_KEYS:
            raise place.unknown("theme", key, list(THEME_KEYS))
    ident = text_of(row, "id", "theme", place)
    if not re.fullmatch(r"[\w-]{1,40}", ident):
        raise place.wrong("theme", "id", f"cannot be {ident!r}", hint="letters, digits, - and _ only")
    terms = _terms(row.get("terms", []), "terms", place)
    acts = _terms(row.get("acts", []), "acts", place)
    if not terms and not acts:
        raise place.wrong(
            "theme", "terms", f"of theme {ident!r} are missing", hint='for example terms = ["Iran", "Tehran"]'
        )
    return Theme(
        id=ident,
        label=row["label"] if isinstance(row.get("label"), str) else ident.replace("-", " ").capitalize(),
        terms=terms,
        acts=acts,
        exclude=value_of(row.get("exclude", []), tuple[str, ...], place, "theme", "exclude"),
        inherit=value_of(row.get("inherit", True), bool, place, "theme", "inherit"),
        iptc=value_of(row.get("iptc", ""), str, place, "theme", "iptc"),
    )


def _terms(value: Any, key: str, place: Place) -> tuple[Term, ...]:
    """Return terms: each a string, or a table {term, weight, company}."""
    if not isinstance(value, list):
        raise place.wrong(
            "theme", key, "has to be a list", hint=f'for example {key} = ["Iran", {{ term = "Tehran", weight = 0.8 }}]'
        )
    terms = []
    for row in value:
        if isinstance(row, str) and row.strip():
            terms.append(Term(row))
        elif isinstance(row, Mapping) and isinstance(row.get("term"), str) and row["term"].strip():
            for name in row:
                if name not in ("term", "weight", "company"):
                    raise place.unknown("theme", name, ["term", "weight", "company"])
            weight = value_of(row.get("weight", 1.0), float, place, "theme", "weight")
            company = value_of(row.get("company", []), tuple[str, ...], place, "theme", "company")
            terms.append(Term(row["term"], weight, company))
        else:
            raise place.wrong(
                "theme", key, f"cannot hold {row!r}", hint='a term is "word" or { term = "word", weight = 0.5 }'
            )
    return tuple(terms)


def themes_in(text: str, name: str = "themes") -> tuple[Theme, ...]:
    """Return the themes of a TOML text that holds only `[[theme]]` tables."""
    return themes_of(tomllib.loads(text).get("theme", []), Place(name, text))
