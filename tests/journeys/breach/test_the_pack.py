"""The notification pack: opened and read as the regulator would."""

import pytest

from bot.texts.message import Message
from tests.journeys.breach.test_telling_the_regulator import NAMES, asks_for_pack, dpo
from tests.papers.reading import read_docx, read_pdf

__all__ = ["dpo"]

EVERY_FIELD = (
    "(a) Nature of the breach",
    "In the words of the report",
    "Categories of people",
    "Number of people",
    "Categories of data",
    "Number of records",
    "(b) Contact",
    "(c) Likely consequences",
    "(d) Measures taken or proposed",
    "The people concerned",
    "Still missing",
    "Timeline",
)


async def opens(dpo):
    """Both files, as text on one line."""
    files = []
    for words, read in (("to read.", read_pdf), ("to change.", read_docx)):
        message = await dpo.is_told(f"Notification pack of BR-1, {words}")
        assert message.protected is False
        files.append((message.file_name, read(dpo.phone.opens(message))))
    assert [name for name, _ in files] == ["BR-1.pdf", "BR-1.docx"]
    return [" ".join(text.split()) for _, text in files]


async def test_an_hour_after_the_report_it_has_every_field_and_names_the_missing(
    night, dpo
):
    await asks_for_pack(dpo)
    for text in await opens(dpo):
        assert [each for each in EVERY_FIELD if each not in text] == []
        assert "Personal data breach notification: BR-1" in text
        assert "Initial notification" in text
        assert "“" not in text.partition("Still missing")[2]
        for field in ("whose data it is", "how many records", "what may come of it"):
            assert f"• {field}" in text
        assert "N.R. P001, Data Protection Officer" in text
        assert "020 7946 0000" in text
        assert not [name for name in NAMES if name in text]
    told = await dpo.is_told("Still missing: what happened, when it happened")
    assert "Send it even so, and the rest as a follow-up." in told.text


async def test_all_known_nothing_is_missing_and_the_timeline_is_in_order(night, dpo):
    officer = night.officer("E1001")
    await officer.presses("Found just now")
    await officer.presses("Paper lost or left behind")
    await officer.presses("About when it was found")
    await dpo.presses("Assess BR-1")
    for label in ("Names, contact details", "Go on", "None of these", "about 10"):
        await dpo.presses(label)
    for label in ("about 10", "Worry or distress", "Go on", "Got back unread"):
        await dpo.presses(label)
    for label in ("Go on", "Harm unlikely", "No", "No"):
        await dpo.presses(label)
    await asks_for_pack(dpo)
    await dpo.presses("Whose data")
    await dpo.presses("☐ Visitors or the public")
    assert ["✅ Yes: Visitors or the public"] in dpo.sees("whose data is it?").buttons
    await night.passes(minutes=5)
    await dpo.catches_up()
    await dpo.presses("Notification pack of BR-1")
    pdf, docx = await opens(dpo)
    for text in (pdf, docx):
        assert "Still missing Nothing." in text
        assert "Visitors or the public" in text
        assert "about 10" in text
        assert "Worry or distress" in text
    steps = ("Discovered: the", "Reported", "DPO, or a deputy, told", "Acknowledged")
    timeline = pdf.rpartition("Timeline")[2]
    places = [timeline.index(step) for step in (*steps, "Assessed")]
    assert places == sorted(places)


async def test_told_late_and_twice_the_pack_says_when_how_why_and_by_whom(night, dpo):
    await dpo.presses("Contained")
    await night.passes(hours=74)
    await asks_for_pack(dpo)
    await dpo.presses("Regulator told of BR-1")
    await dpo.says("IC-9")
    await dpo.says("the only deputy was ill")
    await dpo.presses("Online form")
    await dpo.presses("People told")
    await dpo.presses("Letter")
    await dpo.presses("about 10")
    await dpo.catches_up()
    await dpo.presses("Notification pack of BR-1")
    pdf, docx = await opens(dpo)
    for text in (pdf, docx):
        assert "Follow-up 1, as known" in text
        assert "“the only deputy was ill”" in text
        assert "74 whole hours after becoming aware" in text
        assert "Letter, how many: about 10" in text
    assert "First 14 Jan 2026 00:00 Online form IC-9 N.R. P001" in pdf


@pytest.mark.parametrize("language", ["pl", "ro"])
async def test_whoever_asks_in_polish_or_romanian_gets_it_in_english(
    night, dpo, language
):
    def speaks(desk):
        desk.unit.people._change("P001", language=language)

    await dpo.says("/breaches")
    await dpo.is_told("BR-1: ")
    await night.asks(speaks)
    await dpo.presses("Notification pack of BR-1")
    files = [m for m in dpo.phone.inbox if m.file_name]
    assert "(a) Nature of the breach" in read_pdf(dpo.phone.opens(files[0]))


async def test_a_pack_that_cannot_be_made_holds_up_no_alarm(night, dpo):
    def asked_for_what_is_gone(desk):
        person = desk.person("P001")
        caption = Message("Notification pack of BR-99, to read.")
        desk.owe(person, caption, about="BR-99", enclosure="pack.pdf")

    await night.asks(asked_for_what_is_gone)
    await night.officer("E1001").says("/breach papers left in the van")
    await dpo.is_told("DATA BREACH BR-2.")
    assert any("The file could not be made" in m.text for m in dpo.phone.inbox)
