"""The shell around the pure core: read, digest, draft, verify, render, deliver, in this order.

Everything that touches the world passes here or below; the decisions stand in the core. One bad input, or one output
that cannot be made, becomes a Problem; the rest goes on.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from types import MappingProxyType

from briefing.config import Config, DeliverOptions, RenderOptions
from briefing.errors import ConfigError, EmptyBriefError, InputError, RenderError, UsageError, VerificationError
from briefing.fit import fit
from briefing.gather import Gathered, gather
from briefing.kept import kept_files
from briefing.model import Article, Brief, Digest, Problem, Rendered
from briefing.pipeline import digest
from briefing.registry import CHANNELS, CLASSIFIERS, EXPLAINERS, RENDERERS, SCORERS, scorer_of
from briefing.settings import Settings, with_themes
from briefing.verify import find_cuts, verify

Progress = Callable[[str, int, int], None]
"""Called with the name of a step, how many are done, and how many there are."""


@dataclass(frozen=True, slots=True)
class Built:
    """A finished build: the brief, what it was made of, its outputs, and what went wrong on the way."""

    brief: Brief
    digests: tuple[Digest, ...]
    rendered: tuple[Rendered, ...]
    problems: tuple[Problem, ...]

    @property
    def exit_code(self) -> int:
        """0, or 3 when something was left out."""
        return 3 if any(problem.severity != "note" for problem in self.problems) else 0


def build(
    inputs: Sequence[str | Path] = (),
    *,
    config: Config | None = None,
    day: date | None = None,
    output: str | Path | None = None,
    formats: Sequence[str] | None = None,
    strict: bool = False,
    fail_if_empty: bool = False,
    progress: Progress | None = None,
) -> Built:
    """Build the brief of `day` (default: today) from files and folders and, with `output`, write it there.

    `inputs` default to the configuration's; `config` to the defaults with the four default themes. Raises InputError
    when nothing can be read, or under `strict` when anything could not; EmptyBriefError under `fail_if_empty` when
    nothing would be printed; ConfigError, UsageError, RenderError,
    OutputError, VerificationError as their names say.

        built = build(["articles/"], output="out")
        print(built.brief.bottom_line[0].text)
    """
    config = with_themes(config or Config())
    names = tuple(formats if formats is not None else config.output.formats)
    check_parts(config, names)
    with pressing("pdf" in names):
        digests, problems = digest_inputs(inputs or config.input.paths, config, progress)
        if strict:
            _refuse_faults((*problems, *(problem for digest in digests for problem in digest.problems)))
        day = day or date.today()  # noqa: DTZ011 - the reader's own calendar day
        fitted = fit(digests, config, day, problems, render_options(config))
        if fail_if_empty and not any((fitted.brief.bottom_line, *(s.quotes for s in fitted.brief.sections))):
            raise EmptyBriefError(
                "there is nothing to report", hint="`briefing inspect` says why no sentence was chosen"
            )
        made = {"pdf": fitted.pdf} if fitted.pdf else {}
        built = publish(fitted.brief, config, names, output=output, progress=progress, made=made)
    return replace(built, digests=digests, problems=(*fitted.brief.problems, *fitted.problems, *built.problems))


def _refuse_faults(problems: Sequence[Problem]) -> None:
    """Raise InputError with the first problem that is more than a note."""
    fault = next((problem for problem in problems if problem.severity != "note"), None)
    if fault is not None:
        raise InputError(f"{fault.where}: {fault.message}", hint="left out without --strict")


@contextmanager
def pressing(wanted: bool) -> Iterator[None]:  # noqa: FBT001 - one question, one answer
    """Have the press get ready beside the reading where a PDF is wanted, and stop it where it was not used."""
    if not wanted:
        yield
        return
    from briefing.render.pdf import cool, warm

    warm()
    try:
        yield
    finally:
        cool()


def check_parts(config: Config, formats: Sequence[str]) -> None:
    """Raise UsageError for a format or method that does not exist, ConfigError for a logo that cannot be read."""
    for name in formats:
        RENDERERS.get(name)
    SCORERS.get(config.brief.method)
    render_options(config)


def publish(
    brief: Brief,
    config: Config,
    formats: Sequence[str],
    *,
    output: str | Path | None = None,
    progress: Progress | None = None,
    made: Mapping[str, Rendered] = MappingProxyType({}),
) -> Built:
    """Prove a finished brief, render it and, with `output`, write it there; the problems are those of the outputs.

    `made`: outputs of this brief that are there already, by format.
    """
    prove(brief)
    renderers = [(name, _made(made[name]) if name in made else RENDERERS.get(name)) for name in formats]
    rendered, failed = _render(brief, renderers, render_options(config), progress)
    if output is not None:
        CHANNELS.get("folder")(rendered, brief, DeliverOptions(dir=str(output)))
    return Built(brief, (), rendered, failed)


def reprint(
    brief: str | Path,
    *,
    sources: str | Path | None = None,
    config: Config | None = None,
    output: str | Path | None = None,
    formats: Sequence[str] = ("html", "pdf", "json"),
) -> Built:
    """Print an edited brief.json again, after proof against its sources; arguments as of `build`."""
    config = config or Config()
    check_parts(config, formats)
    return publish(load_edited(brief, sources), config, formats, output=output)


def load_edited(brief: str | Path, sources: str | Path | None = None) -> Brief:
    """Return the brief in a brief.json or PDF, its sources' texts from `sources` or the folder sources/ beside it.

    One that was changed since it was built says so from then on. Raises VerificationError where a sentence was changed
    or cut.
    """
    from briefing.proof import is_sealed, read_brief, source_texts
    from briefing.render.json import load_brief

    path = Path(brief)
    data = read_brief(path)
    stated = load_brief(data, name=path.name)
    texts = source_texts(stated, Path(sources) if sources else path.parent / "sources")
    edited = load_brief(data, texts, name=path.name)
    if is_sealed(data):
        return edited
    _refuse_false(edited, lambda: verify(edited, texts) or find_cuts(edited, texts))
    return edited if EDITED in edited.problems else replace(edited, problems=(*edited.problems, EDITED))


EDITED = Problem("render", "", "An analyst edited this brief after it was built.", "note")
"""What an edited brief says of itself, in every output."""


def digest_inputs(
    inputs: Sequence[str | Path], config: Config, progress: Progress | None = None
) -> tuple[tuple[Digest, ...], tuple[Problem, ...]]:
    """Return the digests of all articles that `inputs` hold and the problems met; raises InputError when none is left."""
    gathered = gather(inputs)
    if not gathered.articles:
        raise nothing_usable(gathered)
    return digest_articles(gathered.articles, config, progress), gathered.problems


def nothing_usable(gathered: Gathered) -> InputError:
    """Return the error for inputs that gave no article, in the words of the first problem."""
    if not gathered.problems:
        return InputError("no article found in the input", hint="give files or folders with articles in them")
    first, *rest = gathered.problems
    more = f" ({len(rest)} more left out)" if rest else ""
    return InputError(f"{first.where}: {first.message}{more}", hint="nothing else is left to build a brief from")


def digest_articles(
    articles: Sequence[Article], config: Config, progress: Progress | None = None
) -> tuple[Digest, ...]:
    """Return one digest an article, in the order given."""
    config = with_themes(config)
    score, classify = scorer_of(config.brief.method, config.themes), CLASSIFIERS.get("terms")
    explain = EXPLAINERS.get(config.brief.method) if config.brief.method in EXPLAINERS.names() else None
    digests = []
    for done, article in enumerate(articles, 1):
        digests.append(digest(article, config, score=score, classify=classify, explain=explain))
        if progress:
            progress("reading", done, len(articles))
    return tuple(digests)


def prove(brief: Brief) -> None:
    """Raise VerificationError unless every sentence of the brief is its source's own."""
    _refuse_false(brief, lambda: verify(brief, {source.id: source.text for source in brief.sources}))


