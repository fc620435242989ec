"""What SQLAlchemy compiled for one database is known to the next."""

from collections.abc import MutableMapping
from typing import Any

from sqlalchemy import Dialect, Engine, event

_FIRST: dict[str, tuple[Dialect, MutableMapping[Any, Any]]] = {}
"""For each kind of database, the dialect and what was compiled for it."""


def knows_its_statements(engine: Engine) -> Engine:
    """Every test opens a database of its own, and would compile all it asks anew: a
    sixth of a story's time. The program, which opens one, compiles each once.
    """
    kind = engine.dialect.name
    if kind in _FIRST:
        engine.dialect, compiled = _FIRST[kind]
        engine.update_execution_options(compiled_cache=compiled)
    else:  # only one that was connected knows what its server can do
        mine = (engine.dialect, {})
        event.listen(engine, "connect", lambda *_: _FIRST.setdefault(kind, mine))
    return engine
