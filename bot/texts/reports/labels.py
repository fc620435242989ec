"""What the numbers of the management information are called."""

from bot.domain.reports.figure import Figure, Topic, What
from bot.domain.shifts.call_status import Why
from bot.texts.reader import Reader
from bot.texts.shifts.why_late import label as why_label


def heading(to: Reader, topic: Topic) -> str:  # noqa: C901 - a flat list
    match topic:
        case Topic.CHECK_CALLS:
            return to.say("Check calls that were due")
        case Topic.WHY:
            return to.say("Why calls came late or were missed, as officers say")
        case Topic.ALARMS:
            return to.say("Alarms in which somebody may be hurt, until taken up")
        case Topic.FALSE_ALARMS:
            return to.say("False alarms, until closed")
        case Topic.SHIFTS:
            return to.say("Shifts that were to begin")
        case Topic.REPORTS:
            return to.say("Incidents, from the first words to the full report")
        case Topic.BREACHES:
            return to.say("Data breaches, from discovery to the DPO")
        case Topic.NAME_SLIPS:
            return to.say("Names typed into messages, and taken out")
        case Topic.LICENCES:
            return to.say("SIA licences")
        case Topic.DELETIONS:
            return to.say("Records deleted because their time was over")
        case Topic.WAITING:
            return to.say("Open now, by whom it waits for")


def label(to: Reader, figure: Figure) -> str:  # noqa: C901 - a flat list
    match figure.what:
        case What.ON_TIME:
            return to.say("On time")
        case What.LATE:
            return to.say("Late: after the reminder")
        case What.MISSED:
            return to.say("Missed: people were told")
        case What.UNSETTLED:
            return to.say("Neither: the shift ended, or it is open")
        case What.WHY:
            return why_label(to, Why(figure.of))
        case What.NOT_SAID:
            return to.say("Asked, and not said")
        case What.NOT_ASKED:
            return to.say("Not asked")
        case What.TAKEN_UP:
            return to.say("Taken up")
        case What.TAKEN_UP_ON_RUNG:
            return to.say("of these on rung {rung}", rung=figure.of)
        case What.NOT_TAKEN_UP:
            return to.say("Never taken up, or not yet")
        case What.FALSE_ALARMS:
            return to.say("Nobody needed help")
        case What.HANDLED_FOR_NOTHING:
            return to.say("of these in somebody's hands, until closed")
        case What.RUNG_FOR_NOTHING:
            return to.say("Telephones rung for them")
        case What.TOLD_FOR_NOTHING:
            return to.say("People told by them")
        case What.BEGUN_ON_TIME:
            return to.say("Booked on by the start")
        case What.BEGUN_LATE:
            return to.say("Booked on after the start")
        case What.NO_SHOWS:
            return to.say("Nobody came")
        case What.REPORTS_COMPLETE:
            return to.say("Complete, or on paper")
        case What.REPORTS_WAITED_FOR:
            return to.say("Still waited for")
        case What.WITHIN_THE_HOUR:
            return to.say("Acknowledged within the hour")
        case What.AFTER_THE_HOUR:
            return to.say("Acknowledged after the hour")
        case What.UNACKNOWLEDGED:
            return to.say("Not acknowledged")
        case What.NAME_SLIPS:
            return to.say("Messages with a name")
        case What.LICENCES_OVER:
            return to.say("Over by the last day")
        case What.LICENCES_ENDING:
            return to.say("Ending within 30 days after it")
        case What.DELETED:
            return to.say("Deleted")
        case What.DELETED_UNDECIDED:
            return to.say("of these without anybody's decision")
        case What.WAITING:
            return figure.of or to.say("Nobody has it")


def nothing(to: Reader) -> str:
    return to.say("Nothing.")
