"""What the columns of somebody's file and the codes in them are called."""

from collections.abc import Mapping

from bot.domain.alarms.kinds import Reason
from bot.domain.complaints.facts import Outcome
from bot.domain.corrective_actions import Status
from bot.domain.people.person import Role
from bot.domain.rights.facts import Right
from bot.domain.rights.pauses import WaitsFor
from bot.domain.shifts.call_status import Why
from bot.domain.vault.named import Who
from bot.texts.alarms.endings import reason_label
from bot.texts.complaints.labels import outcome
from bot.texts.corrective_actions.owner import state_label
from bot.texts.people.roles import role_label
from bot.texts.reader import Reader
from bot.texts.rights.labels import right, waits_for
from bot.texts.shifts.why_late import label as why_label
from bot.texts.vault.labels import who_label
from bot.texts.wake_tests import labels as wake_labels


def column(to: Reader, name: str) -> str:
    names = {
        "about": to.say("About"),
        "accuracy": to.say("Exact to"),
        "acknowledged": to.say("Acknowledged on"),
        "actor": to.say("Who"),
        "after": to.say("After"),
        "amends": to.say("Changes"),
        "answer": to.say("Answer"),
        "answered": to.say("Answered at"),
        "asked": to.say("Asked for on"),
        "at": to.say("When"),
        "before": to.say("Before"),
        "begun": to.say("Began at"),
        "came": to.say("Came on"),
        "again": to.say("Asked again at"),
        "answers": to.say("Questions answered"),
        "cannot": to.say("Could not stay"),
        "channel": to.say("Channel"),
        "closed": to.say("Closed at"),
        "deed": to.say("Deed"),
        "distance": to.say("Distance"),
        "done": to.say("Done at"),
        "due": to.say("Due"),
        "end": to.say("Planned end"),
        "ended": to.say("Ended at"),
        "facts": to.say("Facts"),
        "finding": to.say("What was found and done"),
        "found": to.say("Found at"),
        "handed": to.say("Handed over at"),
        "happened": to.say("Happened at"),
        "kind": to.say("Kind"),
        "late": to.say("Seconds late"),
        "longer": to.say("Why it took longer"),
        "missed": to.say("Missed at"),
        "number": to.say("Number"),
        "of": to.say("Of what"),
        "last_day": to.say("Good until"),
        "off": to.say("Off at"),
        "on": to.say("On at"),
        "outcome": to.say("Outcome"),
        "owner": to.say("Who had it"),
        "point": to.say("Point"),
        "prompted": to.say("Asked at"),
        "raised": to.say("Raised at"),
        "reason": to.say("Why it was closed"),
        "ref": to.say("Reference"),
        "relieved": to.say("Taken over at"),
        "revoked": to.say("Ended at"),
        "right": to.say("Of them right"),
        "role": to.say("Role"),
        "seen": to.say("Last seen at"),
        "services": to.say("Services called"),
        "shift": to.say("Shift"),
        "site": to.say("Site"),
        "start": to.say("Planned start"),
        "state": to.say("State"),
        "tasks": to.say("How many tasks"),
        "met": to.say("Done in time"),
        "told": to.say("Told at"),
        "until": to.say("Until"),
        "used": to.say("Used at"),
        "version": to.say("Version"),
        "words": to.say("In words"),
        "asked_why": to.say("Asked why at"),
        "why": to.say("Why it came late"),
    }
    return names[name]


