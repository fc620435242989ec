"""The DPO at a browser: one breach on one page, and everything done from there."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bot.domain.breach.facts import Kind, Step, System
from bot.domain.people.person import Role
from bot.domain.refs import StaffId
from tests.journeys.visitor import Visitor, link_for

LIST = "/register"
RECORD = "/register/breaches/1"
FACTS = {
    "data": ["contact", "whereabouts"],
    "people": "~40",
    "records": "12",
    "harm": ["distress"],
    "measures": ["deleted"],
    "likely": "possible",
}
"""A risk is proposed, a high one is not."""


async def at_a_browser(night, staff_id="P001"):
    visitor = Visitor(night)
    await visitor.signs_in(await link_for(night.person(staff_id)))
    return visitor


async def breach(night, number=1):
    return await night.asks(lambda desk: desk.unit.breaches.get(number))


async def assessed(night):
    return await night.asks(lambda desk: desk.unit.assessments.of(1))


async def test_the_page_says_what_the_officer_reported(dpo):
    words = dpo.page.text
    assert "BR-1 NOT ACKNOWLEDGED" in words
    assert "1 h 0 min left, until 10 Jan 2026, 23:00" in words
    assert "72 h 0 min left, until 13 Jan 2026, 22:00" in words
    assert "visitor book gone from the desk" in words
    assert "Reported by A.O. E1001" in words
    assert "N.R. P001 Telegram 1 10 Jan 2026, 22:00 Accepted" in words


async def test_acknowledged_at_the_browser_it_is_so_on_every_phone(night, dpo):
    page = await dpo.sends("acknowledge")
    assert "Saved. BR-1 Acknowledged, 72 hours running" in page.text
    assert "N.R. P001 has it." in page.text
    await night.settles()
    assert "You have this." in night.dpo("P001").sees("DATA BREACH BR-1.").text
    await night.officer("E1001").is_told("N.R. P001 has BR-1.")
    await night.passes(hours=1)
    await night.dpo("P002").hears_nothing("DATA BREACH")


async def test_who_has_it_already_is_named_and_the_higher_rank_takes_over(night, dpo):
    await night.passes(minutes=50)
    await night.siro("S001").presses("Acknowledge")
    dpo = await at_a_browser(night)
    page = await dpo.opens(RECORD)
    assert "I.T. S001 has it." in page.text
    assert not [f for f in page.forms if f.action.endswith("/acknowledge")]


async def test_a_form_that_came_too_late_is_answered_with_how_it_stands(night, dpo):
    await night.passes(minutes=45)
    dpo = await at_a_browser(night)
    await dpo.opens(RECORD)
    await night.siro("S001").presses("Acknowledge")
    page = await dpo.sends("acknowledge")
    assert dpo.answer.status_code == 409
    assert "There is a problem I.T. S001 already has this." in page.text
    assert "I.T. S001 has it." in page.text


async def test_the_time_of_discovery_is_corrected_and_those_told_hear(night, dpo):
    await night.dpo("P001").catches_up()
    page = await dpo.sends("found", found="21:20")
    assert "20 min left, until 10 Jan 2026, 22:20" in page.text
    await night.dpo("P001").is_told("BR-1 was found at 21:20: the hour ends 22:20.")


async def test_a_time_to_come_is_refused_with_what_was_understood(night, dpo):
    page = await dpo.sends("found", found="11/01/2026 22:15")
    assert dpo.answer.status_code == 422
    assert "22:15 on Sun 11 Jan is still to come." in page.text


async def test_what_is_no_time_stays_in_the_form_with_a_word_beside_it(night, dpo):
    page = await dpo.sends("found", found="teatime")
    assert dpo.answer.status_code == 422
    assert dpo.form("found").fields["found"] == ["teatime"]
    assert "#found-found" in page.links
    assert page.text.count("That is not a time that has passed.") == 2
    assert "<title>There is a problem: BR-1" in page.html
    assert (await breach(night)).discovered_at == night.now


async def test_in_the_hour_that_comes_twice_the_page_asks_which(night):
    night.clock.now = night.now.replace(month=10, day=25, hour=2)
    await night.officer("E1001").says("/breach visitor book gone from the desk")
    dpo = await at_a_browser(night)
    await dpo.opens(RECORD)
    page = await dpo.sends("found", found="01:30")
    assert "Which one? 01:30 BST 01:30 GMT" in page.text
    second = night.now.replace(hour=1, minute=30)
    page = await dpo.sends("found", found_which=second.isoformat())
    assert "Discovered 25 Oct 2026, 01:30 GMT" in page.text


async def test_facts_are_added_and_only_what_changed_is_written_down(night, dpo):
    answers = {"kind": "paper", "happened": "21:00", "place": "MKT", "service": "adult"}
    page = await dpo.sends("facts", **answers)
    assert "Saved." in page.text
    one = await breach(night)
    assert (one.kind, one.site, one.service) == (Kind.PAPER, "MKT", "adult")
    assert one.happened_at == night.now - timedelta(hours=1)
    before = await journal(night)
    await dpo.sends("facts", system="computer", happened="")
    assert (await breach(night)).system is System.COMPUTER
    assert (await journal(night))[len(before) :] == ["answered system"]


async def test_a_form_is_one_deed_in_the_journal_whatever_it_says(night, dpo):
    before = len(await journal(night))
    page = await dpo.sends("facts", kind="lost_device", place="MKT", system="tablet")
    assert "Answered: what kind it is, where it happened, where the data was" in (
        page.text
    )
    page = await dpo.sends("steps", steps=["look", "lock"])
    assert "Done: Looked where it was last; Locked it from another device" in page.text
    await dpo.sends("steps", steps=["look", "lock"])
    await dpo.sends("assess", **FACTS)
    await dpo.sends("decide", risk="yes", high="no")
    assert (await journal(night))[before:] == [
        *("answered kind place system", "step look lock"),
        *("assessment Stated", "assessment Decided"),
    ]


async def journal(night):
    return await night.asks(lambda desk: [e.deed for e in desk.unit.journal.entries()])


async def test_steps_are_ticked_and_the_page_shows_what_is_done(night, dpo):
    await dpo.sends("facts", kind="paper")
    page = await dpo.sends("steps", steps=["collect"])
    assert "Done at once: Papers taken back, locked away." in page.text
    assert (await breach(night)).done == (Step.COLLECT,)
    answer = await dpo.asks(
        "POST",
        f"{RECORD}/steps",
        data={"steps": "disconnect", **dpo.form("close").fields},
    )
    assert answer.status_code == 409


async def test_it_is_assessed_at_once_and_the_proposal_stands_beside(night, dpo):
    page = await dpo.sends("assess", **FACTS)
    assert "People: about 40. Records: 12." in page.text
    assert "Proposed: yes (Rotas, homes, movements; Harm possible)" in page.text
    assert "Proposed: no (Rotas, homes, movements; Harm possible)" in page.text
    assert "The risks are still to be decided about." in page.text
    page = await dpo.sends("decide", risk="yes", high="no")
    assert "Tell the regulator: Yes, as proposed" in page.text
    assert "The risks are still to be decided" not in page.text
    await night.siro("S001").is_told("BR-1 assessed by N.R. P001.")
    await night.dpo("P001").is_told("BR-1 assessed by N.R. P001.")


async def test_who_decides_otherwise_says_why_and_names_do_not_stay(night, dpo):
    await dpo.sends("assess", **FACTS)
    page = await dpo.sends("decide", risk="no", high="no")
    assert dpo.answer.status_code == 422
    assert "You decide otherwise than proposed: say why." in page.text
    assert "#decide-risk_why" in page.links
    said = "Gareth Pemberton had it back within the minute, unread"
    page = await dpo.sends("decide", risk_why=said)
    assert "Names and private details are not kept" in page.text
    assert "Tell the regulator: No, because “G.P. had it back" in page.text
    assert "decided: need not be told" in page.text
    assert "Pemberton" not in page.text
    assert b"Pemberton" not in await everything_kept(night)
    assert (await assessed(night)).risk.decision is False


async def everything_kept(night):
    await night.settles()
    folder = Path(night.house.store.engine.url.database).parent
    return b"".join(file.read_bytes() for file in folder.glob("checkcall.db*"))


async def test_new_facts_open_the_decisions_again_and_the_clock_runs(night, dpo):
    await dpo.sends("assess", **FACTS)
    await dpo.sends("decide", risk="no", risk_why="all got back", high="no")
    await dpo.sends("assess")
    assert (await assessed(night)).risk.decision is False
    page = await dpo.sends("assess", harm=["danger"], likely="possible")
    assert "Proposed: yes (Danger to life or limb; Harm possible)" in page.text
    assert "72 h 0 min left" in page.text
    assert (await assessed(night)).risk is None


async def test_two_who_assess_at_once_do_not_overwrite_each_other(night, dpo):
    siro = await at_a_browser(night, "S001")
    await siro.opens(RECORD)
    await night.passes(minutes=1)
    await siro.sends("assess", likely="likely", data=["health"])
    page = await dpo.sends("assess", **FACTS)
    assert dpo.answer.status_code == 409
    assert "Somebody else saved this since you opened it." in page.text
    assert dpo.form("assess").fields["people"] == ["~40"]
    await dpo.sends("assess")
    assert (await assessed(night)).people.number == 40


async def test_a_number_that_is_none_is_said_at_its_field(night, dpo):
    page = await dpo.sends("assess", **FACTS | {"people": "quite a few"})
    assert "#assess-people" in page.links
    fields = dpo.form("assess").fields
    assert fields["people"] == ["quite a few"]
    assert fields["data"] == ["contact", "whereabouts"]
    assert (await assessed(night)).by is None


async def test_the_regulator_is_told_and_the_clock_stops(night, dpo):
    page = await dpo.sends("regulator", reference="IC-123456-X1Y2", way="phone")
    told = "Regulator told Sat 10 Jan 22:00, reference “IC-123456-X1Y2”, By phone."
    assert told in page.text
    await night.siro("S001").is_told(f"BR-1: {told} Recorded by N.R. P001.")
    await night.sleeps(hours=25)
    await night.passes(minutes=1)
    await night.dpo("P001").hears_nothing("72 HOURS")


async def test_it_is_put_on_hold_and_released_with_reasons(night, dpo):
    page = await dpo.sends("hold")
    assert "#hold-reason" in page.links
    page = await dpo.sends("hold", reason="police")
    assert "On hold since 10 Jan 2026 by N.R. P001: Police or court." in page.text
    page = await dpo.sends("release", reason="mistake")
    assert "On hold" not in page.text
    assert "Released from hold: Held by mistake" in page.text


async def test_what_the_siro_holds_the_dpo_does_not_release(night, dpo):
    siro = await at_a_browser(night, "S001")
    await siro.opens(RECORD)
    await siro.sends("hold", reason="claim")
    page = await dpo.opens(RECORD)
    assert not [f for f in page.forms if f.action.endswith(("/hold", "/release"))]
    form = dpo.form("close").fields
    await dpo.asks("POST", f"{RECORD}/release", data={**form, "reason": "over"})
    assert dpo.answer.status_code == 403
    assert "Only these roles may do that: siro, director." in dpo.page.text


async def test_it_is_closed_in_the_dpos_own_words(night, dpo):
    await dpo.sends("acknowledge")
    page = await dpo.sends("close", reason="other")
    assert "#close-words" in page.links
    said = "The book was at the Riverside desk all along"
    page = await dpo.sends("close", words=said)
    assert "Closed 10 Jan 2026, 22:00 by N.R. P001." in page.text
    assert said in page.text
    assert "Closed, regulator's question open" in page.text
    assert not [f for f in page.forms if f.action.endswith(("/close", "/facts"))]


async def test_when_the_redactor_is_out_of_order_nothing_is_saved_or_lost(night, dpo):
    night.redaction.breaks()
    page = await dpo.sends("regulator", reference="IC-123456")
    assert dpo.answer.status_code == 422
    assert "could not be checked for names, so nothing was saved." in page.text
    assert dpo.form("regulator").fields["reference"] == ["IC-123456"]
    assert (await breach(night)).regulator_told_at is None


async def test_too_many_words_come_back_with_how_many_are_taken(dpo):
    page = await dpo.sends("regulator", reference="x" * 2001)
    assert "That is too long: 2000 characters at most." in page.text
    answer = await dpo.asks("POST", f"{RECORD}/regulator", content=b"x" * 64_001)
    assert answer.status_code == 413


async def test_who_was_signed_out_while_typing_gets_the_words_back(night, dpo):
    await night.passes(minutes=20)
    said = "told by phone, number follows, Gareth Pemberton"
    page = await dpo.sends("regulator", reference=said)
    assert dpo.answer.status_code == 403
    assert "It was not saved; copy it first" in page.text
    assert said in page.text
    assert b"Pemberton" not in await everything_kept(night)


async def test_words_with_marks_in_them_are_shown_as_words(dpo):
    page = await dpo.sends("regulator", reference='<b onclick="x">IC-1</b> & "2"')
    assert '<b onclick="x">IC-1</b> & "2"' in page.text
    assert "<b onclick" not in page.html


async def test_each_look_is_written_down_once_a_minute(night, dpo):
    for _ in range(3):
        await dpo.opens(RECORD)
    assert (await journal(night)).count("look") == 2  # the list, and the record
    await night.passes(minutes=1)
    page = await dpo.opens(RECORD)
    assert "Who looked at it here Who How often Last N.R. P001 2 10" in page.text
    await (await at_a_browser(night, "S001")).opens(RECORD)
    page = await dpo.opens(RECORD)
    assert "I.T. S001 1 10 Jan 2026, 22:01" in page.text


async def test_a_breach_of_their_own_office_is_there_and_is_not_shown(night):
    await night.dpo("P001").says("/breach sent a file to the wrong address")
    own = await at_a_browser(night)
    assert "BR-1 NOT ACKNOWLEDGED" in own.page.text
    assert "From your own office: somebody else decides about it." in own.page.text
    assert RECORD not in own.page.links
    page = await own.opens(RECORD)
    assert own.answer.status_code == 403
    assert "It comes from your own office" in page.text
    assert "J.W. P002, I.T. S001, O.H. X001" in page.text
    assert "wrong address" not in page.text


async def test_who_learns_that_it_is_their_own_sees_it_no_more(night, dpo):
    page = await dpo.sends("facts", service="dpo-office")
    assert dpo.answer.status_code == 403
    assert "It comes from your own office" in page.text
    await night.siro("S001").is_told("DATA BREACH BR-1.")


async def test_what_is_most_urgent_stands_first(night):
    officer, dpo = night.officer("E1001"), night.dpo("P001")
    for words in ("first", "second", "third"):
        await officer.says(f"/breach {words}")
        await night.passes(minutes=1)
    desk = await at_a_browser(night)
    for number in (1, 2):
        await desk.opens(f"/register/breaches/{number}")
        await desk.sends("acknowledge")
    await desk.sends("regulator", reference="IC-2")
    page = await desk.opens(LIST)
    assert refs(page) == ["BR-3", "BR-1", "BR-2"]
    assert refs(await desk.opens("/register?state=hour")) == ["BR-3"]
    assert refs(await desk.opens("/register?state=clock")) == ["BR-1"]
    assert refs(await desk.opens("/register?state=open")) == ["BR-2"]
    assert (
        "There is no such breach." in (await desk.opens("/register?state=closed")).text
    )
    await desk.opens("/register/breaches/2")
    await desk.sends("close", reason="contained")
    assert refs(await desk.opens(LIST)) == ["BR-3", "BR-1"]
    assert refs(await desk.opens("/register?state=closed")) == ["BR-2"]
    await dpo.hears_nothing("72 HOURS: BR-2")


def refs(page):
    found = [link for link in page.links if "/breaches/" in link]
    return [f"BR-{link.rpartition('/')[2]}" for link in found]


async def test_closed_breaches_come_in_pages(night):
    await night.officer("E1001").says("/breach one")

    def many(desk):
        one = desk.unit.breaches.get(1)
        over = replace(one, status="closed", not_reportable=True, closed_at=desk.now)
        for _ in range(30):
            desk.unit.breaches.add(over)

    await night.asks(many)
    dpo = await at_a_browser(night)
    page = await dpo.opens("/register?state=closed")
    assert refs(page) == [f"BR-{number}" for number in range(31, 6, -1)]
    page = await dpo.opens("/register?state=closed&before=7")
    assert refs(page) == [f"BR-{number}" for number in range(6, 1, -1)]


async def test_a_polish_dpo_reads_polish(night):
    await night.officer("E1001").says("/breach papers left in the van")

    def speaks_polish(desk):
        record = desk.unit.people.record_of(StaffId("P001"))
        assert Role.DPO in record.roles
        desk.unit.people.keep(replace(record, language="pl"), "N.R.")

    await night.asks(speaks_polish)
    visitor = Visitor(night)
    dpo = night.dpo("P001")
    await dpo.says("/register")
    told = await dpo.is_told("Zaloguj się tym linkiem")
    await visitor.signs_in(told.text.split()[-1])
    page = await visitor.opens(RECORD)
    assert '<html lang="pl" dir="ltr">' in page.html
    assert "NIEPOTWIERDZONE" in page.text


async def test_who_is_signed_out_is_spoken_to_in_the_browsers_language(night):
    visitor = Visitor(night)
    romanian = {"accept-language": "ro-RO,ro;q=0.9,en;q=0.5"}
    await visitor.asks("GET", LIST, headers=romanian)
    assert "Nu ești intrat" in visitor.page.text
    await visitor.asks("GET", LIST, headers={"accept-language": "xx"})
    assert "You are not signed in" in visitor.page.text
