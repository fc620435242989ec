"""The forms of a breach's page: what each deed asks for, filled in as far as known."""

from collections.abc import Mapping, Sequence

from bot.domain.alarms.kinds import AlarmKind, Reason
from bot.domain.breach.breach import Breach
from bot.domain.breach.facts import (
    ADULT,
    CHILD,
    DPO_OFFICE,
    STEPS,
    Kind,
    LateReason,
    Question,
    System,
)
from bot.domain.company import Site
from bot.domain.retention.disposal import HoldReason, ReleaseReason
from bot.domain.web.deeds import Deed
from bot.texts.alarms.endings import reason_label
from bot.texts.breach import risk_labels
from bot.texts.breach.questions import OFF_SITE
from bot.texts.page import Field, FieldKind, Form
from bot.texts.reader import Reader
from bot.texts.retention import holds
from bot.texts.web.fields import Value, choices, one_of


def acknowledge(to: Reader, owner: str) -> Form:
    button = to.say("Take it over") if owner else to.say("Acknowledge")
    return Form(deed=Deed.ACKNOWLEDGE, button=button)


def found(to: Reader, breach: Breach) -> Form:
    when = Field(
        name="found",
        kind=FieldKind.LINE,
        label=to.say("When was it found?"),
        hint=to.say("A time, such as 21:40, or with the day: 20/11 21:40."),
    )
    return Form(
        deed=Deed.FOUND,
        fold=to.say("Correct the time of discovery"),
        button=to.say("Save"),
        said=(to.say("The hour runs from there. Those told hear of it."),),
        fields=(when,),
    )


def facts(
    to: Reader, breach: Breach, sites: Sequence[Site], divisions: Sequence[str]
) -> Form:
    """Every question of the report; what is known is chosen."""
    places: dict[str, str] = {site.code: f"{site.code} · {site.name}" for site in sites}
    places[OFF_SITE] = to.say("Away from any site")
    services = (ADULT, CHILD, *divisions, DPO_OFFICE)
    fields = [
        one_of(
            to,
            Question.KIND,
            to.say("What happened to the data?"),
            {kind: risk_labels.kind_label(to, kind) for kind in Kind},
            breach.kind,
        ),
        Field(
            name=Question.HAPPENED,
            kind=FieldKind.LINE,
            label=to.say("When did it happen?"),
            hint=to.say("Leave it empty where nothing is to change."),
        ),
        one_of(
            to,
            Question.PLACE,
            to.say("Where did it happen?"),
            places,
            OFF_SITE if breach.off_site else breach.site,
        ),
        one_of(
            to,
            Question.SYSTEM,
            to.say("Where was the data?"),
            {system: risk_labels.system_label(to, system) for system in System},
            breach.system,
        ),
        one_of(
            to,
            Question.SERVICE,
            to.say("Whose work is it about?"),
            {each: risk_labels.service_label(to, each) for each in services},
            breach.service,
        ),
    ]
    if breach.was_late:
        reasons = {why: risk_labels.late_label(to, why) for why in LateReason}
        asked = to.say("What held the report up?")
        fields.append(one_of(to, Question.LATE, asked, reasons, breach.late_reason))
    return Form(
        deed=Deed.FACTS,
        fold=to.say("Add or correct facts"),
        button=to.say("Save"),
        fields=tuple(fields),
    )


def steps(to: Reader, breach: Breach) -> Form | None:
    """Those of its kind that are not done yet."""
    listed = STEPS[breach.kind] if breach.kind else ()
    left = [step for step in listed if step not in breach.done]
    if not left:
        return None
    labels = {step: risk_labels.step_label(to, step) for step in left}
    done = Field(
        name="steps",
        kind=FieldKind.TICKS,
        label=to.say("What has been done to stop it getting worse?"),
        choices=choices(labels, ()),
    )
    return Form(
        deed=Deed.STEPS,
        fold=to.say("Tick what has been done"),
        button=to.say("Save"),
        fields=(done,),
    )


def close(to: Reader) -> Form:
    reasons = {
        reason: reason_label(to, reason)
        for reason in (*AlarmKind.BREACH.rules.may_end_as, Reason.OTHER)
    }
    why = Field(
        name="reason",
        kind=FieldKind.RADIOS,
        label=to.say("Why do you close it?"),
        choices=choices(reasons, ()),
    )
    words = Field(
        name="words",
        kind=FieldKind.WORDS,
        label=to.say("In your own words"),
        hint=to.say("Only for another reason. Initials only."),
    )
    return Form(
        deed=Deed.CLOSE,
        fold=to.say("Close it"),
        button=to.say("Close it"),
        fields=(why, words),
    )


def hold(to: Reader) -> Form:
    reasons = {reason: holds.hold_label(to, reason) for reason in HoldReason}
    asked = to.say("Why must it be kept?")
    return _reason(to, Deed.HOLD, to.say("Put it on hold"), asked, reasons)


def release(to: Reader) -> Form:
    reasons = {reason: holds.release_label(to, reason) for reason in ReleaseReason}
    asked = to.say("Why need it not be kept any longer?")
    return _reason(to, Deed.RELEASE, to.say("Release it from hold"), asked, reasons)


def _reason(
    to: Reader, deed: Deed, name: str, asked: str, reasons: Mapping[Value, str]
) -> Form:
    why = Field(
        name="reason",
        kind=FieldKind.RADIOS,
        label=asked,
        choices=choices(reasons, ()),
    )
    return Form(deed=deed, fold=name, button=name, fields=(why,))
