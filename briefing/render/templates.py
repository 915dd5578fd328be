"""Where templates, label catalogues and fonts are found, and the Jinja environment that reads them.

In comes the user's template folder ("" for none) and the name of a look; out go files and rendered text. A look is a
folder: `memo/screen.css` stands in for `screen.css`. Searched are the user's folder, then the package, then the
checkout; never the current folder. User templates run in Jinja's sandbox; nothing here opens a URL or writes a file.
"""

from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateError, TemplateNotFound

from briefing import lazy
from briefing.config import Kept
from briefing.errors import ConfigError
from briefing.render.compiled import Compiled

_PACKAGE = Path(__file__).resolve().parent.parent
SHIPPED = next(
    (p for p in (_PACKAGE / "templates", _PACKAGE.parent / "templates") if p.is_dir()), _PACKAGE / "templates"
)
"""The folder of the templates that ship: inside the wheel, or at the top of a checkout."""

_LOOK = lazy.pattern(r"[a-z0-9][a-z0-9_-]*")


class Templates(NamedTuple):
    """The templates of one look: `folders` are searched in order, `roots` are those of no look.

    A name "default/x" is looked up in the roots alone, so that a look can build on the file it stands in for. `kept`
    holds those that ship as they were compiled before.
    """

    folders: tuple[Path, ...]
    roots: tuple[Path, ...]
    user: Path | None
    kept: Kept | None = None

    def path(self, name: str) -> Path:
        """Return the file that `name` (with slashes) stands for; raise ConfigError where there is none."""
        pure = PurePosixPath(name)
        if not pure.is_absolute() and ".." not in pure.parts:
            plain = pure.parts[:1] == ("default",)
            for folder in self.roots if plain else self.folders:
                path = folder.joinpath(*pure.parts[plain:])
                if path.is_file():
                    return path
        hint = "reinstall the package, or see `briefing templates list`"
        raise ConfigError(f"no template file {name!r}", hint=hint)

    def text(self, name: str) -> str:
        """Return the text of a file; raise ConfigError where it is missing or no UTF-8."""
        path = self.path(name)
        try:
            return path.read_text(encoding="utf-8")
        except (OSError, UnicodeError) as error:
            raise ConfigError(f"cannot read the template {path.name}: {error}") from error

    def data(self, name: str) -> bytes:
        """Return the bytes of a file, a font say; raise ConfigError where it is missing."""
        path = self.path(name)
        try:
            return path.read_bytes()
        except OSError as error:
            raise ConfigError(f"cannot read the template {path.name}: {error}") from error

    def render(self, name: str, **values: Any) -> str:
        """Return template `name` filled with `values`; raise ConfigError naming the file and line that failed."""
        try:
            return _environment(self).get_template(name).render(**values)
        except TemplateError as error:
            raise ConfigError(_where(name, error), hint="`briefing templates check` tries every template") from error


@lru_cache(maxsize=8)
def _environment(templates: Templates) -> Environment:
    """Return Jinja's environment for some templates, kept so that each is compiled once."""
    environment = _kind(templates)(
        loader=_Loader(templates),
        bytecode_cache=Compiled(templates.kept) if templates.kept and not templates.user else None,
        autoescape=_escapes,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["css"] = css_string
    environment.filters["wrap"] = wrap
    return environment


def _kind(templates: Templates) -> type[Environment]:
    """Return the sandbox where a user's own templates may run."""
    if not templates.user:
        return Environment
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    return ImmutableSandboxedEnvironment


def _escapes(name: str | None) -> bool:
    """Say whether a template is HTML; style sheets and plain text are not escaped."""
    return name is None or not name.endswith((".css", ".txt"))


class _Loader(BaseLoader):
    """Jinja's view of a `Templates`."""

    def __init__(self, templates: Templates) -> None:
        self._templates = templates

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Any]:
        """Return source, file name and the answer to "is it still the same?"."""
        del environment
        try:
            path = self._templates.path(template)
        except ConfigError as error:
            raise TemplateNotFound(template) from error
        before = path.stat().st_mtime_ns

        def same() -> bool:
            try:
                return self._templates.path(template) == path and path.stat().st_mtime_ns == before
            except (ConfigError, OSError):
                return False

        return self._templates.text(template), str(path), same


def find_templates(template_dir: str = "", look: str = "default", kept: Kept | None = None) -> Templates:
    """Return the templates of `look`, compiled ones in `kept`; raise ConfigError for a folder or look that is not there."""
    if not _LOOK.fullmatch(look):
        raise ConfigError(f"[output] look = {look!r} is no name of a look", hint="for example default or memo")
    user = Path(template_dir).resolve() if template_dir else None
    if user and not user.is_dir():
        raise ConfigError(
            f"[output] template_dir = {template_dir!r} is no folder", hint="`briefing templates copy` makes one"
        )
    roots = tuple(root for root in (user, SHIPPED) if root)
    looks = tuple(root / look for root in roots if (root / look).is_dir()) if look != "default" else ()
    if look != "default" and not looks:
        raise ConfigError(
            f"there is no look {look!r}", hint="shipped: default, memo; your own is a folder in template_dir"
        )
    folders = tuple(folder for root in roots for folder in ((root / look, root) if root / look in looks else (root,)))
    return Templates(folders, roots, user, kept)


def wrap(text: str, first: str = "", rest: str | None = None) -> str:
    """Return `text` in lines of at most 72 letters, `first` before the first line, `rest` (or blanks) before others.

    >>> print(wrap("one two", "* "))
    * one two
    """
    import textwrap

    return textwrap.fill(
        text,
        72,
        initial_indent=first,
        subsequent_indent=" " * len(first) if rest is None else rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


def css_string(text: object) -> str:
    """Return text as a CSS string in quotes that nothing in it can end."""
    return '"' + "".join(c if c.isalnum() or c == " " else f"\\{ord(c):x} " for c in str(text)) + '"'


def _where(name: str, error: TemplateError) -> str:
    """Say which file and line of a template failed, from the error or the trail that it left."""
    file, line = getattr(error, "filename", None) or name, getattr(error, "lineno", None)
    trail = error.__traceback__
    while trail:
        if trail.tb_frame.f_code.co_filename.endswith((".html", ".css", ".txt")):
            file, line = trail.tb_frame.f_code.co_filename, trail.tb_lineno
        trail = trail.tb_next
    return f"template {Path(str(file)).name}{f', line {line}' if line else ''}: {error.message or error}"
