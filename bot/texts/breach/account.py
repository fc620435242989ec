"""The account of a breach in words: each fact on a line of its own."""

from datetime import datetime

from bot.domain.breach.account import Account
from bot.domain.breach.breach import Status
from bot.texts.breach.assessment import count, label
from bot.texts.breach.labels import field_label, means_label, who_label
from bot.texts.breach.risk_labels import (
    kind_label,
    late_label,
    service_label,
    step_label,
    system_label,
)
from bot.texts.reader import Reader


def lines(to: Reader, one: Account) -> list[str]:
    """Such as ``Reference: BR-14``; what is not known has no line but the last."""
    said = (*_reported(to, one), *_assessed(to, one), *_told(to, one))
    return [f"{name}: {value}" for name, value in said if value]


Rows = tuple[tuple[str, str], ...]


def _reported(to: Reader, one: Account) -> Rows:
    where = to.say("Away from any site") if one.off_site else one.site or ""
    steps = "; ".join(step_label(to, step) for step in one.steps)
    return (
        (to.say("Reference"), one.ref),
        (to.say("State"), _status(to, one.status)),
        (to.say("Found"), _at(to, one.discovered_at)),
        (to.say("Acknowledge by"), _at(to, one.acknowledge_by)),
        (to.say("Tell the regulator by"), _at(to, one.regulator_by)),
        (to.say("Reported"), _at(to, one.reported_at)),
        (to.say("Reported by"), one.reported_by),
        (
            to.say("Held up by"),
            late_label(to, one.late_reason) if one.late_reason else "",
        ),
        (to.say("Division"), one.division),
        (to.say("Where"), where),
        (to.say("What happened"), kind_label(to, one.kind) if one.kind else ""),
        (to.say("Happened"), _at(to, one.happened_at)),
        (to.say("The data was"), system_label(to, one.system) if one.system else ""),
        (to.say("It is about"), service_label(to, one.service) if one.service else ""),
        (to.say("Done at once"), steps),
        (to.say("Acknowledged by"), one.acknowledged_by or ""),
        (to.say("Acknowledged"), _at(to, one.acknowledged_at)),
    )


def _assessed(to: Reader, one: Account) -> Rows:
    def listed(ticks: tuple[str, ...]) -> str:
        return "; ".join(label(to, tick) for tick in ticks)

    return (
        (to.say("Whose data"), "; ".join(who_label(to, who) for who in one.subjects)),
        (to.say("People"), count(to, one.people) if one.people else ""),
        (to.say("Data"), listed(one.data)),
        (to.say("Special categories"), listed(one.special)),
        (to.say("Records"), count(to, one.records) if one.records else ""),
        (to.say("May come of it"), listed(one.harm)),
        (to.say("How likely"), label(to, one.likelihood) if one.likelihood else ""),
        (to.say("Done since"), listed(one.measures)),
        (to.say("Risk to people likely"), _yes(to, one.risk)),
        (to.say("High risk likely"), _yes(to, one.high_risk)),
        (to.say("Assessed by"), one.assessed_by or ""),
        (to.say("Assessed"), _at(to, one.assessed_at)),
    )


def _told(to: Reader, one: Account) -> Rows:
    told_by = means_label(to, one.people_told_by) if one.people_told_by else ""
    return (
        (to.say("Regulator told"), _at(to, one.regulator_told_at)),
        (to.say("Regulator's reference"), one.regulator_ref or ""),
        (to.say("Follow-ups"), str(one.follow_ups or "")),
        (
            to.say("Regulator need not be told"),
            to.say("Yes") if one.not_reportable else "",
        ),
        (to.say("People told"), _at(to, one.people_told_at)),
        (to.say("Told how"), told_by),
        (to.say("Told in all"), str(one.people_told or "")),
        (to.say("Closed"), _at(to, one.closed_at)),
        (
            to.say("Not known yet"),
            ", ".join(field_label(to, field) for field in one.missing),
        ),
    )


def _status(to: Reader, status: Status) -> str:
    return {
        Status.REPORTED: to.say("NOT ACKNOWLEDGED"),
        Status.ACKNOWLEDGED: to.say("acknowledged"),
        Status.CLOSED: to.say("closed"),
    }[status]


def _at(to: Reader, moment: datetime | None) -> str:
    return to.date_time(moment) if moment else ""


def _yes(to: Reader, decided: bool | None) -> str:
    if decided is None:
        return ""
    return to.say("Yes") if decided else to.say("No")
