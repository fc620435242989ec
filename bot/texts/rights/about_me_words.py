"""What the parts of somebody's file, their columns and their codes are called."""

from collections.abc import Mapping

from bot.domain.alarms.kinds import Reason
from bot.domain.complaints.facts import Outcome
from bot.domain.people.person import Role
from bot.domain.rights.about_me import Part
from bot.domain.rights.facts import Right
from bot.domain.rights.pauses import WaitsFor
from bot.texts.alarms.endings import reason_label
from bot.texts.complaints.labels import outcome
from bot.texts.people.roles import role_label
from bot.texts.reader import Reader
from bot.texts.rights.labels import right, waits_for


def title(to: Reader, part: Part) -> str:
    titles = {
        Part.SHIFTS: to.say("Your shifts"),
        Part.ROSTER: to.say("What the roster said of you, and when you were told"),
        Part.ASKED: to.say("Whether you will be there: what you were asked"),
        Part.UNCOVERED: to.say("Shifts that needed somebody else"),
        Part.OFFERED: to.say("Shifts that you were offered"),
        Part.SWAPS: to.say("Swaps that you asked for, or were asked for"),
        Part.HANDOVERS: to.say("When you handed over, or took over"),
        Part.CORRECTIONS: to.say("Your hours as managers corrected them"),
        Part.CALLS: to.say("Your check calls"),
        Part.INSTRUCTIONS: to.say("Assignment Instructions that you were told of"),
        Part.TIMED: to.say("Your timed activities, and your ways home"),
        Part.OUT_OF_REACH: to.say("When you said that your phone would be silent"),
        Part.PATROLS: to.say("Points that you scanned on patrol, or could not reach"),
        Part.PRESENCE: to.say("How far from the site your phone was, in metres"),
        Part.ON_CALL: to.say("When you were on call, or will be"),
        Part.ALARMS: to.say("Alarms about you"),
        Part.INCIDENTS: to.say("Incidents and SOS that you reported"),
        Part.BREACHES: to.say("Data breaches that you reported"),
        Part.DRILLS: to.say("Breach drills that you had a part in"),
        Part.ENTRIES: to.say("What you wrote into the occurrence book"),
        Part.NEAR_MISSES: to.say("Near misses that you reported"),
        Part.CREDENTIALS: to.say("Licences and certificates that you hold"),
        Part.WAIVERS: to.say("When you were let work without one"),
        Part.PHOTOS: to.say("Photos that you sent"),
        Part.WORDS: to.say("Words that you said are no name"),
        Part.REQUESTS: to.say("What you asked about your data"),
        Part.PAUSES: to.say("What that waited for"),
        Part.COMPLAINTS: to.say("What you complained of about your data"),
        Part.TOLD: to.say("Alarms that you were told of, or were to be"),
        Part.DECIDED: to.say("What you decided"),
        Part.MESSAGES: to.say("Messages to you"),
        Part.WAITING: to.say("Kept for a few days while you write"),
        Part.RULES: to.say("Rules that you accepted"),
        Part.LINKS: to.say("Invitations to link your phone"),
        Part.SIGN_INS: to.say("Your links and sessions on the web"),
        Part.EXPIRY: to.say("When your record ends"),
        Part.JOURNAL: to.say("Written down by the machine: by you, or about you"),
    }
    return titles[part]


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
        "role": to.say("Role"),
        "seen": to.say("Last seen at"),
        "services": to.say("Services called"),
        "shift": to.say("Shift"),
        "site": to.say("Site"),
        "start": to.say("Planned start"),
        "state": to.say("State"),
        "told": to.say("Told at"),
        "until": to.say("Until"),
        "used": to.say("Used at"),
        "version": to.say("Version"),
        "words": to.say("In words"),
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
            "acknowledged": to.say("acknowledged"),
            "album": to.say("photos sent together"),
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
            "announced": to.say("told of it"),
            "answered": to.say("answered"),
            "breach": to.say("data breach"),
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
