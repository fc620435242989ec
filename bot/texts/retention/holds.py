"""What is read about keeping a record past its time, and about releasing it."""

from datetime import datetime

from bot.domain.refs import RecordKey
from bot.domain.retention.disposal import Entry, HoldReason, ReleaseReason
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader


def hold_label(to: Reader, reason: HoldReason) -> str:
    match reason:
        case HoldReason.CLAIM:
            return to.say("Legal claim")
        case HoldReason.POLICE:
            return to.say("Police or court")
        case HoldReason.REGULATOR:
            return to.say("Regulator asks")
        case HoldReason.INSURANCE:
            return to.say("Insurance case")
        case HoldReason.COMPLAINT:
            return to.say("Complaint")


def release_label(to: Reader, reason: ReleaseReason) -> str:
    match reason:
        case ReleaseReason.OVER:
            return to.say("The matter is over")
        case ReleaseReason.MISTAKE:
            return to.say("Held by mistake")


def why_keep(to: Reader, reference: RecordKey) -> Message:
    buttons = [
        Button(hold_label(to, reason), Press(Verb.HOLD, reference, reason))
        for reason in HoldReason
    ]
    return Message(to.say("Why must {ref} be kept?", ref=reference), column(*buttons))


def why_release(to: Reader, reference: RecordKey) -> Message:
    buttons = [
        Button(release_label(to, reason), Press(Verb.RELEASE, reference, reason))
        for reason in ReleaseReason
    ]
    asked = to.say("Why need {ref} not be kept any longer?", ref=reference)
    return Message(asked, column(*buttons))


def held(to: Reader, reference: RecordKey, reason: HoldReason) -> Message:
    return Message(
        to.say(
            "{ref} is kept until somebody releases it: {reason}.",
            ref=reference,
            reason=hold_label(to, reason),
        )
    )


def released(to: Reader, entry: Entry, now: datetime) -> Message:
    if entry.expires_at is not None and entry.expires_at <= now:
        return Message(
            to.say(
                "{ref} is released. Its time is over: it leaves every list tonight.",
                ref=entry.ref,
            )
        )
    return Message(
        to.say("{ref} is released. Its own date counts again.", ref=entry.ref)
    )
