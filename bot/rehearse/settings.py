"""The settings of a room: nothing of the environment, so that a rehearsal never reaches
the real Telegram."""

from pathlib import Path

from pydantic import SecretStr

from bot.setting_checks import Address
from bot.settings import Settings
from rehearsal.network.gateway import CALLS, TEXTS

TOKEN = "1:rehearsal"
SECRET = "the rehearsal's gateway"


def room_settings(folder: Path, server: str, port: int) -> Settings:
    """``server``: the stand-in's address; ``port``: where our own pages are."""
    return Settings.model_construct(
        bot_token=SecretStr(TOKEN),
        telegram_url=server,
        database_url=f"sqlite:///{folder}/rehearsal.db",
        listen=Address("127.0.0.1", port),
        call_url=f"{server}{CALLS}",
        sms_url=f"{server}{TEXTS}",
        sms_number="+44 7700 900199",
        inbound_secret=SecretStr(SECRET),
    )
