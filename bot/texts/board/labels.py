"""What things are called on the board: short, for there is much of it."""

from bot.domain.alarms.alarm import Status
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.board.alarm_now import AlarmNow, Reach, Told
from bot.domain.board.picture import OnDuty, Tone
from bot.domain.messages.channel import Channel
from bot.domain.people.person import Role
from bot.texts.reader import Reader


def kind(to: Reader, of: AlarmKind) -> str:  # noqa: C901 - a flat list
    match of:
        case AlarmKind.MISSED_CHECK_CALL:
            return to.say("MISSED CHECK CALL")
        case AlarmKind.NO_SHOW:
            return to.say("NO SHOW")
        case AlarmKind.MISSED_BOOK_OFF:
            return to.say("MISSED BOOK-OFF")
        case AlarmKind.NOT_RELIEVED:
            return to.say("NOBODY TOOK OVER")
        case AlarmKind.SOS:
            return to.say("SOS")
        case AlarmKind.DURESS:
            return to.say("HELP, ASKED IN SECRET: DO NOT RING")
        case AlarmKind.WELFARE:
            return to.say("MAY NEED HELP")
        case AlarmKind.INCIDENT | AlarmKind.ABUSE:
            return to.say("INCIDENT")
        case AlarmKind.BREACH:
            return to.say("DATA BREACH")
        case AlarmKind.NEAR_MISS:
            return to.say("NEAR MISS")
        case AlarmKind.MISSED_PATROL:
            return to.say("MISSED PATROL")
        case AlarmKind.TIMED_ACTIVITY:
            return to.say("NOT BACK IN TIME")
        case AlarmKind.HOME_SAFE:
            return to.say("NOT HEARD HOME")


def who_has_it(to: Reader, alarm: AlarmNow) -> str:
    if alarm.status is Status.REGAINED and not alarm.owner:
        return to.say("Contact regained; nobody has closed it")
    if alarm.status is Status.REGAINED:
        return to.say("Contact regained; {who} has it", who=alarm.owner)
    if not alarm.owner:
        return to.say("NOBODY HAS IT")
    return to.say("{who} has it", who=alarm.owner)


def rung(to: Reader, alarm: AlarmNow) -> str:
    if not alarm.rung:
        return to.say("Nobody told yet")
    return to.say("Rung {rung} of {rungs}", rung=alarm.rung, rungs=alarm.rungs)


def next_step(to: Reader, alarm: AlarmNow) -> str:
    """What silence leads to."""
    if alarm.owner:
        return to.say("asked again at")
    if alarm.rung >= alarm.rungs:
        return to.say("everybody told again at")
    return to.say("next rung at")


def reached(to: Reader, reach: Reach) -> str:
    """On which channel, and how far it has got."""
    how = f"{channel(to, reach.channel)}: {_told(to, reach.told)}"
    return f"{how} {to.time(reach.at)}" if reach.at else how


def channel(to: Reader, of: Channel) -> str:
    match of:
        case Channel.TELEGRAM:
            return "Telegram"
        case Channel.EMAIL:
            return to.say("E-mail")
        case Channel.SMS:
            return to.say("text message")
        case Channel.CALL:
            return to.say("telephone")
        case Channel.WEBHOOK:
            return to.say("the DPO's system")


def _told(to: Reader, told: Told) -> str:
    match told:
        case Told.WAITS:
            return to.say("on its way")
        case Told.RINGS:
            return to.say("ringing")
        case Told.ACCEPTED:
            return to.say("sent")
        case Told.HEARD:
            return to.say("picked up")
        case Told.ANSWERED:
            return to.say("key pressed")
        case Told.FAILED:
            return to.say("NOT REACHED")


def officer(to: Reader, one: OnDuty) -> str:
    """How somebody on duty stands."""
    if one.tone is Tone.LATE and one.waits_since is not None:
        return to.say("waits for relief")
    return standing(to, one.tone)


def standing(to: Reader, tone: Tone) -> str:
    """In a word or two, beside the colour."""
    match tone:
        case Tone.ALARM:
            return to.say("looked for")
        case Tone.LATE:
            return to.say("late")
        case Tone.SOON:
            return to.say("asked now")
        case Tone.WELL:
            return to.say("well")


def role(to: Reader, of: Role) -> str:
    match of:
        case Role.OFFICER:
            return to.say("officer")
        case Role.CONTROLLER:
            return to.say("controller")
        case Role.DUTY_MANAGER:
            return to.say("duty manager")
        case Role.DPO:
            return "DPO"
        case Role.SIRO:
            return "SIRO"
        case Role.DIRECTOR:
            return to.say("director")
        case Role.ADMINISTRATOR:
            return to.say("administrator")
