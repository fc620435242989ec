"""Text messages do not come or go: the modem fails, and what to do about it."""

from bot.domain.messages.modem import Trouble
from bot.texts.message import Message
from bot.texts.reader import Reader


def lost(to: Reader, trouble: Trouble, *, gateway: bool) -> Message:
    """Where there is a gateway too, it carries what we send."""
    headline = to.say("TEXT MESSAGES DO NOT WORK: {why}.", why=why(to, trouble))
    consequence = to.say(
        "Officers without data are not heard: ring sites that you have not heard "
        "from, until you hear that it works again."
    )
    if gateway:
        headline = to.say("THE MODEM DOES NOT WORK: {why}.", why=why(to, trouble))
        consequence = to.say(
            "We still send text messages, by the gateway. Those to the modem's number "
            "do not come in: ring sites that you have not heard from, until you hear "
            "that it works again."
        )
    todo = to.say("Administrator: {mend}", mend=mend(to, trouble))
    return Message("\n".join([headline, consequence, todo]))


def back(to: Reader) -> Message:
    return Message(
        to.say(
            "The modem works again. Text messages that officers sent to it meanwhile "
            "come in now, as far as the network kept them."
        )
    )


def in_short(to: Reader, trouble: Trouble) -> str:
    """For whoever looks at the machine."""
    return f"{why(to, trouble)}; {mend(to, trouble)}".rstrip(".")


def why(to: Reader, trouble: Trouble) -> str:
    match trouble:
        case Trouble.UNPLUGGED:
            return to.say("the modem is not there")
        case Trouble.FORBIDDEN:
            return to.say("Checkcall may not use the modem")
        case Trouble.TAKEN:
            return to.say("another program has the modem")
        case Trouble.SILENT:
            return to.say("the modem does not answer")
        case Trouble.NO_SIM:
            return to.say("the modem finds no SIM card that works")
        case Trouble.PIN:
            return to.say("the modem's SIM card asks for its PIN")
        case Trouble.NO_NETWORK:
            return to.say("the modem has no network")


def mend(to: Reader, trouble: Trouble) -> str:
    match trouble:
        case Trouble.UNPLUGGED:
            return to.say("plug it in, and see that CHECKCALL_MODEM names it.")
        case Trouble.FORBIDDEN:
            return to.say(
                "put the account that Checkcall runs as into the group of the device, "
                "mostly “dialout”, and start Checkcall again."
            )
        case Trouble.TAKEN:
            return to.say("end that program; often it is ModemManager.")
        case Trouble.SILENT:
            return to.say("unplug it, wait ten seconds, and plug it in again.")
        case Trouble.NO_SIM:
            return to.say("put the card in again, or another one.")
        case Trouble.PIN:
            return to.say(
                "put the card into a telephone, turn its PIN off there, and "
                "put it back."
            )
        case Trouble.NO_NETWORK:
            return to.say("see to its aerial, its place, and whether the card is paid.")
