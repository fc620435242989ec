"""The form of an incident, as its reporter fills it in, and as managers see it."""

from collections.abc import Iterable, Sequence

from bot.domain.action_cards.cards import CARDS
from bot.domain.incidents.form import IncidentForm
from bot.domain.incidents.incident import Service
from bot.domain.incidents.particulars import Category, Severity
from bot.domain.incidents.wanted import ANSWERS, Answer, Field
from bot.domain.refs import INCIDENT, Ref
from bot.texts.action_cards.card import start_button
from bot.texts.forms import cancel
from bot.texts.incidents.labels import (
    answer_label,
    category_label,
    field_label,
    severity_label,
)
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.reader import Reader

Rows = tuple[tuple[Button, ...], ...]


def shown(to: Reader, form: IncidentForm) -> Message:
    """As it stands, with what can be said to it now, and with its action card."""
    message = _shown(to, form)
    if form.category is None or form.category not in CARDS:
        return message
    return message.with_button(start_button(to, form.category, form.incident))


def _shown(to: Reader, form: IncidentForm) -> Message:
    if form.put_off:
        go_on = column(_button(form, to.say("Go on"), "on"))
        return _with_lines(to, form, to.say("Put off. Go on when you can."), go_on)
    if not form.confirmed:
        ask = to.say("Is it right? Press what is wrong.")
        return _with_lines(to, form, ask, _right_or_wrong(to, form))
    if (field := form.question) is not None:
        return _with_lines(to, form, question(to, field), _answers(to, form, field))
    thanks = to.say("Thank you, that is all for now.")
    complete = Press(Verb.REPORT, str(form.incident), "done")
    done = Button(to.say("It is complete"), complete)
    wrong = _button(form, to.say("Something is wrong"), "wrong")
    return _with_lines(to, form, thanks, column(done, wrong))


def closed(to: Reader, form: IncidentForm) -> Message:
    """The same, further up in the chat: it goes on below."""
    return _with_lines(to, form, to.say("It goes on below."), ())


def wrong(to: Reader, form: IncidentForm) -> Message:
    """Which line?"""
    return _with_lines(
        to,
        form,
        to.say("Press what is wrong."),
        (*_pairs(_wrong(to, form)), *column(_back(to, form))),
    )


def putting_right(to: Reader, form: IncidentForm, field: Field) -> Message:
    """One line: chosen anew, typed, or taken out."""
    known = form.knows(field)
    out = _button(form, to.say("Take it out"), f"out.{field}")
    last = (out, _back(to, form)) if known else (_back(to, form),)
    rows = (*_choices(to, form, field), last)
    return _with_lines(to, form, question(to, field), rows)


def all_kinds(to: Reader, form: IncidentForm) -> Message:
    """The likeliest first."""
    kinds = [_kind(to, form, each) for each in form.other_kinds]
    rows = (*_pairs(kinds), *column(_back(to, form)))
    return _with_lines(to, form, question(to, Field.CATEGORY), rows)


def type_it(to: Reader, field: Field, number: int | None) -> Message:
    """What is typed next is the answer."""
    what = typed_question(to, field)
    ref = Ref(INCIDENT, number or 0)
    return Message(f"{ref}: {what}", column(cancel(to)))


def nothing_typed(to: Reader) -> Message:
    return Message(to.say("Nothing was changed. The report stands as it was."))


def summary(
    to: Reader, form: IncidentForm, services: Sequence[Service] = ()
) -> str | None:
    """In one line, for managers; whom it says to have been called otherwise, is left
    out. None: nothing is known."""
    said = [
        _short(to, form, field)
        for field in form.known
        if field is not Field.INITIALS and not _is_said(form, field, services)
    ]
    return " · ".join(said) or None


def question(to: Reader, field: Field) -> str:
    match field:
        case Field.CATEGORY:
            return to.say("What kind is it?")
        case Field.SEVERITY:
            return to.say("How serious is it?")
        case Field.HURT:
            return to.say("Is anybody hurt?")
        case Field.GOING_ON:
            return to.say("Is it still going on, or are they still there?")
        case Field.POLICE:
            return to.say("The police?")
        case Field.AMBULANCE:
            return to.say("An ambulance?")
        case Field.FIRE:
            return to.say("The fire brigade?")
        case _:
            return typed_question(to, field)


