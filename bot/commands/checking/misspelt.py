"""Settings that nobody reads: a name that is misspelt is of a setting that is unset."""

import difflib
import os
from collections.abc import Iterator, Mapping

from bot.commands.checking.points import Point, wrong
from bot.commands.checking.too_open import ENV_FILE
from bot.settings import PREFIX, Settings, variable

ABOUT = "settings"


def misspelt() -> Iterator[Point]:
    """Their values are not repeated: they may be secrets."""
    known = sorted(variable(each) for each in Settings.model_fields)
    given = {**os.environ, **_in_file()}
    for name in sorted({each.upper() for each in given}):
        if name.startswith(PREFIX) and name not in known:
            near = difflib.get_close_matches(name, known, n=1, cutoff=0.7)
            meant = f"did you mean {near[0]}?" if near else "look at docs/settings.md"
            yield wrong(ABOUT, f"{name} is none, and nobody reads it; {meant}")


def _in_file() -> Mapping[str, str | None]:
    from pydantic_settings import DotEnvSettingsSource

    return DotEnvSettingsSource(Settings, env_file=ENV_FILE).env_vars
