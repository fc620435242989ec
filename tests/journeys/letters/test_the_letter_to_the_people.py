"""The people whose data it is get a letter that they understand, in their language."""

from tests.journeys.breach.test_telling_the_regulator import NAMES, asks_for_pack, dpo
from tests.journeys.web.test_web_register import RECORD, at_a_browser, journal
from tests.papers.reading import read_docx, read_pdf

__all__ = ["dpo"]


async def opens(dpo):
    """Both files, as text on one line."""
    files = []
    for words, read in (("to read.", read_pdf), ("to change.", read_docx)):
        message = await dpo.is_told(f"Letter to the people, BR-1, {words}")
        assert message.protected is False
        files.append((message.file_name, read(dpo.phone.opens(message))))
    return files


async def test_what_is_not_known_stands_in_brackets_and_is_named(night, dpo):
    await asks_for_pack(dpo)
    await dpo.presses("Letter to the people")
    await dpo.is_told("BR-1: in which language is the letter?")
    await dpo.presses("English")
    files = await opens(dpo)
    names = [name for name, _ in files]
    assert names == ["BR-1-letter-en.pdf", "BR-1-letter-en.docx"]
    for _, text in files:
        text = " ".join(text.split())
        assert "[name and address]" in text
        assert "[not known yet: what happened]" in text
        assert "020 7946 0000" in text
        assert not [name for name in NAMES if name in text]
    told = await dpo.is_told("Write in what stands in square brackets")
    assert "Still missing: what happened" in told.text
    await dpo.presses("People told")
    await dpo.presses("Letter")
    await dpo.is_told("BR-1: how many people were told?")


async def test_what_is_known_is_said_in_plain_words_with_what_they_can_do(night, dpo):
    officer = night.officer("E1001")
    await officer.presses("Found just now")
    await officer.presses("Paper lost or left behind")
    await officer.presses("About when it was found")
    await dpo.presses("Assess BR-1")
    for label in ("Bank or pay details", "Go on", "None of these", "about 10"):
        await dpo.presses(label)
    for label in ("about 10", "Loss of money", "Go on", "People warned", "Go on"):
        await dpo.presses(label)
    await asks_for_pack(dpo)
    await dpo.presses("Letter to the people")
    await dpo.presses("English")
    for _, text in await opens(dpo):
        text = " ".join(text.split())
        assert "Papers were lost, or left where others could read them." in text
        assert "• Bank or pay details" in text
        assert "• Loss of money" in text
        assert "• People warned" in text
        assert "• Tell your bank." in text
        assert "our Data Protection Officer" in text
        assert "not known yet" not in text
    told = await dpo.is_told("Then record that the people were told.")
    assert "Still missing" not in told.text


async def test_in_polish_every_word_of_ours_is_polish(night, dpo):
    await asks_for_pack(dpo)
    await dpo.presses("Letter to the people")
    await dpo.presses("Polski")
    for _, text in await opens(dpo):
        assert "Twoje dane: co się stało" in " ".join(text.split())
        assert "What happened" not in text


async def test_it_is_taken_from_the_page_by_whoever_may_decide(night):
    await night.officer("E1001").says("/breach visitor book gone from the desk")
    visitor = await at_a_browser(night)
    await visitor.opens(RECORD)
    assert f"{RECORD}/letter-ro.docx" in visitor.page.links
    answer = await visitor.asks("GET", f"{RECORD}/letter-ro.pdf")
    named = answer.headers["content-disposition"]
    assert named == 'attachment; filename="BR-1-letter-ro.pdf"'
    assert "Datele dumneavoastră" in " ".join(read_pdf(answer.content).split())
    assert (await visitor.asks("GET", f"{RECORD}/letter-xx.pdf")).status_code == 404
    assert (await visitor.asks("GET", f"{RECORD}/letter-en.exe")).status_code == 404
    assert (await journal(night)).count("letter") == 1
    visitor.http.cookies.clear()
    assert (await visitor.asks("GET", f"{RECORD}/letter-en.pdf")).status_code == 403
