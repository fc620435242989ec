"""What lets somebody call for help, and what is shown of it."""

from bot.desk.desk import Desk
from bot.desk.entrances import (
    Button,
    Command,
    Entrances,
    bare,
    chosen,
    numbered,
    words,
)
from bot.desk.forms import start_form
from bot.desk.incidents import (
    adding,
    form_answers,
    full_reports,
    incidents,
    photos,
    places,
    report_list,
    sos,
    welfare,
)
from bot.desk.incidents.abuse import aftercare
from bot.desk.incidents.abuse import presses as care
from bot.desk.incidents.exports import EXPORTS
from bot.desk.incidents.pictures import showing
from bot.domain.forms import FormKind
from bot.domain.incidents.incident import Status
from bot.domain.people.person import Person
from bot.texts.keyboard import Key
from bot.texts.message import Verb
from storage.deadlines.deadlines import Subject


def _wake(desk: Desk, number: int) -> None:
    """Whoever was asked is silent, or the phone of whoever called for help."""
    asked = desk.unit.incidents.get(number).status is Status.ASKED
    wake = welfare.wake if asked else places.wake
    wake(desk, number)


def _ask_abuse(desk: Desk, person: Person) -> None:
    """Before a word of it is typed, its officer says that it is about a manager."""
    start_form(desk, person, FormKind.ABUSE)


ENTRANCES = Entrances(
    buttons={
        Verb.HELP: chosen(welfare.press, always=True),
        Verb.SERVICE: chosen(incidents.add_service),
        Verb.INCIDENT: chosen(form_answers.press),
        Verb.REPORT: chosen(full_reports.press),
        Verb.CARE: chosen(care.press),
        Verb.PHOTO: Button(do=showing.press),
        Verb.NO_CERTIFICATE: numbered(photos.is_no_certificate),
        Verb.ADD: Button(
            do=lambda desk, who, press: adding.add(
                desk, who, press.subject, press.choice
            )
        ),
    },
    starts={"abuse": bare(_ask_abuse)},
    commands={
        Key.SOS: Command(do=sos.sos, always=True),
        "reports": Command(do=report_list.show_list, is_for=report_list.has_any),
    },
    forms={
        FormKind.ABUSE: words(incidents.report_past),
        FormKind.REPORT_PAPER: words(full_reports.on_paper),
        FormKind.REPORT_BACK: words(full_reports.send_back),
        FormKind.REPORT_WHY: words(full_reports.amend),
    }
    | {
        kind: words(form_answers.typed(field))
        for kind, field in form_answers.FORMS.items()
    },
    deadlines={
        Subject.INCIDENT: _wake,
        Subject.FULL_REPORT: full_reports.wake,
        Subject.AFTERCARE: aftercare.wake,
    },
    exports=EXPORTS,
)
