"""What somebody had to do with an incident, and that the vault is locked, in words."""

from datetime import datetime

from bot.domain.vault.named import Who
from bot.domain.vault.record import Lock
from bot.texts.reader import Reader


def who_label(to: Reader, who: Who) -> str:
    match who:
        case Who.WITNESS:
            return to.say("witness")
        case Who.SUSPECT:
            return to.say("suspect")
        case Who.INJURED:
            return to.say("injured person")
        case Who.CALLER:
            return to.say("caller")


def when(to: Reader, at: datetime) -> str:
    """With its year: a paper is read for years."""
    return f"{to.date(at.astimezone(to.zone).date())}, {to.time(at)}"


def locked(to: Reader) -> str:
    """The sentence for whoever may open it, and cannot."""
    return to.say(
        "The vault is locked: its key is missing, or is another one. Nothing in it is "
        "lost. Ask whoever looks after the machine to put CHECKCALL_VAULT_KEY, or the "
        "vault's key file, back; checkcall check says how it stands."
    )


def locked_lines(to: Reader, lock: Lock) -> tuple[str, ...]:
    return (locked(to),) if lock is not Lock.OPEN else ()
