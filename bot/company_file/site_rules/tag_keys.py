"""A site's tag keys in a file of their own: the company file can then be shown."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bot.company_file.files.toml_lines import line_of
from bot.company_file.parts import At, Part
from bot.company_file.site_rules.patrols import TAG_KEYS
from bot.settings import BadFile, read_text


def read_beside(company: dict[str, Any], folder: Path) -> None:  # Any: as TOML has it
    """``tag_keys = "riv-keys.toml"`` becomes what stands in that file, which lies in
    ``folder`` unless its path is whole. Raises :class:`BadFile`, of that file."""
    sites = company.get("sites")
    for site in sites if isinstance(sites, list) else ():
        if isinstance(site, dict) and isinstance(site.get("tag_keys"), str):
            site["tag_keys"] = _keys(folder / site["tag_keys"])


def _keys(path: Path) -> Mapping[str, Any]:
    """Looked at here, so that what is wrong is named where it stands."""
    source = read_text(path)
    try:
        found = tomllib.loads(source)
    except tomllib.TOMLDecodeError:  # its words may repeat a key
        raise BadFile(path, None, "not TOML; wanted read and sign in it") from None

    def fault(at: At, problem: str) -> BadFile:
        return BadFile(path, line_of(source, at), problem)

    return Part(found, fault).read(TAG_KEYS, TAG_KEYS)
