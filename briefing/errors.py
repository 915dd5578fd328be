"""Exceptions of the package: one tree, each with the exit code that the command line returns for it."""

from typing import ClassVar


class BriefingError(Exception):
    """A failure that the user can understand and mend.

    `message` says what went wrong, `hint` what to do about it ("" for none); `exit_code` is the process's exit code.
    """

    exit_code: ClassVar[int] = 1

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(BriefingError):
    """The command was asked for something that it does not have."""

    exit_code = 2


class EmptyBriefError(BriefingError):
    """There is nothing to report, and the user asked to be told so."""

    exit_code = 4


class VerificationError(BriefingError):
    """A printed sentence is not what its source says."""

    exit_code = 6


class InputError(BriefingError):
    """No input could be used, or under --strict one could not."""

    exit_code = 65


class OutputError(BriefingError):
    """The output cannot be created where it was asked for."""

    exit_code = 73


class StorageError(BriefingError):
    """Reading or writing failed half-way (disk full, I/O error)."""

    exit_code = 74


class TemporaryError(BriefingError):
    """It may work later: a scheduler should try again."""

    exit_code = 75


class RefusedError(BriefingError):
    """Some recipients were refused for good."""

    exit_code = 5


class AuthenticationError(BriefingError):
    """The mail server refused our credentials; trying again could lock the account."""

    exit_code = 77


class ConfigError(BriefingError):
    """The configuration or the machine's set-up is wrong."""

    exit_code = 78


class RenderError(ConfigError):
    """An output format cannot be made on this machine."""
