"""A warm parent that has imported everything, and forks a child for each start.

A start then takes tenths of a second, so that a thousand kills take minutes. The parent
has no thread and no connection: a child begins as clean as a program of its own.

It is asked by lines of JSON: ``start`` answers the child's number, ``look`` how the
child ended, or null while it runs.
"""

import atexit
import gc
import importlib
import json
import os
import signal
import sys
import threading
import traceback
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


def main() -> None:
    """Until its standard input ends; then all children are killed."""
    _warm()
    print(json.dumps("ready"), flush=True)
    children: set[int] = set()
    for line in sys.stdin:
        asked = json.loads(line)
        if asked["do"] == "start":
            _once(asked["does"].partition(":")[0])
            answer = os.fork()
            if not answer:
                _become(asked)
                _does(asked)
            children.add(answer)
        else:
            answer = _look(asked["child"], children)
        print(json.dumps(answer), flush=True)
    for child in children:
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
    from storage.database.migrate import is_known

    configure_mappers()
    ready()
    _layout()
    lists()
    is_known("")  # walks the migrations
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


def _look(child: int, children: set[int]) -> int | None:
    found, status = os.waitpid(child, os.WNOHANG)
    if not found:
        return None
    children.discard(child)
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    main()
