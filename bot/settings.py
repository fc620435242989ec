"""The settings, read once at start; and how what an operator wrote is refused."""

import difflib
import json
import re
from collections.abc import Iterable, Mapping
from functools import reduce
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import NoDecode, SettingsConfigDict

from bot import setting_checks as checks
from bot import telephone_settings, training_settings, vault_settings
from bot.domain.errors import CheckcallError
from bot.domain.names.canaries import FLOOR
from bot.domain.retention.periods import Period
from bot.key_file import credential, held_twice, keys_in
from bot.telephone_settings import TelephoneSettings
from bot.training_settings import TrainingSettings
from bot.vault_settings import VaultSettings
from scheduler.couriers.sms import request as sms

PREFIX = "CHECKCALL_"


class BadSetting(CheckcallError):
    """A setting is wrong: the program does not start, and says which.

    ``found`` is None where the value may hold a secret and is not to be shown.
    """

    def __init__(self, name: str, found: str | None, wanted: str) -> None:
        was = "is not right" if found is None else f"is {shown(found)}"
        super().__init__(f"{name} {was}; wanted {wanted}.")
        self.name = name
        self.found = found
        self.wanted = wanted


class BadFile(CheckcallError):
    """A file to load is wrong and nothing of it is taken; ``str`` is the sentence."""

    def __init__(
        self,
        path: Path,
        line: int | None,
        problem: str,
        column: str = "",
        of: str = "column",
    ) -> None:
        """``of``: what the file has instead of columns, such as ``property``."""
        where = f", line {line}" if line else ""
        where += f", {of} {column}" if column else ""
        super().__init__(f"{path}{where}: {problem}.")
        self.path, self.line, self.problem, self.column = path, line, problem, column
        self.others: tuple[BadFile, ...] = ()  # that were found at the same time


def shown(value: object) -> str:
    """What was found, short, on one line."""
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list):
        return f"[{', '.join(shown(each) for each in value[:7])}]"
    text = value[:60] if isinstance(value, str) else value
    return json.dumps(text, ensure_ascii=False, default=str)


def one_of(found: str, known: Iterable[str]) -> str:
    """``one of …``, and the nearest of them."""
    names = list(known)
    near = difflib.get_close_matches(found.lower(), names, n=1)
    return f"one of {', '.join(names)}" + "".join(f" (nearest: {n})" for n in near)


def read_text(path: Path) -> str:
    """The text of a file in UTF-8, byte-order mark or not; or ``BadFile``."""
    try:
        return (raw := path.read_bytes()).decode("utf-8-sig")
    except OSError as error:
        why = (error.strerror or "it cannot be read").lower()
        raise BadFile(path, None, f"{why}; wanted a file that can be read") from None
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise BadFile(path, line, "not UTF-8; wanted text saved as UTF-8") from None


Checked = BeforeValidator
Secret = Annotated[SecretStr, Checked(checks.secret)]
WebUrl = Annotated[str, Checked(checks.url("http", "https"))]


class Settings(TelephoneSettings, VaultSettings, TrainingSettings):
    """Every setting of the contract; what may hold a secret is never shown."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_ignore_empty=True,
        env_file_encoding="utf-8-sig",
        extra="ignore",
        frozen=True,
        populate_by_name=True,
        hide_input_in_errors=True,
    )

    bot_token: Annotated[SecretStr, Checked(checks.token)] | None = None
    """From BotFather; without one there is only the rehearsal room."""
    telegram_url: WebUrl | None = Field(None, repr=False)
    """Another Bot API server than Telegram's own."""
    database_url: Annotated[str, Checked(checks.database)] = Field(
        "sqlite:///var/checkcall.db", repr=False
    )
    company: Path | None = None
    """The company file that is loaded at start."""
    secret_keys: Annotated[tuple[str, ...], NoDecode, Checked(checks.keys)] = Field(
        (), validation_alias=f"{PREFIX}SECRET_KEY", repr=False
    )
    """Newest first: the first seals and signs, the others only open and verify."""
    secret_key_file: Path | None = Field(None, repr=False)
    """The file that they were read from, when it was one."""
    public_url: Annotated[str, Checked(checks.home)] | None = None
    """Set: Telegram calls us (webhook). Unset: we ask Telegram (polling)."""
    listen: Annotated[checks.Address, NoDecode, Checked(checks.address)] = (
        checks.Address("127.0.0.1", 8080)
    )
    proxy_header: Annotated[str, Checked(checks.header)] | None = None
    """In which the server in front of ours says from which address a request came."""
    smtp_url: Annotated[str, Checked(checks.relay)] | None = Field(None, repr=False)
    sms_url: WebUrl | None = Field(None, repr=False)
    sms_token: Secret | None = None
    sms_body: Annotated[str, Checked(sms.check_body)] = Field(sms.BODY, repr=False)
    """What the gateway wants to be sent."""
    sms_header: Annotated[str, Checked(sms.check_header)] = Field(
        sms.HEADER, repr=False
    )
    """How it wants the token."""
    dpo_webhook_url: WebUrl | None = Field(None, repr=False)
    dpo_webhook_secret: Secret | None = None
    heartbeat_url: WebUrl | None = Field(None, repr=False)
    """Pinged while all is well."""
    backup_dir: Path | None = None
    """Where the daily backup goes; without it there is none."""
    backup_keep: Annotated[Period, NoDecode, Checked(checks.period)] = Period(days=30)
    """How long a daily backup is kept."""
    name_floor: Annotated[float, NoDecode, Checked(checks.share)] = FLOOR
    """The part of a night's made-up names that the redactor finds at the least."""
    pace: Literal["telegram", "none"] = "telegram"
    """None: as fast as it can, where nobody sets Telegram's limits."""
    log: Literal["text", "json"] = "text"

    @property
    def backups_kept(self) -> Period | None:
        """How long; None where no daily backup is made."""
        return self.backup_keep if self.backup_dir is not None else None