def codes(to: Reader) -> Mapping[str, str]:
    """What stands in a row as one word of the product's; others stay as they are."""
    reasons = {str(reason): reason_label(to, reason) for reason in Reason}
    rights = {str(each): right(to, each) for each in Right}
    outcomes = {str(each): outcome(to, each) for each in Outcome}
    waits = {str(each): waits_for(to, each) for each in WaitsFor}
    return (
        reasons
        | rights
        | waits
        | outcomes
        | wake_labels.codes(to)
        | {str(status): state_label(to, status) for status in Status}
        | {str(why): why_label(to, why) for why in Why}
        | {
            **{str(role): role_label(to, role) for role in Role},
            "agreed_times": to.say("other times, agreed with you"),
            "break": to.say("the break was otherwise"),
            "corrected_by": to.say("hours corrected"),
            "forgot_off": to.say("forgot to book off"),
            "forgot_on": to.say("forgot to book on"),
            "phone": to.say("phone, battery or signal"),
            "far": to.say("far from the site"),
            "not_given": to.say("not given"),
            "unsure": to.say("perhaps at the site"),
            "within": to.say("at the site"),
            "absent": to.say("absent"),
            "abuse_of_officer": to.say("abuse of an officer"),
            "later": to.say("asked again later"),
            "no": to.say("no"),
            "wanted": to.say("to be rung"),
            "rung": to.say("rung"),
            "rung_by": to.say("rang after abuse"),
            "acknowledged": to.say("acknowledged"),
            "album": to.say("photos sent together"),
            "figures": to.say("figures that you asked for"),
            "agreed": to.say("agreed"),
            "kept": to.say("kept after all"),
            "lapsed": to.say("lapsed"),
            "duty": to.say("on duty"),
            "handing": to.say("handing over"),
            "in_stead": to.say("let go by a manager"),
            "left": to.say("left uncovered"),
            "not_relieved": to.say("not relieved"),
            "taken_over": to.say("taken over by somebody"),
            "waiting": to.say("waiting for relief"),
            "to_be_given": to.say("not given yet"),
            "given": to.say("given, not read yet"),
            "read": to.say("read"),
            "draft": to.say("not sent yet"),
            "ordered": to.say("ordered"),
            "ready": to.say("ready to collect"),
            "handed_out": to.say("handed out"),
            "passed": to.say("passed"),
            "failed": to.say("not enough was right"),
            "announced": to.say("told of it"),
            "answered": to.say("answered"),
            "breach": to.say("data breach"),
            **{str(each): who_label(to, each) for each in Who},
            "vault_link": to.say("link to a page for names"),
            "briefed": to.say("briefed"),
            "cancelled": to.say("cancelled"),
            "copied": to.say("a copy"),
            "called_off": to.say("called off"),
            "wrong_address": to.say("a CCTV clip to the wrong address"),
            "changed": to.say("changed"),
            "closed": to.say("closed"),
            "concluded": to.say("concluded"),
            "extra": to.say("extra contact"),
            "heard": to.say("voice note"),
            "in_hand": to.say("in hand"),
            "incident": to.say("incident"),
            "asked": to.say("asked"),
            "reminded": to.say("asked again"),
            "ended": to.say("not waited for any more"),
            "unconfirmed": to.say("not confirmed"),
            "confirmed": to.say("confirmed"),
            "cannot": to.say("cannot come"),
            "open": to.say("open"),
            "covered": to.say("somebody else has it"),
            "otherwise": to.say("covered in another way"),
            "comes": to.say("came after all"),
            "gone": to.say("not planned any more"),
            "unread": to.say("not confirmed in time"),
            "unfilled": to.say("nobody came"),
            "offered": to.say("offered"),
            "taken": to.say("taken over"),
            "declined": to.say("declined"),
            "message_mark": to.say("marks of your last messages"),
            "missed": to.say("missed"),
            "missed_patrol": to.say("missed patrol"),
            "came_in": to.say("came in late"),
            "missed_book_off": to.say("missed book-off"),
            "missed_check_call": to.say("missed check call"),
            "no_show": to.say("no show"),
            "nudged": to.say("reminded"),
            "off": to.say("booked off"),
            "on": to.say("booked on"),
            "on_call": to.say("on call"),
            "over": to.say("over"),
            "overdue": to.say("not booked off"),
            "lost_phone": to.say("a lost phone"),
            "planned": to.say("planned"),
            "prompted": to.say("asked"),
            "ran_out": to.say("ended by itself"),
            "received": to.say("received"),
            "refused": to.say("refused"),
            "regained": to.say("answered late"),
            "completed_by": to.say("report finished"),
            "released_by": to.say("report released"),
            "reported": to.say("reported"),
            "released": to.say("released"),
            "rostered": to.say("rostered"),
            "public_rota": to.say("a rota in a public group"),
            "scanned": to.say("scanned"),
            "unreached": to.say("could not be reached"),
            "stood_down": to.say("stood down"),
            "taken_up": to.say("taken up"),
            "withdrawn": to.say("withdrawn"),
        }
    )