def _refuse_false(brief: Brief, find: Callable[[], Sequence[Problem]]) -> None:
    """Raise VerificationError with the first fault found in `brief`."""
    faults = find()
    if faults:
        first = faults[0]
        raise VerificationError(f"{first.where}: {first.message}", hint=f"nothing of “{brief.title}” was written")


def render_options(config: Config) -> RenderOptions:
    """Return what the renderers need, the logo read from disk."""
    logo = None
    if config.brand.logo:
        try:
            logo = Path(config.brand.logo).read_bytes()
        except OSError as error:
            raise ConfigError(
                f"cannot read the logo {config.brand.logo}: {error.strerror}", hint="mend [brand] logo"
            ) from error
    return RenderOptions(
        brand=config.brand,
        look=config.output.look,
        template_dir=config.output.template_dir,
        full_texts=config.output.full_texts,
        logo=logo,
        pages=config.brief.pages,
        kept=kept_files(),
    )


def _made(rendered: Rendered) -> Callable[[Brief, RenderOptions], Rendered]:
    return lambda _brief, _options: rendered


@contextmanager
def printing(
    brief: Brief,
    options: RenderOptions,
    renderers: Sequence[tuple[str, Callable[[Brief, RenderOptions], Rendered]]],
) -> Iterator[None]:
    """Have the press print the PDF while the other formats are made."""
    if len(renderers) < 2 or "pdf" not in dict(renderers):
        yield
        return
    from briefing.render.pdf import begin, cool, render_pdf

    if dict(renderers)["pdf"] is render_pdf:
        begin(brief, options)
    try:
        yield
    finally:
        cool()


def _render(
    brief: Brief,
    renderers: Sequence[tuple[str, Callable[[Brief, RenderOptions], Rendered]]],
    options: RenderOptions,
    progress: Progress | None,
) -> tuple[tuple[Rendered, ...], tuple[Problem, ...]]:
    """Return every output that can be made; the only one asked for has to be."""
    rendered, failed = [], []
    with printing(brief, options, renderers):
        for done, (name, renderer) in enumerate(renderers, 1):
            try:
                made = renderer(brief, options)
                rendered.append(made)
                if made.remark:
                    failed.append(Problem("render", name, made.remark, "note"))
            except RenderError as error:
                if len(renderers) == 1:
                    raise
                failed.append(Problem("render", name, f"{error.message}{'; ' + error.hint if error.hint else ''}"))
            if progress:
                progress("printing", done, len(renderers))
    return tuple(rendered), tuple(failed)


def choose_inputs(given: Sequence[str], settings: Settings) -> tuple[str, ...]:
    """Return the inputs of a command: those given, else the configuration's, else ./seeds; raises UsageError."""
    if given or settings.config.input.paths:
        return tuple(given) or settings.config.input.paths
    if Path("seeds").is_dir():
        return ("seeds",)
    raise UsageError(
        "no articles given", hint="name files or folders, or run `briefing init` for a starter configuration"
    )
