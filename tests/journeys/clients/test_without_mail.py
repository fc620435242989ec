"""Where no mail server is set up the notice is a file, and somebody hands it over."""

from tests.journeys.clients.contracts import HARBOUR, signs
from tests.journeys.clients.test_whose_data import is_contained, of_a_client
from tests.papers.reading import read_docx, read_pdf


async def test_it_says_so_and_what_was_handed_over_stands_in_the_pack(night, tmp_path):
    await signs(night, tmp_path, HARBOUR)
    await of_a_client(night)
    await is_contained(night)
    dpo, siro = night.dpo("P001"), night.siro("S001")
    await dpo.says("/breaches")
    await dpo.presses("Client and data of BR-1")
    await dpo.presses("Send to the client now")
    await dpo.is_told("BR-1: no mail server is set up here, so nothing was sent")
    await dpo.presses("The notice, to read and to change")
    for form, read in (("to read.", read_pdf), ("to change.", read_docx)):
        sent = await dpo.is_told(f"Notice to the client, BR-1, {form}")
        assert sent.file_name.startswith("BR-1-client-notice.")
        words = " ".join(read(dpo.phone.opens(sent)).split())
        assert "Alder Guarding to Harbour Estates" in words
        assert "Riverside Court" in words
    await siro.says("/breaches BR-1")
    card = await siro.is_told("the client whose data it is has not been told")
    assert "HAR Harbour Estates; tell the client by Sun 11 Jan 22:00" in card.text
    assert ("Client and data of BR-1",) in [tuple(row) for row in card.buttons]
    await dpo.presses("Client and data of BR-1")
    await dpo.presses("Handed to them")
    await dpo.is_told("BR-1: HAR Harbour Estates told Sat 10 Jan 22:00, by hand")
    await dpo.says("/breaches")
    await dpo.presses("Notification pack of BR-1")
    pack = await dpo.is_told("Notification pack of BR-1, to read.")
    words = " ".join(read_pdf(dpo.phone.opens(pack)).split())
    assert "The client's data: HAR Harbour Estates." in words
    assert "By contract to be told by 11 Jan 2026 22:00." in words
    told = "HAR Harbour Estates told 10 Jan 2026 22:00, by hand, by N.R. P001."
    assert told in words
    assert "Client told: HAR Harbour Estates N.R. P001" in words
