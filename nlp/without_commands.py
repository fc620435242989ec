"""spaCy without its command line, which it imports with itself and nobody here uses."""

import sys
from types import ModuleType

_COMMANDS = "spacy.cli", "spacy.cli.info"


def without_its_commands() -> None:
    """Imports spaCy, if nobody has, but not what its commands need.

    That is a client for the web, a table printer and a template language: a tenth of
    the redactor's memory and a third of the time that it takes to load. Whoever asks
    for the commands later gets them.
    """
    if "spacy" in sys.modules:
        return
    for name in _COMMANDS:
        stand_in = ModuleType(name)
        stand_in.__dict__.update(info=None, __path__=[])
        sys.modules[name] = stand_in
    try:
        import spacy  # noqa: F401
    finally:
        for name in _COMMANDS:
            del sys.modules[name]
