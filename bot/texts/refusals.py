"""What a person reads when the rules say no: one sentence, and what to do next."""

from bot.domain import errors
from bot.domain.errors import Unfit
from bot.domain.refs import StaffId
from bot.texts.message import Button, Keyboard, Message, Press, Verb, column
from bot.texts.reader import Reader
from bot.texts.register import card


def refused(to: Reader, why: errors.Refused, owner: str = "") -> Message:
    """``owner`` is the initials of whoever has the alarm, where one has."""
    match why:
        case errors.Unusable(Unfit.FORWARDED):
            label = to.say("Report a data breach")
            buttons = column(Button(label, Press(Verb.START, "breach")))
        case _:
            buttons = ()
    return Message(_sentence(to, why, owner), buttons)


def owner_of(why: errors.Refused) -> StaffId | None:
    """Whom the refusal names."""
    match why:
        case errors.AlreadyTakenUp(owner) | errors.NotYours(owner):
            return owner
        case _:
            return None


def _sentence(to: Reader, why: errors.Refused, owner: str) -> str:
    match why:
        case errors.NotOnShift():
            return to.say("You are not booked on. Press “Book on” first.")
        case errors.AlreadyBookedOn(site, since):
            return to.say(
                "You have been booked on at {site} since {time}. Book off there first.",
                site=site,
                time=to.time(since),
            )
        case errors.UnknownSite():
            return to.say("There is no such site. Press “Book on” and pick one.")
        case errors.NotAllowed(who):
            return to.say("Only these roles may do that: {who}.", who=", ".join(who))
        case errors.OwnOffice(who):
            return to.say(
                "It comes from your own office, so somebody else decides about it: "
                "{who}.",
                who=", ".join(who),
            )
        case errors.RegisterClosed(ref):
            return to.say(
                "{ref} is closed in the register. Reopen it there first.", ref=ref
            )
        case errors.InTheWay(found):
            left = card.obstacles(to, found)
            return to.say("It cannot be closed in the register yet: {left}.", left=left)
        case errors.AlreadyTakenUp():
            return to.say("{owner} already has this.", owner=owner)
        case errors.NotYours():
            return to.say(
                "{owner} has this. Only they, or somebody above them, can end it.",
                owner=owner,
            )
        case _:
            return _plain(to, why)


def _plain(to: Reader, why: errors.Refused) -> str:
    match why:
        case errors.IdentityFirst():
            return to.say(
                "Nothing may be given out before it is known who asks. Press “Identity "
                "checked” first, or “Refuse” if it cannot be known."
            )
        case errors.AuthorityFirst():
            return to.say(
                "It is not known yet that they may speak for the person. Press "
                "“Authority checked” first, or close it for want of authority."
            )
        case errors.TooLateToExtend(due_on):
            return to.say(
                "It can be extended no more: the person had to hear of it by {day}. "
                "Answer as soon as you can, and tell the person why it is late.",
                day=to.date(due_on),
            )
        case errors.OwnWork():
            return to.say("You did it yourself, so somebody else checks it.")
        case errors.AlreadyClosed():
            return to.say("This is closed already. Nothing more to do.")
        case errors.Unusable(kind):
            return _unusable(to, kind)
        case errors.BadLink():
            return to.say(
                "This link does not work any more. Ask your control room for a new one."
            )
        case _:
            return to.say(
                "This button is out of date. Use the newest message, or send /help."
            )


