"""A warm parent that has imported everything, and forks a child for each start.

A start then takes tenths of a second, so that a thousand kills take minutes. The parent
has no thread and no connection: a child begins as clean as a program of its own.

It is asked by lines of JSON: ``start`` answers the child's number, ``look`` how the
child ended, or null while it runs. All the processes of one run of tests ask the same
one, by a socket: what it has read takes longer than most of their stories.
"""

import atexit
import gc
import importlib
import json
import os
import selectors
import signal
import socket
import sys
import threading
import traceback
from contextlib import suppress
from functools import cache
from typing import NoReturn

WANTED = (
    *("alembic.command", "alembic.runtime.migration", "alembic.script"),
    *("anyio._backends._asyncio", "apscheduler.triggers.cron", "encodings.utf_16_le"),
    *("httpcore", "psycopg", "typer._adapters", "typer._click.decorators"),
    *("bot.__main__", "bot.process.running"),
    *("nlp.contacts", "nlp.incidents.kind", "nlp.incidents.reader"),
    *("nlp.languages.component", "nlp.redactor", "nlp.tagger"),
    *("uvicorn.lifespan.off", "uvicorn.loops.auto", "uvicorn.protocols.http.auto"),
)
"""What a start imports, the parts that are looked for late among them."""


NOBODY_ASKS_S = 60.0
"""So long it waits for the first who asks."""


def main() -> None:
    """Who started it waits until it can be asked; it goes on by itself."""
    _warm()
    door = socket.create_server(sys.argv[1], family=socket.AF_UNIX)
    if not os.fork():
        _serve(door)
    os._exit(0)


def _serve(door: socket.socket) -> None:
    """Until nobody is left of those who came to ask."""
    lines = {door}
    with selectors.DefaultSelector() as heard:
        heard.register(door, selectors.EVENT_READ)
        while seen := heard.select(None if len(lines) > 1 else NOBODY_ASKS_S):
            for key, _ in seen:
                family = key.data
                if family is None:
                    family = _Family(door.accept()[0], lines)
                    heard.register(family.line, selectors.EVENT_READ, family)
                elif not family.is_heard():
                    heard.unregister(family.line)
                    family.ends()
            if len(lines) == 1:
                return


class _Family:
    """One who asks, and the children that were wanted there."""

    def __init__(self, line: socket.socket, lines: set[socket.socket]) -> None:
        """No child keeps any of the ``lines``."""
        self.line, self._lines = line, lines
        self._asked = line.makefile("r")
        self._children: set[int] = set()
        lines.add(line)
        self._says("ready")

    def is_heard(self) -> bool:
        """False when nobody asks there any more."""
        try:
            said = self._asked.readline()
        except ConnectionError:
            said = ""
        if said:
            asked = json.loads(said)
            self._says(
                self._bears(asked) if asked["do"] == "start" else self._looks(asked)
            )
        return bool(said)

    def _bears(self, asked: dict) -> int:
        _once(asked["does"].partition(":")[0])
        child = os.fork()
        if not child:
            for line in self._lines:
                os.close(line.fileno())
            _become(asked)
            _does(asked)
        self._children.add(child)
        return child

    def _looks(self, asked: dict) -> int | None:
        found, status = os.waitpid(asked["child"], os.WNOHANG)
        if not found:
            return None
        self._children.discard(found)
        return os.waitstatus_to_exitcode(status)

    def _says(self, answer: object) -> None:
        with suppress(ConnectionError):
            self.line.sendall(json.dumps(answer).encode() + b"\n")

    def ends(self) -> None:
        self._lines.discard(self.line)
        self._asked.close()
        self.line.close()
        for child in self._children:
            os.kill(child, signal.SIGKILL)


def _warm() -> None:
    """What each child would read for itself is read: the same files, the same way."""
    for module in WANTED:
        importlib.import_module(module)
    from sqlalchemy.orm import configure_mappers

    from bot.pictures.model import ready
    from bot.texts.reader import catalogue, languages
    from handlers.web.pages import _layout
    from nlp.lists.known import lists
    from storage.database.engine import open_engine
    from storage.database.migrate import migrate

    configure_mappers()
    ready()
    _layout()
    lists()
    first = open_engine("sqlite://")
    migrate(first)  # new databases of children are made as this one is
    first.dispose()
    for language in languages():
        catalogue(language)
    gc.freeze()  # no child looks through it, and copies it by that


@cache
def _once(module: str) -> None:
    """``before_births`` of what children are born for: what each of them would make for
    itself is made, the first time that one is wanted."""
    if prepare := getattr(importlib.import_module(module), "before_births", None):
        prepare()
        gc.freeze()


def _become(asked: dict) -> None:
    """The child's own output, folder and settings."""
    out, err = (
        os.open(asked[each], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        for each in ("out", "err")
    )
    nothing = os.open(os.devnull, os.O_RDONLY)
    for mine, theirs in ((nothing, 0), (out, 1), (err, 2)):
        os.dup2(mine, theirs)
        os.close(mine)
    os.environ.clear()
    os.environ.update(asked["env"])
    os.chdir(asked["folder"])


def _does(asked: dict) -> NoReturn:
    """What it was born for: ``module:function``, with these words. It ends as any
    program does, but does not take apart what it has imported: all of that is the
    parent's, and would be copied to be thrown away."""
    module, _, function = asked["does"].partition(":")
    try:
        getattr(importlib.import_module(module), function)(asked["words"])
        code = 0
    except SystemExit as end:
        code = _code_of(end)
    except BaseException:
        traceback.print_exc()
        code = 1
    threading._shutdown()  # waits for its threads
    atexit._run_exitfuncs()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def _code_of(end: SystemExit) -> int:
    if end.code is None or isinstance(end.code, int):
        return end.code or 0
    print(end.code, file=sys.stderr)
    return 1


if __name__ == "__main__":
    main()
