"""A backup that was not made, and books that were put back: what is to be done."""

from datetime import datetime

from bot.domain.backups import Failure
from bot.texts.message import Message
from bot.texts.reader import Reader


def not_made(to: Reader, why: Failure, since: datetime | None) -> Message:
    """To whoever mends the machine."""
    lines = [
        to.say("THE DAILY BACKUP WAS NOT MADE."),
        _why(to, why),
        to.say("It is tried again every hour, until one is made."),
        to.say("The newest backup is of {time}.", time=to.date_time(since))
        if since is not None
        else to.say("There is no backup yet."),
    ]
    return Message("\n".join(lines))


def _why(to: Reader, why: Failure) -> str:
    match why:
        case Failure.NO_FOLDER:
            return to.say(
                "The folder in CHECKCALL_BACKUP_DIR is not there: see that its disk is "
                "plugged in."
            )
        case Failure.NOT_ALLOWED:
            return to.say(
                "Checkcall may not write to the folder in CHECKCALL_BACKUP_DIR: let it."
            )
        case Failure.NO_ROOM:
            return to.say(
                "The folder in CHECKCALL_BACKUP_DIR has no room left: make some."
            )
        case Failure.OTHER:
            return to.say(
                "The log says why. On the machine, run: checkcall backup FILE"
            )


def restored_officer(to: Reader, at: datetime) -> Message:
    """To each officer: on site or not, nobody knows any more."""
    return Message(
        to.say(
            "If you are on site now, book on again: your check calls are not watched "
            "until you have. If you have gone home, and are asked for a check call, "
            "book off again.\n"
            "Checkcall was put back to how it was on {time}. What you did or reported "
            "here after that is gone: report it again.",
            time=to.date_time(at),
        )
    )


def restored_office(to: Reader, at: datetime) -> Message:
    """To everybody else."""
    return Message(
        to.say(
            "RING EVERY SITE NOW: who is there? Have them book on again.\n"
            "Checkcall was put back to how it was on {time}. What was booked, "
            "answered, reported or taken up after that is gone, incidents and data "
            "breaches too: have them reported again, and go by what your chat shows. "
            "Alarms and messages that follow may be old ones.",
            time=to.date_time(at),
        )
    )
