"""The safeguarding lead hears of somebody vulnerable beside the duty manager."""

from dataclasses import replace

from bot.desk.alarms import telling
from bot.desk.desk import SYSTEM, Desk
from bot.domain.alarms.alarm import Status
from bot.domain.incidents.incident import Incident
from bot.domain.incidents.particulars import Category
from bot.texts.alarms import alarm as texts
from storage.messages.message import Purpose


def tell_lead(desk: Desk, incident: Incident) -> None:
    """Once, as one more who is told of its alarm; never about their own report."""
    form = desk.unit.incident_forms.find(incident.id)
    alarm = desk.unit.alarms.about(incident.ref)
    who = desk.company.safeguarding_lead
    if who is None or alarm is None or alarm.status is Status.CLOSED:
        return
    if form is None or form.category is not Category.SAFEGUARDING:
        return
    lead = desk.unit.people.find(who)
    if lead is None or who in (*alarm.told, incident.officer):
        return
    if not desk.can_be_told(lead):
        return
    desk.note(SYSTEM, "safeguarding lead told", incident.ref, after=who)
    telling.say(desk, alarm, (who,), texts.alarm, Purpose.ALARM)
    desk.unit.alarms.save(replace(alarm, told=alarm.told_with((who,))))
