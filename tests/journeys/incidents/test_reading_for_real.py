"""The form of an incident, as the reader that we ship fills it."""

import pytest

from nlp.incidents.reader import IncidentReader


@pytest.fixture(scope="module")
def reader():
    return IncidentReader()


async def test_what_an_officer_typed_stands_in_the_form(night, reader):
    night.house.doorway.reads_incidents = reader
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await officer.says(
        "/incident 0210 two lads broke into the van at loading bay 3, side window "
        "smashed, police called cad 4471, I locked the shutter"
    )
    form = await officer.is_told("INC-1, as read from your words:")
    for line in (
        "Kind: Theft",
        "Time: “0210”",
        "Place: “loading bay 3”",
        "People involved: 2 “two lads”",
        "Police: called",
        "Police reference: “cad 4471”",
        "What was done: “locked the shutter”",
    ):
        assert line in form.text.split("\n")


async def test_a_name_that_was_taken_out_is_in_no_line_of_the_form(night, reader):
    night.house.doorway.reads_incidents = reader
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await officer.says(
        "/incident gary pargeter fell on the stairs by the bar, ambulance called"
    )
    form = await officer.is_told("INC-1, as read from your words:")
    assert "pargeter" not in form.text.lower()
    assert "G.P." in form.text
    assert "Ambulance: called" in form.text