WANTED: Mapping[str, str] = {
    "bot_token": "the token from BotFather: digits, a colon, then letters and digits",
    "telegram_url": "the address of a Bot API server, such as http://127.0.0.1:8081",
    "database_url": "sqlite:///FILE or postgresql://USER:PASSWORD@HOST/DATABASE",
    "company": "the name of a company file",
    "secret_keys": f"a key of at least {checks.SHORTEST_KEY} characters, or the new "
    "and the old one separated by a comma",
    "secret_key_file": f"a file with a key of at least {checks.SHORTEST_KEY} "
    "characters in it, or the new one and the old one on two lines",
    "public_url": "an address that Telegram can reach, such as https://bot.example.com",
    "listen": "HOST:PORT, such as 127.0.0.1:8080",
    "proxy_header": "the name of a header, such as X-Forwarded-For",
    "smtp_url": "smtp://USER:PASSWORD@HOST:PORT?starttls=true or smtps://…",
    "sms_url": "the gateway's address, starting with https:// or http://",
    "sms_token": "the gateway's token",
    "sms_body": f"JSON or a form with {{to}} and {{text}} in it, such as {sms.BODY}",
    "sms_header": f"a header with {{token}} in it, such as {sms.HEADER}",
    **telephone_settings.WANTED,
    **vault_settings.WANTED,
    **training_settings.WANTED,
    "dpo_webhook_url": "an address starting with https:// or http://",
    "dpo_webhook_secret": "the secret that the receiver checks",
    "heartbeat_url": "an address starting with https:// or http://",
    "backup_dir": "the name of a folder",
    "backup_keep": "whole days or years, such as 30d or 1y",
    "name_floor": "a per cent from 50 to 100, such as 90%",
    "pace": "telegram or none",
    "log": "text or json",
}
"""What each setting should have been, as the end of a sentence."""

SHOWN = telephone_settings.SHOWN | {
    *("company", "public_url", "listen", "proxy_header", "backup_dir"),
    *("backup_keep", "name_floor", "pace", "log"),
}
"""Settings whose wrong value is repeated; every other one may hold a secret."""

KEYS = ("secret_key", "vault_key", "training_key")
"""Each is a setting, or a file with it; of several the first is the newest."""


def variable(setting: str) -> str:
    """The environment variable of a setting, such as ``CHECKCALL_LISTEN``."""
    return PREFIX + re.sub("_keys$", "_key", setting).upper()


def read_settings(env_file: Path | None = Path(".env")) -> Settings:
    """The settings; the environment outranks the file, empty counts as unset.

    Raises :class:`BadSetting` for the first one that is wrong.
    """
    try:
        found = Settings(_env_file=env_file)  # type: ignore[call-arg]  # see BaseSettings
        return _told_apart(reduce(_with_key_file, KEYS, found))
    except ValidationError as wrong:
        bad = _bad_setting(wrong.errors()[0])
    except (OSError, UnicodeDecodeError):
        bad = BadSetting(str(env_file), None, "a readable file, saved as UTF-8")
    raise bad


def _with_key_file(settings: Settings, key: str) -> Settings:
    """Also the keys that are in a file: one that is set, or systemd's credential."""
    as_setting, in_file = f"{key}s", f"{key}_file"
    path = getattr(settings, in_file) or credential(key)
    if path is None:
        return settings
    name = variable(in_file)
    if getattr(settings, as_setting):
        both = f"one of {variable(as_setting)} and a file with it, not both"
        raise BadSetting(name, None, both)
    try:
        keys = checks.keys(keys_in(path))
    except (OSError, ValueError):  # what is not UTF-8 is a ValueError
        raise BadSetting(name, None, WANTED[in_file]) from None
    return settings.model_copy(update={as_setting: keys, in_file: path})


def _told_apart(settings: Settings) -> Settings:
    """Whoever has one of the keys does not have another."""
    if twice := held_twice({f"{k}s": getattr(settings, f"{k}s") for k in KEYS}):
        raise BadSetting(variable(twice), None, WANTED[twice])
    return settings


def _bad_setting(error: Mapping[str, Any]) -> BadSetting:
    place = str(error["loc"][0]).removeprefix(PREFIX).lower()
    name = f"{place}s" if place in KEYS else place
    found = str(error["input"])
    shows = name in SHOWN and "@" not in found
    return BadSetting(variable(name), found if shows else None, WANTED[name])
