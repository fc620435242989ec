"""All subjects' entrances in one place: a new subject is one more line here."""

from collections.abc import Mapping

from bot.desk import forms
from bot.desk.access.entrances import ENTRANCES as ACCESS
from bot.desk.action_cards.entrances import ENTRANCES as ACTION_CARDS
from bot.desk.alarms.entrances import ENTRANCES as ALARMS
from bot.desk.before_shift.entrances import ENTRANCES as BEFORE_SHIFT
from bot.desk.book.entrances import ENTRANCES as BOOK
from bot.desk.breach.entrances import ENTRANCES as BREACH
from bot.desk.briefings.entrances import ENTRANCES as BRIEFINGS
from bot.desk.clients.entrances import ENTRANCES as CLIENTS
from bot.desk.complaints.entrances import ENTRANCES as COMPLAINTS
from bot.desk.corrective_actions.entrances import ENTRANCES as CORRECTIVE_ACTIONS
from bot.desk.credentials.entrances import ENTRANCES as CREDENTIALS
from bot.desk.desk import Desk
from bot.desk.drills.entrances import ENTRANCES as DRILLS
from bot.desk.duress.entrances import ENTRANCES as DURESS
from bot.desk.entrances import (
    Button,
    Command,
    Entrances,
    Link,
    Name,
    Row,
    bare,
    joined,
)
from bot.desk.exports.journal import JOURNAL
from bot.desk.handover.entrances import ENTRANCES as HANDOVER
from bot.desk.incidents.entrances import ENTRANCES as INCIDENTS
from bot.desk.incoming.entrances import ENTRANCES as INCOMING
from bot.desk.instructions.entrances import ENTRANCES as INSTRUCTIONS
from bot.desk.kit.entrances import ENTRANCES as KIT
from bot.desk.letters.entrances import ENTRANCES as LETTERS
from bot.desk.names.entrances import ENTRANCES as NAMES
from bot.desk.near_misses.entrances import ENTRANCES as NEAR_MISSES
from bot.desk.on_call.entrances import ENTRANCES as ON_CALL
from bot.desk.patrols.entrances import ENTRANCES as PATROLS
from bot.desk.people import help
from bot.desk.people.entrances import ENTRANCES as PEOPLE
from bot.desk.policies.entrances import ENTRANCES as POLICIES
from bot.desk.presence.entrances import ENTRANCES as PRESENCE
from bot.desk.quizzes.entrances import ENTRANCES as QUIZZES
from bot.desk.register.entrances import ENTRANCES as REGISTER
from bot.desk.reports.entrances import ENTRANCES as REPORTS
from bot.desk.retention.entrances import ENTRANCES as RETENTION
from bot.desk.rights.entrances import ENTRANCES as RIGHTS
from bot.desk.roll_calls.entrances import ENTRANCES as ROLL_CALLS
from bot.desk.roster.entrances import ENTRANCES as ROSTER
from bot.desk.self_test.entrances import ENTRANCES as SELF_TEST
from bot.desk.shifts.entrances import ENTRANCES as SHIFTS
from bot.desk.timed_activity.entrances import ENTRANCES as TIMED_ACTIVITY
from bot.desk.timesheets.entrances import ENTRANCES as TIMESHEETS
from bot.desk.vault.entrances import ENTRANCES as VAULT
from bot.desk.wake_tests.entrances import ENTRANCES as WAKE_TESTS
from bot.desk.web.entrances import ENTRANCES as WEB
from bot.desk.words.entrances import ENTRANCES as WORDS
from bot.domain.errors import Stale
from bot.domain.exports import Kind
from bot.domain.people.person import Person
from bot.texts.message import Press, Verb, read_press

SUBJECTS = (
    ACCESS,
    ACTION_CARDS,
    ALARMS,
    BEFORE_SHIFT,
    BOOK,
    BREACH,
    BRIEFINGS,
    CLIENTS,
    COMPLAINTS,
    CORRECTIVE_ACTIONS,
    CREDENTIALS,
    DRILLS,
    DURESS,
    HANDOVER,
    INCIDENTS,
    INCOMING,
    INSTRUCTIONS,
    KIT,
    LETTERS,
    NAMES,
    NEAR_MISSES,
    ON_CALL,
    PATROLS,
    PEOPLE,
    POLICIES,
    PRESENCE,
    QUIZZES,
    REGISTER,
    REPORTS,
    RETENTION,
    RIGHTS,
    ROLL_CALLS,
    ROSTER,
    SELF_TEST,
    SHIFTS,
    TIMED_ACTIVITY,
    TIMESHEETS,
    VAULT,
    WAKE_TESTS,
    WEB,
    WORDS,
)


def _show_help(desk: Desk, person: Person) -> None:
    """The commands that are of use to this person now."""
    rows = COMMANDS.items()
    help.show_help(
        desk, person, {name for name, row in rows if row.is_for(desk, person)}
    )


OF_NO_SUBJECT = Entrances(
    buttons={Verb.DROP: bare(forms.drop_form, always=True)},
    commands={"help": Command(do=_show_help)},
    exports={Kind.JOURNAL: JOURNAL},
)

BUTTONS = joined(*(each.buttons for each in (*SUBJECTS, OF_NO_SUBJECT)))
STARTS = joined(*(each.starts for each in SUBJECTS))
COMMANDS = joined(*(each.commands for each in (*SUBJECTS, OF_NO_SUBJECT)))
FORMS = joined(*(each.forms for each in SUBJECTS))
DEADLINES = joined(*(each.deadlines for each in SUBJECTS))
LINKS = joined(*(each.links for each in SUBJECTS))
EXPORTS = joined(*(each.exports for each in (*SUBJECTS, OF_NO_SUBJECT)))


def pressed(data: str) -> tuple[Button, Press]:
    """The button behind a press, which may be of any age, or made up: what nobody
    lets in is refused when it is done."""
    try:
        press = read_press(data)
        return _button_of(press), press
    except Stale:
        return Button(do=_refuse), Press(Verb.COMMAND)


def _refuse(*_: object) -> None:
    raise Stale


def _button_of(press: Press) -> Button:
    match press.verb:
        case Verb.COMMAND:
            command = command_of(press.subject)
            return Button(
                do=lambda desk, who, _: command.do(desk, who),
                always=command.always,
                leavers=command.leavers,
            )
        case Verb.START:
            return _row(STARTS, press.subject)
        case verb:
            return _row(BUTTONS, verb)


def command_of(name: str) -> Command:
    """A command, typed or pressed as a key; :class:`Stale` where there is none."""
    return _row(COMMANDS, name)


def _row(table: Mapping[Name, Row], name: Name) -> Row:
    if name not in table:
        raise Stale
    return table[name]


def link_of(token: str) -> Link | None:
    """What a link into the chat does; None for an invitation."""
    return LINKS.get(token.partition("_")[0]) if "_" in token else None
