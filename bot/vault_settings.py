"""The settings of the vault: its key, which is another one than the company's."""

from pathlib import Path
from typing import Annotated

from pydantic import BeforeValidator, Field
from pydantic_settings import BaseSettings, NoDecode

from bot import setting_checks as checks

Checked = BeforeValidator


class VaultSettings(BaseSettings):
    """A key, or a file with it."""

    vault_keys: Annotated[tuple[str, ...], NoDecode, Checked(checks.keys)] = Field(
        (), validation_alias="CHECKCALL_VAULT_KEY", repr=False
    )
    """Newest first: the first seals the vault, the others only open it."""
    vault_key_file: Path | None = Field(None, repr=False)
    """The file that they were read from, when it was one."""


WANTED = {
    "vault_keys": f"a key of at least {checks.SHORTEST_KEY} characters, another one "
    "than CHECKCALL_SECRET_KEY; or the new and the old one separated by a comma",
    "vault_key_file": f"a file with a key of at least {checks.SHORTEST_KEY} characters "
    "in it, another one than CHECKCALL_SECRET_KEY; or the new and the old one on two "
    "lines",
}
"""What each should have been, as the end of a sentence."""
