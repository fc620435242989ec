"""A warm parent that has imported everything, and forks a child for each start.

A start then takes tenths of a second, so that a thousand kills take minutes. The parent
has no thread and no connection: a child begins as clean as a program of its own.

It is asked by lines of JSON: ``start`` answers the child's number, ``look`` how the
child ended, or null while it runs.
"""

import importlib
import json
import os
import signal
import sys
import traceback

WANTED = (
    *("alembic.command", "alembic.runtime.migration", "alembic.script"),
    *("anyio._backends._asyncio", "psycopg", "tests.faults.rig.launcher"),
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
            children.add(answer := _start(asked))
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

    from bot.texts.reader import catalogue, languages
    from storage.database.migrate import is_known

    configure_mappers()
    is_known("")  # walks the migrations
    for language in languages():
        catalogue(language)


def _start(asked: dict) -> int:
    child = os.fork()
    if child:
        return child
    code = 1
    try:
        _become(asked)
        from tests.faults.rig.launcher import launch

        launch(asked["words"])
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        os._exit(code)


def _become(asked: dict) -> None:
    """The child's own log, folder and settings."""
    log = os.open(asked["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    nothing = os.open(os.devnull, os.O_RDONLY)
    for mine, theirs in ((nothing, 0), (log, 1), (log, 2)):
        os.dup2(mine, theirs)
    os.environ.clear()
    os.environ.update(asked["env"])
    os.chdir(asked["folder"])


def _look(child: int, children: set[int]) -> int | None:
    found, status = os.waitpid(child, os.WNOHANG)
    if not found:
        return None
    children.discard(child)
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    main()
