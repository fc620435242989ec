"""What went wrong, in one line on standard error, and exit code 1."""

import errno
import re
import traceback
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

import typer
from typer.exceptions import TyperException

Given = ParamSpec("Given")

QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
"""Where a driver repeats parts of the address; a password may be among them."""

SPEAKING = {
    "bot.settings.BadSetting": "",
    "bot.settings.BadFile": "",
    "bot.desk.roster.roster.Unfit": "",
    "bot.process.wiring.OutOfDate": "",
    "bot.process.running.NotLoaded": "",
    "storage.database.migrate.TooNew": "",
    "storage.database.sealing.WrongKey": (
        " Set the key that it was made with, or put its key file back."
    ),
}
"""Errors of ours that are sentences, by name: to import them all would take seconds.

What is added says what to do where the sentence does not.
"""

DATABASE = frozenset(
    f"sqlalchemy.exc.{kind}"
    for kind in ("OperationalError", "InterfaceError", "DatabaseError")
) | {"sqlite3.OperationalError", "sqlite3.DatabaseError"}
"""It is not there, is locked, is full, or is no database."""


MAKE_ROOM = "make some, and run the command again."


class Failed(Exception):
    """A command cannot do it; ``str`` says what is wrong and what to do."""


def in_one_line(command: Callable[Given, None]) -> Callable[Given, None]:
    """The command; whatever it raises becomes one line and exit code 1."""

    @wraps(command)
    def said(*args: Given.args, **kwargs: Given.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except (TyperException, typer.Exit, typer.Abort, BrokenPipeError):
            raise
        except (Exception, KeyboardInterrupt) as problem:
            typer.echo(sentence(problem), err=True)
            raise typer.Exit(1) from None

    return said


def sentence(problem: BaseException) -> str:
    """The problem for a person, on one line, without anything secret."""
    return " ".join(_words(problem).split())


def _words(problem: BaseException) -> str:
    match problem:
        case Failed():
            return str(problem)
        case KeyboardInterrupt():
            return "Stopped before it was done; run the command again."
        case OSError():
            return _system(problem)
        case _ if _name(problem) in SPEAKING:
            return f"{str(problem).rstrip('.')}.{SPEAKING[_name(problem)]}"
        case _ if _name(problem) in DATABASE:
            return _database(problem)
        case _:
            return _mistake(problem)


def _name(problem: BaseException) -> str:
    kind = type(problem)
    return f"{kind.__module__}.{kind.__qualname__}"


def _system(problem: OSError) -> str:
    why = problem.strerror or type(problem).__name__
    if problem.errno == errno.EADDRINUSE:
        return f"{why}: stop the other program, or set CHECKCALL_LISTEN (or --port)."
    where = f" ({problem.filename})" if problem.filename else ""
    if problem.errno == errno.ENOSPC:
        return f"There is no room left on the disk{where}; {MAKE_ROOM}"
    return f"{why}{where}; make that possible and run the command again."


def _database(problem: BaseException) -> str:
    first = str(getattr(problem, "orig", problem)).strip().partition("\n")[0]
    if "disk is full" in first:
        return f"There is no room left for the database; {MAKE_ROOM}"
    why = QUOTED.sub("…", first).rstrip(".")
    return (
        f"The database cannot be used: {why}. "
        "Start it, or correct CHECKCALL_DATABASE_URL."
    )


def _mistake(problem: BaseException) -> str:
    """Ours; only where it happened, for its words may hold somebody's name."""
    frames = traceback.extract_tb(problem.__traceback__)
    where = f" in {frames[-1].filename}, line {frames[-1].lineno}" if frames else ""
    return (
        f"A mistake in Checkcall: {type(problem).__name__}{where}. "
        "Please report this line."
    )
