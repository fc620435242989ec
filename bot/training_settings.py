"""The settings of training: the key with which the rehearsal room signs."""

from pathlib import Path
from typing import Annotated

from pydantic import BeforeValidator, Field
from pydantic_settings import BaseSettings, NoDecode

from bot import setting_checks as checks

Checked = BeforeValidator


class TrainingSettings(BaseSettings):
    """A key, or a file with it; the room's machine and the company's have the same."""

    training_keys: Annotated[tuple[str, ...], NoDecode, Checked(checks.keys)] = Field(
        (), validation_alias="CHECKCALL_TRAINING_KEY", repr=False
    )
    """Newest first: the first signs certificates, the others only verify them."""
    training_key_file: Path | None = Field(None, repr=False)
    """The file that they were read from, when it was one."""


WANTED = {
    "training_keys": f"a key of at least {checks.SHORTEST_KEY} characters, another one "
    "than CHECKCALL_SECRET_KEY and CHECKCALL_VAULT_KEY; or the new and the old one "
    "separated by a comma",
    "training_key_file": f"a file with a key of at least {checks.SHORTEST_KEY} "
    "characters in it, another one than CHECKCALL_SECRET_KEY and CHECKCALL_VAULT_KEY; "
    "or the new and the old one on two lines",
}
"""What each should have been, as the end of a sentence."""