def typed_question(to: Reader, field: Field) -> str:
    match field:
        case Field.TIME:
            return to.say("When was it? Type it.")
        case Field.PLACE:
            return to.say("Where exactly? Type it: door, floor, bay.")
        case Field.PEOPLE:
            return to.say("How many people? Type it; initials only.")
        case Field.DAMAGE:
            return to.say("What is damaged or gone? Type it.")
        case Field.VEHICLES:
            return to.say("Which vehicles? Type them.")
        case Field.POLICE_REFERENCE | Field.AMBULANCE_REFERENCE:
            return to.say("Which reference did you get? Type it.")
        case _:
            return to.say("What was done? Type it; initials only.")


def _with_lines(to: Reader, form: IncidentForm, ask: str, buttons: Rows) -> Message:
    ref = Ref(INCIDENT, form.incident)
    lines = [_line(to, form, field) for field in form.known]
    head = to.say("{ref}, as read from your words:", ref=ref)
    words = "\n".join((head, *lines, ask)) if lines else f"{ref}: {ask}"
    return Message(words, buttons)


def _line(to: Reader, form: IncidentForm, field: Field) -> str:
    return f"{field_label(to, field)}: {value_of(to, form, field)}"


def value_of(to: Reader, form: IncidentForm, field: Field) -> str:
    """What stands in one line."""
    match field:
        case Field.CATEGORY if form.category:
            return category_label(to, form.category)
        case Field.SEVERITY if form.severity:
            return severity_label(to, form.severity)
        case Field.PEOPLE if form.people is not None:
            words = form.words.get(field, ())
            more = [f"“{each}”" for each in words if each != str(form.people)]
            return " ".join((str(form.people), *more))
        case _:
            pieces = [f"“{each}”" for each in form.words.get(field, ())]
            if answer := form.answers.get(field):
                pieces.insert(0, answer_label(to, field, answer))
            return ", ".join(pieces)


def _short(to: Reader, form: IncidentForm, field: Field) -> str:
    """What says by itself what it is, goes without its name."""
    value = value_of(to, form, field)
    if field in (Field.CATEGORY, Field.SEVERITY, Field.TIME, Field.PLACE):
        return value
    return _line(to, form, field)


def _is_said(form: IncidentForm, field: Field, services: Iterable[Service]) -> bool:
    called = form.answers.get(field) is Answer.CALLED
    return called and str(field) in {str(each) for each in services}


def _right_or_wrong(to: Reader, form: IncidentForm) -> Rows:
    right = _button(form, to.say("Right"), "right")
    later = _button(form, to.say("Later"), "later")
    return ((right,), *_pairs(_wrong(to, form)), (later,))


def _wrong(to: Reader, form: IncidentForm) -> list[Button]:
    return [
        _button(form, field_label(to, field), f"fix.{field}")
        for field in form.known
        if field is not Field.INITIALS
    ]


def _answers(to: Reader, form: IncidentForm, field: Field) -> Rows:
    """What is asked is never asked without a way round it."""
    skip = _button(form, to.say("Skip"), f"skip.{field}")
    later = _button(form, to.say("Later"), "later")
    return (*_choices(to, form, field), (skip, later))


def _choices(to: Reader, form: IncidentForm, field: Field) -> Rows:
    match field:
        case Field.CATEGORY:
            kinds = [_kind(to, form, each) for each in form.likely]
            other = _button(form, to.say("Another kind"), "kinds")
            return (*_pairs(kinds), (other,))
        case Field.SEVERITY:
            rates = [each for each in reversed(Severity) if each is not form.severity]
            return column(
                *(
                    _button(form, severity_label(to, each), f"rate.{each}")
                    for each in rates
                )
            )
        case _ if field in ANSWERS:
            return column(
                *(
                    _button(form, answer_label(to, field, each), f"set.{field}-{each}")
                    for each in ANSWERS[field]
                )
            )
        case _:
            return column(_button(form, to.say("Type it"), f"type.{field}"))


def _kind(to: Reader, form: IncidentForm, category: Category) -> Button:
    return _button(form, category_label(to, category), f"kind.{category}")


def _back(to: Reader, form: IncidentForm) -> Button:
    return _button(form, to.say("Back"), "back")


def _button(form: IncidentForm, label: str, choice: str) -> Button:
    return Button(label, Press(Verb.INCIDENT, str(form.incident), choice))


def _pairs(buttons: Sequence[Button]) -> Rows:
    """Two in a row: names of lines and kinds are short."""
    return tuple(
        tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2)
    )