def _unusable(to: Reader, kind: Unfit) -> str:  # noqa: C901 - a flat list
    """What it cannot be, and what to do instead."""
    match kind:
        case Unfit.VOICE:
            return to.say(
                "Voice notes are not played here. Type it, or ring the control room."
            )
        case Unfit.MEDIA:
            return to.say(
                "Files and videos are not kept, and yours was deleted: they can show "
                "people's data. Type what happened, or ring the control room."
            )
        case Unfit.FORWARDED:
            return to.say(
                "Forwarded pictures and screenshots are not allowed, and yours was "
                "deleted: they can show people's data. Type what it shows, initials "
                "only. Already shared elsewhere? Press “Report a data breach”."
            )
        case Unfit.CONTACT:
            return to.say(
                "Contact cards are not kept, and yours was deleted: they hold a name "
                "and a number. Type the initials; give the number by phone."
            )
        case Unfit.LOCATION:
            return to.say("Places on the map are not read here. Type where you are.")
        case Unfit.FORWARDED_PLACE:
            return to.say(
                "That location was forwarded, so it is not where your phone is. "
                "Nothing of it was kept. Type where you are, or send your own: paper "
                "clip, Location, Send my current location."
            )
        case Unfit.OTHER:
            return to.say("That cannot be used here. Type it, or send /help.")
        case Unfit.COMMAND:
            return to.say(
                "That command is not known, and nothing was sent to anybody. "
                "In danger: press SOS. Send /help for the list."
            )
        case Unfit.AGAIN:
            return to.say("You were sent that a moment ago. Ask again in a minute.")
        case Unfit.AWAY:
            return to.say(
                "Nothing was changed. Send it as /away FROM TO, such as "
                "/away 24/12 27/12 or /away 22:00 06:00; or as /away until Monday. "
                "Back again? Send /away off."
            )
        case Unfit.WORD:
            return to.say(
                "That is more than one word, so nothing was recorded. Send it again "
                "if it was a message, or press “Not a name” again."
            )
        case Unfit.RECORD:
            return to.say(
                "There is no such record. Send /retention and a reference, "
                "such as /retention INC-14."
            )
        case Unfit.REQUEST:
            return to.say("There is no such request. Send /rights for the list.")
        case Unfit.COMPLAINT:
            return to.say("There is no such complaint. Send /complaints for the list.")
        case Unfit.BREACH:
            return to.say(
                "There is no such breach in the register. Send /breaches for the list."
            )
        case Unfit.STAFF_NUMBER:
            return to.say(
                "Nobody who works here has that staff number. Nothing was changed."
            )
        case Unfit.DAY_RECEIVED:
            return to.say(
                "That is not a day of the past year, or it is after this was "
                "logged, so nothing was changed. Press the button again."
            )
        case Unfit.DAY_WAITED:
            return to.say(
                "That day does not fit, so nothing was changed. It is asked for on or "
                "after the day on which the request came, it comes on or after that, "
                "and neither lies ahead. Press the button again."
            )
        case Unfit.DAY_TO_COME:
            return to.say("That is not a day to come. Nothing was changed.")
        case Unfit.DAY_GONE:
            return to.say("That is not a day that has passed. Nothing was changed.")


def stranger(to: Reader) -> Message:
    """Somebody who is not on the books learns nothing."""
    return Message(
        to.say("This line is private. If you work here, ask for your own link.")
    )


def has_left(to: Reader, company: str, keyboard: Keyboard) -> Message:
    """Somebody who left knows that they did; nothing else is told to them."""
    words = to.say(
        "This line is private. You have left {company}, so only /sos, /breach, /me and "
        "/complain still do something here.",
        company=company,
    )
    return Message(words, keyboard=keyboard)


def too_many_links(to: Reader) -> Message:
    """One chat has tried more links than anybody is given."""
    return Message(
        to.say(
            "Too many links were tried. Wait ten minutes, or ask your control room for "
            "a new link."
        )
    )


def too_much(to: Reader, phone: str) -> Message:
    """Sent faster than anybody types; what came last was not handled."""
    return Message(
        to.say(
            "You sent too much at once: your last messages and presses were not taken "
            "in. Wait a minute, then send again what matters. SOS and OK always work. "
            "Urgent? Ring the control room: {phone}.",
            phone=phone,
        )
    )


def file_not_made(to: Reader) -> Message:
    return Message(
        to.say("The file could not be made. Ask whoever runs this to look at the log.")
    )


def could_not_be_handled(to: Reader, phone: str) -> Message:
    """An update failed three times; it is not tried again."""
    return Message(
        to.say(
            "Your last message could not be handled and was not recorded. "
            "Ring the control room now: {phone}.",
            phone=phone,
        )
    )


def received(to: Reader) -> Message:
    """Nothing for a plain text outside a shift: it is not kept."""
    return Message(
        to.say("Nothing was recorded: you are not booked on. Send /help for the list.")
    )
