"""The forms of rights requests on the web: one to log it, the others of its page."""

from collections.abc import Mapping
from datetime import date

from bot.domain.rights.facts import Answer, Asker, Check, Ground, Right
from bot.domain.rights.pauses import Pauses, WaitsFor, standing
from bot.domain.rights.request import RightsRequest
from bot.domain.web.deeds import RequestDeed
from bot.texts.page import Field, FieldKind, Form
from bot.texts.reader import Reader
from bot.texts.rights import labels, waiting
from bot.texts.rights.card import ON_THE_BOOKS
from bot.texts.web.fields import Value, choices

OUTSIDE = [Check.DOCUMENT, Check.KNOWN]
"""How somebody who is not on the books can be known."""


def forms(to: Reader, request: RightsRequest, today: date) -> tuple[Form, ...]:
    """Those that make sense now; of one that has ended, its days are put right."""
    if not request.is_open:
        return tuple(_waits(to, request))
    offered = []
    if request.checked_at is None:
        offered.append(_check(to, request))
    offered += _waits(to, request)
    offered.append(_answer(to))
    if request.can_extend(today):
        offered.append(_extend(to))
    offered.append(_refuse(to))
    withdrawn = to.say("Record that it was withdrawn")
    offered.append(Form(deed=RequestDeed.WITHDRAW, button=withdrawn, fold=withdrawn))
    offered.append(_dated(to))
    if request.staff is None:
        offered.append(_filed(to, request))
    return tuple(offered)


def log(to: Reader) -> Form:
    """Of the list: one that came from outside."""
    rights = {right: labels.right(to, right) for right in Right}
    askers = {asker: labels.asker(to, asker) for asker in Asker}
    fields = (
        _choose(
            "right",
            to.say("What is asked for?"),
            rights,
        ),
        _choose("asker", to.say("Who asks?"), askers),
        _day(to, to.say("Such as 20/11/2026. Empty: today.")),
        _mark(to),
    )
    return Form(
        deed=RequestDeed.LOG,
        fold=to.say("Log a request that came from outside"),
        button=to.say("Log it"),
        fields=fields,
    )


def _check(to: Reader, request: RightsRequest) -> Form:
    ways = list(Check) if request.asker in ON_THE_BOOKS else OUTSIDE
    known = {way: labels.check(to, way) for way in ways}
    return Form(
        deed=RequestDeed.CHECK,
        fold=to.say("Record that it is known who asks"),
        button=to.say("Save"),
        fields=(_choose("how", to.say("How is it known who asks?"), known),),
    )


def _waits(to: Reader, request: RightsRequest) -> list[Form]:
    """To record what was asked for, and what came of it."""
    asked = {w: waiting.asked(to, w) for w in WaitsFor if request.can_wait_for(w)}
    first = Form(
        deed=RequestDeed.WAIT,
        fold=to.say("Record what the person was asked for"),
        said=(
            to.say(
                "By law the month begins when proof of identity and a fee have "
                "come, and days that wait for a clarification do not count. The "
                "policy's day waits for nothing."
            ),
        ),
        button=to.say("Save"),
        fields=(
            _choose("what", to.say("What was asked for?"), asked),
            _line(to.say("On which day?"), to.say("Such as 20/11/2026. Empty: today.")),
        ),
    )
    stands = standing(request.pauses)
    return [*([first] if asked else []), *([_waited(to, stands)] if stands else [])]


def _waited(to: Reader, stands: Pauses) -> Form:
    ways = {
        choice: f"{labels.waits_for(to, pause.waits_for)}, {to.date(pause.asked_on)}: "
        f"{label}"
        for pause in stands
        for choice, label in waiting.corrections(to, pause).items()
    }
    return Form(
        deed=RequestDeed.WAITED,
        fold=to.say("Record that it came, or correct it"),
        button=to.say("Save"),
        fields=(
            _choose("what", to.say("What do you record?"), ways),
            _line(to.say("On which day?"), to.say("Such as 20/11/2026. Empty: today.")),
        ),
    )


def _line(label: str, hint: str) -> Field:
    return Field(name="day", kind=FieldKind.LINE, label=label, hint=hint)


def _answer(to: Reader) -> Form:
    ways = {answer: labels.answer(to, answer) for answer in Answer}
    return Form(
        deed=RequestDeed.ANSWER,
        fold=to.say("Record that it was answered"),
        button=to.say("Save"),
        fields=(_choose("how", to.say("How was it answered?"), ways),),
    )


def _refuse(to: Reader) -> Form:
    grounds = {ground: labels.ground(to, ground) for ground in Ground}
    return Form(
        deed=RequestDeed.REFUSE,
        fold=to.say("Refuse it"),
        button=to.say("Refuse it"),
        fields=(_choose("ground", to.say("Why is it refused?"), grounds),),
    )


def _extend(to: Reader) -> Form:
    why = Field(
        name="why",
        kind=FieldKind.WORDS,
        label=to.say("Why does it take longer?"),
        hint=to.say("As the person is told it. It can be done once."),
    )
    return Form(
        deed=RequestDeed.EXTEND,
        fold=to.say("Take longer for it"),
        button=to.say("Save"),
        fields=(why,),
    )


def _dated(to: Reader) -> Form:
    return Form(
        deed=RequestDeed.DATE,
        fold=to.say("Correct the day on which it came"),
        button=to.say("Save"),
        fields=(_day(to, to.say("Such as 20/11/2026.")),),
    )


def _filed(to: Reader, request: RightsRequest) -> Form:
    return Form(
        deed=RequestDeed.FILE,
        fold=to.say("Note the paper file"),
        button=to.say("Save"),
        fields=(_mark(to, request.file or ""),),
    )


def _day(to: Reader, hint: str) -> Field:
    return _line(to.say("On which day did it come?"), hint)


def _mark(to: Reader, known: str = "") -> Field:
    return Field(
        name="file",
        kind=FieldKind.WORDS,
        label=to.say("The mark of your own paper file"),
        hint=to.say("Such as SAR 2026/14. The person's name is not kept here."),
        value=known,
    )


def _choose(name: str, label: str, answers: Mapping[Value, str]) -> Field:
    return Field(
        name=name, kind=FieldKind.RADIOS, label=label, choices=choices(answers, ())
    )
