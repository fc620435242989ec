"""Where faces are covered, a manager sees the copy, and the original for a reason."""

import hashlib

import pytest
from telegram.error import NetworkError

from bot.desk.evidence.custody import held_photos
from bot.desk.evidence.gathered import Subject
from bot.domain.refs import INCIDENT, Ref
from rehearsal.chats.attachments import JPEG
from tests.journeys.incidents.pictures.conftest import COPY
from tests.journeys.incidents.test_photos import photos_on

INCIDENT_1 = Ref(INCIDENT, 1)


async def journal(night, deed):
    def entries(desk):
        found = desk.unit.chronicle.entries(INCIDENT_1)
        return [(e.actor, e.before, e.after) for e in found if e.deed == deed]

    return await night.asks(entries)


@pytest.fixture
async def officer(night, covering):
    """Has reported a broken window, with a photo."""
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await officer.does(lambda p: p.sends_photo("/incident window broken by gate 2"))
    await officer.is_told("Your photo is held with INC-1.")
    return officer


@pytest.fixture
async def manager(night, officer):
    manager = night.duty_manager("D001")
    await manager.is_told("sent a photo at 22:00, held with INC-1.")
    return manager


def seen(manager):
    return [manager.phone.opens(each) for each in photos_on(manager)]


async def test_what_is_opened_is_the_copy_and_who_opened_it_is_written_down(
    night, covering, manager
):
    await covering.all()
    await manager.presses("Open photo")
    assert seen(manager) == [COPY]
    [shown] = photos_on(manager)
    assert shown.protected
    assert "Faces covered by a program: 2. It misses some, so look." in shown.text
    assert shown.buttons == [["See the original"]]
    assert await journal(night, "photo opened") == []
    assert await journal(night, "covered photo opened") == [("D001", "", "photo 1")]


async def test_the_original_needs_a_reason_and_the_journal_has_it(
    night, covering, manager
):
    await covering.all()
    await manager.presses("Open photo")
    await manager.presses("See the original")
    await manager.is_told("Why do you need the original of photo 1?")
    assert len(photos_on(manager)) == 1
    await manager.presses("The police ask for it")
    assert seen(manager) == [COPY, JPEG]
    assert await journal(night, "photo opened") == [("D001", "police", "photo 1")]


async def test_in_danger_nobody_waits_for_a_copy(night, manager):
    await manager.presses("Open photo")
    waits = await manager.is_told("The faces in photo 1 are still being covered")
    assert waits.buttons[:2] == [["Open photo"], ["Danger: I must know the face"]]
    assert not photos_on(manager)
    await manager.presses("Danger: I must know the face")
    assert seen(manager) == [JPEG]


async def test_what_is_no_picture_has_no_copy_and_that_is_said(
    night, covering, manager
):
    covering.trouble = "no picture"
    await covering.all()
    await manager.presses("Open photo")
    await manager.is_told("There is no copy of photo 1 with the faces covered.")
    assert not photos_on(manager)
    await manager.presses("I cannot judge it without")
    assert seen(manager) == [JPEG]
    [(_, why, which)] = await journal(night, "faces not covered")
    assert (why, which) == ("no picture", "photo 1")


async def test_a_photo_from_before_the_model_was_there_has_no_copy_either(night):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.books_on("RIV")
    await officer.does(lambda p: p.sends_photo("/incident window broken by gate 2"))
    night.house.doorway.covers_faces = True
    await manager.presses("Open photo")
    await manager.is_told("There is no copy of photo 1 with the faces covered.")


async def test_telegram_that_is_away_is_asked_again_and_given_up_after_an_hour(
    night, covering, manager, monkeypatch
):
    async def fails(*_, **__):
        raise NetworkError("Bad Gateway")

    with monkeypatch.context() as broken:
        broken.setattr(type(night.bot), "get_file", fails)
        await covering.all()
        await night.passes(minutes=5)
        await covering.all()
    assert not covering.fetched
    await night.passes(minutes=10)
    await covering.all()
    assert covering.fetched == [JPEG]
    await manager.presses("Open photo")
    assert seen(manager) == [COPY]


async def test_a_copy_is_made_once(night, covering, manager):
    await covering.all()
    await night.passes(hours=3)
    await covering.all()
    assert len(covering.fetched) == 1


async def test_an_officer_may_see_neither(night, covering, officer):
    await covering.all()
    message = officer.phone.visible[-1].message_id
    for data in ("photo:1", "photo:1:original", "photo:1:police", "photo:1:out"):
        await officer.does(lambda p, data=data: p.presses_data(data, message))
        await officer.is_told("Only these roles may do that")
    assert not photos_on(officer)


async def test_the_photo_of_a_breach_is_covered_for_the_dpo(night, covering):
    officer, dpo = night.officer("E1001"), night.dpo("P001")
    await officer.says("/breach")
    await officer.does(lambda p: p.sends_photo("papers left at the bus stop"))
    await dpo.is_told("held with BR-1")
    await covering.all()
    await dpo.presses("Open photo")
    [shown] = photos_on(dpo)
    assert shown.buttons == [["See the original"]]
    manager = night.duty_manager("D001")
    await manager.says("/board")
    board = await manager.is_told("RIV")
    await manager.does(lambda p: p.presses_data("photo:1:police", board.message_id))
    await manager.is_told("Only these roles may do that: dpo, siro, director.")


async def test_the_copy_is_tied_to_the_file_and_its_custody_is_told(
    night, covering, manager
):
    await covering.all()
    await manager.presses("Open photo")
    await manager.presses("See the original")
    await manager.presses("The police ask for it")
    subject = Subject(about=INCIDENT_1)
    [photo] = await night.asks(lambda desk: held_photos(desk, [INCIDENT_1], subject))
    assert photo.copy.sha256 == hashlib.sha256(COPY).hexdigest()
    assert photo.copy.of_sha256 == hashlib.sha256(JPEG).hexdigest()
    steps = [step.what for step in photo.custody]
    assert steps == ["received", "covered", "seen_covered", "seen"]


async def test_the_copy_is_sealed_and_goes_and_comes_with_its_incident(
    night, covering, officer
):
    await covering.all()

    def rows(desk):
        line = desk.unit.session.connection()
        return list(line.exec_driver_sql("SELECT file FROM covered_photo"))

    [(file,)] = await night.asks(rows)
    assert COPY[:100] not in bytes(file)
    await night.asks(lambda desk: desk.unit.quarantine.put_away("INC-1"))
    assert await night.asks(rows) == []
    await night.asks(lambda desk: desk.unit.quarantine.bring_back("INC-1"))
    assert len(await night.asks(rows)) == 1
    assert await night.asks(lambda desk: desk.unit.photos.copies.file_of(1)) == COPY
