"""Where the configuration comes from: the TOML that was named or found, its paths resolved, the default themes.

A TOML that was only found in the current folder, not named, runs no command and loads no template: a folder of
articles from somebody else must not decide what this machine executes.
"""

from dataclasses import dataclass, replace
from pathlib import Path

from briefing.config import Config, MailTable, parse, themes_in
from briefing.errors import ConfigError
from briefing.theme.defaults import DEFAULT_THEMES

FILE = "briefing.toml"


@dataclass(frozen=True, slots=True)
class Settings:
    """The effective configuration, the file that it came from ("" for none), and what was set aside and why."""

    config: Config
    file: str = ""
    notes: tuple[str, ...] = ()


def load_settings(named: str | None = None, folder: Path | None = None) -> Settings:
    """Return the settings from the TOML `named`, else from briefing.toml in `folder` (default: the current one).

    Raises ConfigError for a file that cannot be read or does not hold settings.
    """
    path = Path(named) if named else (folder or Path()) / FILE
    if not named and not path.is_file():
        return Settings(with_themes(Config()))
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise ConfigError(f"cannot read {path}: {error.strerror}", hint="`briefing init` writes a starter") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path} is not UTF-8 text", hint="save it as UTF-8") from error
    config = with_themes(_anchored(parse(text, str(path)), path.parent))
    if named:
        return Settings(config, str(path))
    config, notes = _harmless(config, path.name)
    return Settings(config, str(path), notes)


def with_themes(config: Config) -> Config:
    """Return `config` with the default themes where it defines none."""
    return config if config.themes else replace(config, themes=themes_in(DEFAULT_THEMES))


def _anchored(config: Config, base: Path) -> Config:
    """Return `config` with every relative path taken from the folder of the TOML."""

    def at(path: str) -> str:
        return str(base / Path(path).expanduser()) if path else ""

    return replace(
        config,
        input=replace(config.input, paths=tuple(at(path) for path in config.input.paths)),
        output=replace(config.output, dir=at(config.output.dir), template_dir=at(config.output.template_dir)),
        brand=replace(config.brand, logo=at(config.brand.logo)),
        mail=replace(
            config.mail,
            password_file=at(config.mail.password_file),
            ca_file=at(config.mail.ca_file),
            spool_dir=at(config.mail.spool_dir),
        ),
        schedule=replace(config.schedule, holidays=at(config.schedule.holidays)),
        state=replace(config.state, dir=at(config.state.dir)),
    )


def _harmless(config: Config, name: str) -> tuple[Config, tuple[str, ...]]:
    notes = []
    if config.output.template_dir:
        config = replace(config, output=replace(config.output, template_dir=""))
        notes.append(
            f"template_dir of {name} is not used, because the file was found and not named: add --config {name}"
        )
    own = MailTable().sendmail_command
    if config.mail.password_command or config.mail.oauth_token_command or config.mail.sendmail_command != own:
        harmless = replace(config.mail, password_command=(), oauth_token_command=(), sendmail_command=own)
        config = replace(config, mail=harmless)
        notes.append(f"commands of {name} are not run, because the file was found and not named: add --config {name}")
    return config, tuple(notes)
