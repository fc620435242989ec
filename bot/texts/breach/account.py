"""The account of a breach in words: each fact on a line of its own."""

from datetime import datetime

from bot.domain.breach.account import Account, Discovery
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
from bot.texts.clients.whose import owner_label
from bot.texts.reader import Reader


def lines(to: Reader, account: Account) -> list[str]:
    """Such as ``Reference: BR-14``; what is not known has no line but the last."""
    said = (*_reported(to, account), *_assessed(to, account), *_told(to, account))
    return [f"{name}: {value}" for name, value in said if value]


Rows = tuple[tuple[str, str], ...]


def _reported(to: Reader, account: Account) -> Rows:
    where = to.say("Away from any site") if account.off_site else account.site or ""
    steps = "; ".join(step_label(to, step) for step in account.steps)
    return (
        (to.say("Reference"), account.ref),
        (to.say("State"), _status(to, account.status)),
        (to.say("Found"), _found(to, account)),
        (to.say("Acknowledge by"), _at(to, account.acknowledge_by)),
        (to.say("Tell the regulator by"), _at(to, account.regulator_by)),
        (to.say("Aware, as decided, since"), _at(to, account.aware_at)),
        (to.say("By that, tell them by"), _at(to, account.regulator_by_awareness)),
        (to.say("Reported"), _at(to, account.reported_at)),
        (to.say("Reported by"), account.reported_by),
        (
            to.say("Held up by"),
            late_label(to, account.late_reason) if account.late_reason else "",
        ),
        (to.say("Division"), account.division),
        (to.say("Where"), where),
        (to.say("What happened"), kind_label(to, account.kind) if account.kind else ""),
        (to.say("Happened"), _at(to, account.happened_at)),
        (
            to.say("The data was"),
            system_label(to, account.system) if account.system else "",
        ),
        (
            to.say("It is about"),
            service_label(to, account.service) if account.service else "",
        ),
        (to.say("Done at once"), steps),
        (to.say("Acknowledged by"), account.acknowledged_by or ""),
        (to.say("Acknowledged"), _at(to, account.acknowledged_at)),
    )


def _found(to: Reader, account: Account) -> str:
    match account.discovery:
        case Discovery.KNOWN:
            return _at(to, account.discovered_at)
        case Discovery.AT_LATEST:
            at = _at(to, account.discovered_at)
            return to.say("{time} at the latest", time=at)
        case Discovery.NOT_KNOWN:
            return to.say("Not known; it counts from the report")


def _assessed(to: Reader, account: Account) -> Rows:
    def listed(ticks: tuple[str, ...]) -> str:
        return "; ".join(label(to, tick) for tick in ticks)

    return (
        (
            to.say("Whose data"),
            "; ".join(who_label(to, who) for who in account.subjects),
        ),
        (to.say("People"), count(to, account.people) if account.people else ""),
        (to.say("Data"), listed(account.data)),
        (to.say("Special categories"), listed(account.special)),
        (to.say("Records"), count(to, account.records) if account.records else ""),
        (to.say("May come of it"), listed(account.harm)),
        (
            to.say("How likely"),
            label(to, account.likelihood) if account.likelihood else "",
        ),
        (to.say("Done since"), listed(account.measures)),
        (to.say("Risk to people likely"), _yes(to, account.risk)),
        (to.say("High risk likely"), _yes(to, account.high_risk)),
        (to.say("Assessed by"), account.assessed_by or ""),
        (to.say("Assessed"), _at(to, account.assessed_at)),
    )


def _told(to: Reader, account: Account) -> Rows:
    told_by = means_label(to, account.people_told_by) if account.people_told_by else ""
    return (
        (to.say("Regulator told"), _at(to, account.regulator_told_at)),
        (to.say("Regulator's reference"), account.regulator_ref or ""),
        (to.say("Follow-ups"), str(account.follow_ups or "")),
        (
            to.say("Regulator need not be told"),
            to.say("Yes") if account.not_reportable else "",
        ),
        (to.say("People told"), _at(to, account.people_told_at)),
        (to.say("Told how"), told_by),
        (to.say("Told in all"), str(account.people_told or "")),
        (to.say("Ours or a client's"), _whose(to, account)),
        (to.say("Tell the client by"), _at(to, account.client_by)),
        (to.say("Client told"), _at(to, account.client_told_at)),
        (to.say("Closed"), _at(to, account.closed_at)),
        (
            to.say("Not known yet"),
            ", ".join(field_label(to, field) for field in account.missing),
        ),
    )


def _whose(to: Reader, account: Account) -> str:
    if account.whose_data is None:
        return ""
    owner = owner_label(to, account.whose_data)
    return f"{owner}, {account.client}" if account.client else owner


def _status(to: Reader, status: Status) -> str:
    match status:
        case Status.REPORTED:
            return to.say("NOT ACKNOWLEDGED")
        case Status.ACKNOWLEDGED:
            return to.say("acknowledged")
        case Status.CLOSED:
            return to.say("closed")


def _at(to: Reader, moment: datetime | None) -> str:
    return to.date_time(moment) if moment else ""


def _yes(to: Reader, decided: bool | None) -> str:
    if decided is None:
        return ""
    return to.say("Yes") if decided else to.say("No")
