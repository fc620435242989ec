"""What the facts of a rights request are called, as buttons and inside sentences."""

from bot.domain.rights.due_days import Timeliness
from bot.domain.rights.facts import Answer, Asker, Check, Ground, Right
from bot.domain.rights.pauses import WaitsFor
from bot.texts.reader import Reader


def right(to: Reader, right: Right) -> str:
    match right:
        case Right.ACCESS:
            return to.say("a full copy")
        case Right.RECTIFICATION:
            return to.say("a correction")
        case Right.ERASURE:
            return to.say("an erasure")
        case Right.RESTRICTION:
            return to.say("a restriction")
        case Right.PORTABILITY:
            return to.say("a copy to take elsewhere")
        case Right.OBJECTION:
            return to.say("an objection")
        case Right.AUTOMATED_DECISION:
            return to.say("a review of a machine's decision")


def wish(to: Reader, right: Right) -> str:
    """The same, as whoever asks would say it."""
    match right:
        case Right.ACCESS:
            return to.say("Ask for a full copy")
        case Right.RECTIFICATION:
            return to.say("Correct something")
        case Right.ERASURE:
            return to.say("Erase something")
        case Right.RESTRICTION:
            return to.say("Stop using something")
        case Right.PORTABILITY:
            return to.say("Take my data elsewhere")
        case Right.OBJECTION:
            return to.say("Object to something")
        case Right.AUTOMATED_DECISION:
            return to.say("Contest a machine's decision")


def asker(to: Reader, asker: Asker) -> str:
    match asker:
        case Asker.STAFF:
            return to.say("somebody who works here")
        case Asker.FORMER_STAFF:
            return to.say("somebody who has left")
        case Asker.CLIENT:
            return to.say("a client")
        case Asker.RELATIVE:
            return to.say("a relative")
        case Asker.OTHER:
            return to.say("somebody else")


def check(to: Reader, check: Check) -> str:
    match check:
        case Check.LINKED:
            return to.say("linked account")
        case Check.DOCUMENT:
            return to.say("document seen")
        case Check.KNOWN:
            return to.say("known to us")


def answer(to: Reader, answer: Answer) -> str:
    match answer:
        case Answer.HANDED:
            return to.say("handed over in person")
        case Answer.SENT:
            return to.say("sent by secure e-mail")
        case Answer.POSTED:
            return to.say("posted")
        case Answer.DONE:
            return to.say("done as asked")
        case Answer.IN_PART:
            return to.say("done in part, and told why")


def ground(to: Reader, ground: Ground) -> str:
    match ground:
        case Ground.UNFOUNDED:
            return to.say("manifestly unfounded")
        case Ground.EXCESSIVE:
            return to.say("manifestly excessive")
        case Ground.IDENTITY:
            return to.say("identity not proven")
        case Ground.MUST_KEEP:
            return to.say("the law lets us, or makes us, keep it")


def waits_for(to: Reader, what: WaitsFor) -> str:
    match what:
        case WaitsFor.IDENTITY:
            return to.say("proof of identity")
        case WaitsFor.FEE:
            return to.say("the fee")
        case WaitsFor.CLARIFICATION:
            return to.say("the clarification")


def timeliness(to: Reader, how: Timeliness) -> str:
    match how:
        case Timeliness.IN_TIME:
            return to.say("In time, by the policy and by the law.")
        case Timeliness.LATE_BY_POLICY:
            return to.say("Late by the policy, in time by the law.")
        case Timeliness.LATE:
            return to.say("Late, by the policy and by the law.")
