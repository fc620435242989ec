"""Corrective actions of an incident: they go where it goes, and stand at its site."""

from bot.domain.corrective_actions import CorrectiveAction, Done, Verified, decide
from bot.domain.names.redacted_text import RedactedText
from tests.domain.builders import FIRST, NIGHT, OFFICER, SITE, after, an_incident
from tests.storage.builders import anew


def an_action(incident, **facts) -> CorrectiveAction:
    known = {
        "about": incident.ref,
        "site": SITE,
        "text": RedactedText("have the wall made higher"),
        "owner": OFFICER,
        "due_at": after(60),
        "added_by": FIRST,
        "added_at": NIGHT,
        "reminded_at": NIGHT,
    }
    return CorrectiveAction(**known | facts)


def test_an_action_goes_into_quarantine_with_its_incident_and_comes_back(store):
    with store.transaction() as unit:
        incident = unit.incidents.add(an_incident())
        kept = unit.actions.add(an_action(incident))
        unit.quarantine.put_away(str(incident.ref))
        assert unit.actions.find(kept.id) is None
        assert unit.actions.open_ones() == []
        unit.quarantine.bring_back(str(incident.ref))
        assert anew(unit).actions.of(incident.ref) == [kept]


def test_a_site_has_its_actions_until_the_last_look_at_them(store):
    with store.transaction() as unit:
        incident = unit.incidents.add(an_incident())
        kept = unit.actions.add(an_action(incident))
        unit.actions.add(an_action(incident, site=None))
        for start in (NIGHT, after(600)):
            assert unit.actions.at_site(SITE, start, after(900)) == [kept]
        assert unit.actions.at_site(SITE, NIGHT, NIGHT) == []
        done = decide(kept, Done(OFFICER), after(20))
        unit.actions.save(done)
        assert unit.actions.at_site(SITE, after(600), after(900)) == [done]
        over = decide(done, Verified(FIRST), after(30))
        unit.actions.save(over)
        assert unit.actions.at_site(SITE, after(30), after(900)) == [over]
        assert unit.actions.at_site(SITE, after(31), after(900)) == []
