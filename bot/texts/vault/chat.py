"""What is said in the chat of people at an incident: how many they are, never who."""

from datetime import datetime

from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import Ref
from bot.domain.vault.record import LINK_LASTS, Lock
from bot.texts.forms import cancel
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader


def names_button(to: Reader, incident: int) -> Button:
    return Button(to.say("Names of people there"), Press(Verb.VAULT, str(incident)))


def where_names_belong(to: Reader) -> str:
    """After somebody typed one all the same."""
    return to.say(
        "Who they are and how to reach them is written on a page of its own: press "
        "“Names of people there”."
    )


def link(to: Reader, incident: Ref, url: str) -> Message:
    """The address stands alone, to be tapped or copied."""
    words = to.say(
        "{ref}: names and numbers go on this page, and never into this chat. The link "
        "works for {minutes} minutes and for you alone: do not pass it on.",
        ref=incident,
        minutes=int(LINK_LASTS.total_seconds() // 60),
    )
    return Message(f"{words}\n{url}")


def link_over(to: Reader, incident: int, at: datetime) -> Message:
    """In place of the link."""
    words = to.say(
        "This link was used or replaced at {time}. Somebody else to add? Press below.",
        time=to.time(at),
    )
    return Message(words, column(names_button(to, incident)))


def recorded(to: Reader, incident: Ref, people: int) -> Message:
    """A link that somebody else used is noticed by it."""
    return Message(
        to.say(
            "{ref}: people recorded: {count}. Their names are shown to nobody but the "
            "Data Protection Officer and the SIRO. Was it not you? Ring your control "
            "room now.",
            ref=incident,
            count=people,
        )
    )


def type_incident(to: Reader) -> Message:
    return Message(
        to.say(
            "Which incident? Type its reference, such as INC-14. Type no name here: "
            "names go on the page that you are given."
        ),
        column(cancel(to)),
    )


def no_incident(to: Reader) -> Message:
    """What was typed may have been a name."""
    return Message(
        to.say(
            "That is no incident that you can add people to. What you typed was not "
            "kept, and your message was deleted. Names and numbers go on the page "
            "only: send /people INC-14, with the number of the incident."
        )
    )


def nothing_typed(to: Reader) -> Message:
    return Message(to.say("Nothing was recorded. Send /people when you need it."))


def cannot_be_kept(to: Reader, phone: str) -> Message:
    return Message(
        to.say(
            "Names cannot be kept safely just now. Write them on paper, keep it with "
            "you, and give it to your duty manager. Do not type them here. Whoever "
            "looks after the machine is being told. Control room: {phone}.",
            phone=phone,
        )
    )


def no_page(to: Reader, phone: str) -> Message:
    return Message(
        to.say(
            "There is no page here that a phone can reach safely. Write the names on "
            "paper, keep it with you, and give it to your duty manager. Do not type "
            "them here. Control room: {phone}.",
            phone=phone,
        )
    )


def locked(to: Reader, lock: Lock) -> Message:
    """For whoever looks after the machine."""
    why = (
        to.say("it has no key")
        if lock is Lock.NO_KEY
        else to.say("the key that is set is another one than its own")
    )
    return Message(
        to.say(
            "THE VAULT IS LOCKED: {why}. Names of people at incidents can be neither "
            "kept nor read. Put CHECKCALL_VAULT_KEY, or the vault's key file, back and "
            "start again; checkcall check says how it stands. Nothing in it is lost "
            "while its key is somewhere.",
            why=why,
        )
    )


def opened(
    to: Reader, by: str, incident: Ref, people: int, reason: RedactedText
) -> Message:
    """For the others who may open it."""
    return Message(
        to.say(
            "VAULT OPENED: {who} read the names of people at {ref} ({count}). Reason: "
            "“{reason}”. Do you know nothing of it? Ask them now.",
            who=by,
            ref=incident,
            count=people,
            reason=reason,
        )
    )


def handed_over(to: Reader, by: str, incident: Ref, people: int) -> Message:
    return Message(
        to.say(
            "VAULT: {who} took out the names of people at {ref} ({count}) for the "
            "police. The receipt stands on the web: /register. Do you know nothing of "
            "it? Ask them now.",
            who=by,
            ref=incident,
            count=people,
        )
    )
