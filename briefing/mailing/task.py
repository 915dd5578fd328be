"""A configuration's file in, the Task that a scheduler runs for it out."""

import sys
from pathlib import Path

from briefing.config import Config
from briefing.schedule.units import Task

HIDDEN = ("/home", "/root", "/tmp", "/var/tmp")  # noqa: S108 - the names of places, nothing is put there


def task_of(config: Config, file: str, user: str = "", *, made_up: bool = False) -> Task:
    """Return the Task of a profile; `file` is the configuration's path, `user` who runs it.

    For a `made_up` user, whom systemd makes for the time of a run, output goes to the unit's own state folder, because
    he owns nothing else.
    """
    command = [sys.executable, "-m", "briefing", "run", "--config", str(Path(file).absolute())]
    profile = config.schedule.profile
    reads = [Path(file).parent, *map(Path, config.input.paths)]
    reads += [Path(path) for path in (config.brand.logo, config.output.template_dir, config.mail.ca_file) if path]
    reads += [Path(path) for path in (config.schedule.holidays,) if path]
    # An interpreter in a place that the unit hides (a virtual environment in a home, say) has to be seen too.
    reads += [Path(place) for place in (sys.prefix, sys.base_prefix) if any(map(Path(place).is_relative_to, HIDDEN))]
    writes = [Path(config.mail.spool_dir)] if config.mail.transport == "spool" else []
    if made_up:
        command += ["--output", f"/var/lib/briefing-{profile}/out"]
    else:
        writes.append(Path(config.output.dir))
    if config.state.dir:
        writes.append(Path(config.state.dir))
    own = Path(f"/var/lib/briefing-{profile}")  # the unit's StateDirectory, which it may write anyway
    return Task(
        profile=profile,
        command=tuple(command),
        reads=_outermost(reads),
        writes=_outermost([path for path in writes if not path.is_relative_to(own)]),
        credential=str(Path(config.mail.password_file).absolute()) if config.mail.password_file else "",
        user=user,
    )


def _outermost(paths: list[Path]) -> tuple[str, ...]:
    """Return absolute paths in order, those below another one left out."""
    absolute = sorted({path.absolute() for path in paths})
    return tuple(str(path) for path in absolute if not any(other in path.parents for other in absolute))
