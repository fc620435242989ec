"""An alarm on the telephone: kind and site in the first words, initials spelt, no name,
and nobody's own words; whoever listens has just been woken."""

from bot.domain.alarms.kinds import AlarmKind
from bot.texts.alarms.facts import Facts
from bot.texts.reader import Reader
from bot.texts.telephone.spelling import spelt


def alarm(to: Reader, facts: Facts, *, repeated: bool) -> str:
    """What has happened, and what each key does."""
    said = [
        f"{kind(to, facts.kind)}, {place(to, facts)}.",
        _what(to, facts),
        to.say("Reference {ref}.", ref=spelt(str(facts.ref))),
    ]
    if repeated:
        said.append(to.say("You may have been rung about this before."))
    if facts.lost_since:
        said.append(to.say("Telegram is lost, so it may be us."))
    said.append(keys(to))
    return " ".join(said)


def keys(to: Reader) -> str:
    return to.say("Press 1: I have this. Press 2: I cannot. Press 9: again.")


def place(to: Reader, facts: Facts) -> str:
    """The site's name; nobody half asleep makes a word of its code."""
    code, _, name = facts.site.partition(" ")
    return name or code or to.say("site unknown")


def kind(to: Reader, kind: AlarmKind) -> str:  # noqa: C901 - a flat list
    """In one word, so that the site follows at once."""
    match kind:
        case AlarmKind.SOS:
            return to.say("SOS")
        case AlarmKind.MISSED_CHECK_CALL:
            return to.say("Silence")
        case AlarmKind.NO_SHOW:
            return to.say("No-show")
        case AlarmKind.MISSED_BOOK_OFF | AlarmKind.TIMED_ACTIVITY | AlarmKind.HOME_SAFE:
            return to.say("Overdue")
        case AlarmKind.NOT_RELIEVED:
            return to.say("Unrelieved")
        case AlarmKind.WELFARE:
            return to.say("Welfare")
        case AlarmKind.MISSED_PATROL:
            return to.say("Patrol")
        case AlarmKind.DURESS:
            return to.say("Duress")
        case AlarmKind.INCIDENT | AlarmKind.ABUSE:
            return to.say("Incident")
        case AlarmKind.NEAR_MISS:
            return to.say("Near-miss")
        case AlarmKind.BREACH:
            return to.say("Breach")


def _what(to: Reader, facts: Facts) -> str:  # noqa: C901 - a flat list
    who, at = spelt(facts.officer), spelt(to.time(facts.at))
    match facts.kind:
        case AlarmKind.SOS:
            return to.say("{who} calls for help, since {at}.", who=who, at=at)
        case AlarmKind.MISSED_CHECK_CALL:
            return to.say("{who} missed the check call of {at}.", who=who, at=at)
        case AlarmKind.NO_SHOW:
            return to.say("{who} has not come to the shift of {at}.", who=who, at=at)
        case AlarmKind.MISSED_BOOK_OFF:
            return to.say("{who} has not booked off at {at}.", who=who, at=at)
        case AlarmKind.NOT_RELIEVED:
            return to.say("Nobody relieves {who}, since {at}.", who=who, at=at)
        case AlarmKind.WELFARE:
            return to.say("{who} may need help, since {at}.", who=who, at=at)
        case AlarmKind.DURESS:
            return to.say(
                "{who} calls for help in secret, since {at}. Do not ring them, nor the "
                "site.",
                who=who,
                at=at,
            )
        case AlarmKind.MISSED_PATROL:
            return to.say("{who} missed points of a round, {at}.", who=who, at=at)
        case AlarmKind.TIMED_ACTIVITY | AlarmKind.HOME_SAFE:
            return to.say("{who} should have been back at {at}.", who=who, at=at)
        case (
            AlarmKind.INCIDENT
            | AlarmKind.ABUSE
            | AlarmKind.NEAR_MISS
            | AlarmKind.BREACH
        ):
            return to.say("Reported by {who}.", who=who)


def taken(to: Reader, facts: Facts) -> str:
    """Key 1: what a woken person does next."""
    said = [to.say("You have this.")]
    if facts.site_phone and facts.kind is not AlarmKind.DURESS:
        phone = spelt(facts.site_phone)
        said.append(to.say("The site's telephone: {phone}.", phone=phone))
    said.append(to.say("The rest is in Telegram. Goodbye."))
    return " ".join(said)


def somebody_has_it(to: Reader, who: str) -> str:
    return to.say(
        "{who} has this. Nothing is needed from you. Goodbye.", who=spelt(who)
    )


def over(to: Reader) -> str:
    return to.say("This is over. Nothing is needed from you. Goodbye.")


def handed_on(to: Reader) -> str:
    """Key 2, and somebody else is told now."""
    return to.say("It is handed on: the next person is told now. Goodbye.")


def noted(to: Reader) -> str:
    """Key 2, and the ladder does not move for it."""
    return to.say(
        "Noted. There is nobody else to hand it to now; it goes on by its own time. "
        "Goodbye."
    )


def not_yours(to: Reader, phone: str) -> str:
    return to.say(
        "You cannot take this up by telephone. Ring the control room: {phone}. "
        "Goodbye.",
        phone=spelt(phone),
    )


def no_key(to: Reader) -> str:
    return to.say("No key was pressed, so somebody else may be told. Goodbye.")
