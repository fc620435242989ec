"""A client's morning has pictures of what was released: covered, looked at, let out."""

import io
import re

import pytest
from pypdf import PdfReader

from bot.domain.incidents.covered import MISSED, MOST_TO_A_CLIENT, TRIED
from bot.domain.refs import INCIDENT, Ref
from tests.journeys.before_shift.rosters import reaches
from tests.journeys.clients.contracts import signs
from tests.journeys.clients.test_mornings import (
    CONTRACT,
    completes_and_releases,
    more_settings,
    read,
)
from tests.journeys.incidents.pictures.conftest import covering
from tests.journeys.incidents.test_photos import photos_on
from tests.papers.reading import read_pdf

__all__ = ("covering", "more_settings")


@pytest.fixture
async def amara(night, tmp_path):
    await signs(night, tmp_path, CONTRACT)
    await reaches(night, "11 06:30")
    amara = night.officer("E1001")
    await amara.books_on("RIV")
    return amara


async def reports(amara):
    words = "/incident two lads on the roof of gate 2"
    await amara.does(lambda phone: phone.sends_photo(words))
    await amara.is_told("Your photo is held with INC-1.")


async def morning_of(night, post_office):
    await night.officer("E1001").says("/bookoff")  # nobody misses them until then
    await reaches(night, "11 07:00")
    [mail] = post_office.received
    _, file, _ = read(mail)
    pictures = [
        image for page in PdfReader(io.BytesIO(file)).pages for image in page.images
    ]
    return " ".join(read_pdf(file).split()), pictures


async def test_what_somebody_let_out_is_in_the_report_with_what_it_belongs_to(
    night, covering, amara, post_office
):
    ruth = night.duty_manager("D001")
    await reports(amara)
    await covering.all()
    await ruth.presses("Open photo")
    await ruth.presses("The client may see it")
    told = await ruth.is_told("Photo 1 goes to the client with the morning report")
    assert f"{MISSED} of {TRIED} faces were missed: look before you" in told.text
    await completes_and_releases(amara, ruth)
    text, pictures = await morning_of(night, post_office)
    assert len(pictures) == 1
    assert "Photos below: 1." in text
    assert "Photo 1, with INC-1" in text
    assert "A program covered the faces in these photos, and one of us looked" in text
    sent = await night.asks(
        lambda desk: [
            (e.before, e.after)
            for e in desk.unit.chronicle.entries(Ref(INCIDENT, 1))
            if e.deed == "photo sent out"
        ]
    )
    assert sent == [("HAR", "photo 1")]


async def test_what_nobody_let_out_is_a_number_and_the_card_says_so(
    night, covering, amara, post_office
):
    ruth = night.duty_manager("D001")
    await reports(amara)
    await covering.all()
    await ruth.says("/reports")
    await ruth.presses("INC-1")
    card = await ruth.is_told("Photos: 1. Until this report is released")
    assert "The client gets those that you let out, with the faces covered: 0 of 1" in (
        card.text
    )
    await completes_and_releases(amara, ruth)
    text, pictures = await morning_of(night, post_office)
    assert not pictures
    assert "Photos: 1, kept by us: ask for them." in text


async def test_what_was_let_out_can_be_kept_from_the_client_again(
    night, covering, amara, post_office
):
    ruth = night.duty_manager("D001")
    await reports(amara)
    await covering.all()
    await ruth.presses("Open photo")
    await ruth.presses("The client may see it")
    await ruth.presses("Keep it from the client")
    await ruth.is_told("The client does not get photo 1 of INC-1.")
    await completes_and_releases(amara, ruth)
    _, pictures = await morning_of(night, post_office)
    assert not pictures


async def test_without_the_model_clients_get_no_pictures_and_managers_the_photo(
    night, amara, post_office
):
    ruth = night.duty_manager("D001")
    await reports(amara)
    await ruth.presses("Open photo")
    [shown] = photos_on(ruth)
    assert not shown.buttons
    message = shown.message_id
    await ruth.does(lambda p: p.presses_data("photo:1:out", message))
    await completes_and_releases(amara, ruth)
    text, pictures = await morning_of(night, post_office)
    assert not pictures
    assert "Photos: 1, kept by us: ask for them." in text


async def test_nobody_lets_out_a_photo_of_their_own_report(
    night, covering, amara, post_office
):
    ruth = night.duty_manager("D001")
    await ruth.does(lambda p: p.sends_photo("/incident two lads on the roof of gate 2"))
    await covering.all()
    await ruth.does(lambda p: p.says("/me"))
    message = ruth.phone.visible[-1].message_id
    await ruth.does(lambda p: p.presses_data("photo:1:out", message))
    assert not await night.asks(lambda desk: desk.unit.photos.let_out(Ref(INCIDENT, 1)))


async def test_many_pictures_leave_room_for_the_mail(
    night, covering, amara, post_office
):
    ruth = night.duty_manager("D001")
    await reports(amara)

    def more(desk):
        for number in range(MOST_TO_A_CLIENT + 2):
            file_id = desk.unit.photos.file_of(desk.unit.photos.find(1))
            photo = desk.unit.photos.add(
                file_id, Ref(INCIDENT, 1), desk.unit.photos.find(1).officer, desk.now
            )
            assert photo.id == number + 2

    await night.asks(more)
    await night.asks(wants_all)
    await covering.all()
    await night.asks(lets_all_out)
    await completes_and_releases(amara, ruth)
    text, _ = await morning_of(night, post_office)
    assert len(re.findall(r"Photo \d, with INC-1", text)) == MOST_TO_A_CLIENT
    assert "Photos below: 6. More photos: 3, kept by us: ask for them." in text


def wants_all(desk):
    from bot.desk.incidents.pictures import covering

    for number in desk.unit.photos.held_with(Ref(INCIDENT, 1)):
        covering.want(desk, number)


def lets_all_out(desk):
    from bot.desk.incidents.pictures import covering
    from bot.domain.incidents.covered import LetOut
    from bot.domain.refs import StaffId

    for number in desk.unit.photos.held_with(Ref(INCIDENT, 1)):
        covering.keep(desk, number, LetOut(StaffId("D001")))
