"""Reports as guards type them, read by the reader that is shipped: a few taps each."""

import pytest

from nlp.incidents.reader import IncidentReader

TYPED = {
    "Violence": "fight at door 2 two lads kicking off one bleeding from head police on "
    "way cad 4471",
    "Fire": "bin on fire behind loading bay 3, fire brigade called, nobody hurt",
    "Flood or leak": "water coming thru ceiling in basement plant rm its ankle deep",
    "Medical": "lady collapsed in reception not responding ambulance called log 2290",
    "Suspicious item": "black rucksack left by the lifts nobody claims it been there "
    "an hour",
    "Bomb threat": "guest rang saying there is a bomb in the building and hung up",
    "Trespass": "male climbed over back fence and is walking round the yard with a "
    "torch",
    "Alarm went off": "fire alarm went off lvl 2 panel says toilet, no smoke, burnt "
    "toast in the kitchen",
    "Somebody vulnerable": "little girl on her own by the fountain crying says she "
    "cant find her mum",
    "Abuse of an officer": "customer called me all sorts and spat at me when i asked "
    "him to leave, told me he would wait for me after work",
    "Defect": "lift 2 stuck on 3 doors wont open, nobody in it, taped it off",
    "Lost or found": "found a wallet in toilets on ground floor handed to reception",
    "Near miss": "pallet fell off the forklift landed where P.K. was standing a second "
    "before, nobody hurt",
}
MOST_TAPS = 4
READ, END = "INC-1, as read from your words:", "that is all for now"


@pytest.fixture(scope="module")
def reader():
    return IncidentReader()


@pytest.mark.parametrize(("kind", "words"), TYPED.items(), ids=TYPED)
async def test_a_report_asks_for_four_taps_at_most(night, reader, kind, words):
    night.house.doorway.reads_incidents = reader
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.says(f"/incident {words}")
    await officer.is_told(READ)
    assert kind in (await manager.is_told("INCIDENT")).text
    for _ in range(MOST_TAPS):
        form = _form(officer)
        if END in form.text:
            break
        answer = _answer([label for row in form.buttons for label in row])
        await officer.does(
            lambda phone, a=answer, f=form: phone.presses(a, f.message_id)
        )
    form = _form(officer)
    assert END in form.text
    for line in form.text.split("\n")[1:-1]:
        for piece in line.split("“")[1:]:
            assert piece.split("”")[0] in words


def _form(officer):
    """Other messages may have come below it."""
    return next(m for m in reversed(officer.phone.visible) if m.text.startswith(READ))


def _answer(buttons):
    """Right; what stands first; and what would have to be typed, not now."""
    if "Right" in buttons:
        return "Right"
    return "Skip" if "Type it" in buttons else buttons[0]
