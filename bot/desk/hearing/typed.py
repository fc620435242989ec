"""What was typed into a form, handed to the subject that had asked for it."""

from bot.desk import forms
from bot.desk.desk import Desk
from bot.desk.entrances import Typed
from bot.desk.people import reception
from bot.desk.subjects import FORMS
from bot.domain.errors import Refused
from bot.domain.forms import DECIDE
from bot.domain.people.person import Person
from bot.domain.refs import Ref
from bot.texts.words.spoken.cancelled import is_taken_back


def take(desk: Desk, person: Person, typed: Typed) -> Ref | None:
    """Refused or not, the form is done with: it must not swallow what comes next. What
    is taken back was never said."""
    if typed.form in DECIDE and is_taken_back(typed.raw):
        forms.say_dropped(desk, person, typed.form)
        return None
    try:
        return FORMS[typed.form](desk, person, typed)
    except Refused as why:
        reception.refuse(desk, person, why)
        return None
