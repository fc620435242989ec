"""An officer is asked for a check call: in their chat, or by text while that is away.

By text is asked who has a mobile number at a site that says so, and only where we have
a number to which answers come. They are asked in one way: whoever was asked by text is
not asked in Telegram as well, nor later, when it is back.
"""

from bot.desk import notice
from bot.desk.desk import Desk
from bot.domain.messages.channel import Channel
from bot.domain.outage import Outage, Status
from bot.domain.people.person import Person
from bot.domain.refs import SiteCode
from bot.domain.shifts import check_call
from bot.domain.shifts.check_call import CheckCall
from bot.texts.message import Message
from bot.texts.shifts import check_calls as texts
from storage.messages.message import Lane, NewMessage, Purpose

ASKED = frozenset({check_call.Status.PROMPTED, check_call.Status.NUDGED})


def ask(
    desk: Desk, call: CheckCall, words: Message, purpose: Purpose = Purpose.PROMPT
) -> None:
    """By the way that works now."""
    officer = desk.person(call.officer)
    if is_possible(desk, officer, call.site) and _is_lost(desk):
        _by_text(desk, officer, call)
        return
    _say(desk, officer, call, words, purpose)


def for_a_plain_answer(desk: Desk, person: Person) -> None:
    """Their words begin like an OK and are none: the call waits, and they hear it."""
    shift = desk.unit.shifts.open_of(person.id)
    calls = desk.unit.check_calls.unsettled(shift.id) if shift is not None else []
    waiting = [call for call in calls if call.is_open(desk.now)]
    if waiting:
        call = waiting[-1]
        words = texts.no_plain_answer(desk.reader(person), call.id)
        ask(desk, call, words, Purpose.ANSWER)


def _say(
    desk: Desk, officer: Person, call: CheckCall, words: Message, purpose: Purpose
) -> None:
    if desk.unit.duress.button_of(officer.id) is not None:
        words = texts.with_two(desk.reader(officer), words, call.id)
    notice.say(desk, officer, words, call.ref, lane=Lane.PROMPT, purpose=purpose)


def is_possible(desk: Desk, officer: Person, code: SiteCode) -> bool:
    """They can be asked by text, and are heard by text, too: of a phone that was lost
    only a call for help is."""
    if not desk.text_number or Channel.SMS not in desk.channels_after(officer, None):
        return False
    heard = desk.unit.people.by_number(officer.id)
    if heard is None or heard.on_lost_phone:
        return False
    site = desk.unit.sites.find(code)
    return site is not None and desk.company.texts_officers(site)


def _is_lost(desk: Desk) -> bool:
    watch = desk.unit.monitoring.find()
    return watch is not None and watch.status is Status.LOST


def _by_text(desk: Desk, officer: Person, call: CheckCall) -> None:
    """One text message; the older question, if one waits, is let go for it."""
    to, number = desk.reader(officer), desk.text_number
    words = texts.prompt_by_text(to, call.due_at, call.site, number)
    if call.status is check_call.Status.NUDGED:
        words = texts.nudge_by_text(to, call.due_at, call.miss_at, call.site, number)
    desk.put(
        NewMessage(
            lane=Lane.PROMPT,
            channel=Channel.SMS,
            person=officer.id,
            purpose=Purpose.PROMPT,
            about=call.ref,
            text=words,
            created_at=desk.now,
        )
    )


def recorded(desk: Desk, officer: Person, said: Message, *, silent: bool) -> None:
    """The answer to a check call; by text alone while Telegram would only bring it
    late, and once more."""
    if desk.texter == officer.id and _is_lost(desk):
        desk.said.append(said)
        return
    desk.owe(officer, said, silent=silent)


def lost(desk: Desk) -> None:
    """Whoever was asked in Telegram just before, in vain, is asked by text."""
    for shift in desk.unit.shifts.all_open():
        officer = desk.person(shift.officer)
        if not is_possible(desk, officer, shift.site):
            continue
        for call in desk.unit.check_calls.unsettled(shift.id):
            if call.status in ASKED:
                _by_text(desk, officer, call)


def back(desk: Desk, outage: Outage) -> None:
    """Each officer on duty hears it once; what they were asked by text and have not
    answered has its button there now."""
    for shift in desk.unit.shifts.all_open():
        officer = desk.person(shift.officer)
        said = texts.telegram_is_back(desk.reader(officer), outage)
        asked = [
            call
            for call in desk.unit.check_calls.unsettled(shift.id)
            if call.status in ASKED and not _is_in_chat(desk, call)
        ]
        if asked and officer.chat_id is not None:
            call = asked[-1]
            words = texts.prompt(desk.reader(officer), call.id, call.due_at, call.site)
            again = words.with_line(said.text)
            _say(desk, officer, call, again, Purpose.PROMPT)
        else:
            desk.owe(officer, said, lane=Lane.PROMPT, silent=True)


def _is_in_chat(desk: Desk, call: CheckCall) -> bool:
    outbox = desk.unit.outbox
    shown = outbox.shown(call.ref, Purpose.PROMPT)
    return any(outbox.message_id(one.id) is not None for one in shown)
