"""The people whose data it is are told, or it is said why they are not."""

import pytest

from tests.journeys.breach.test_telling_the_regulator import asks_for_pack, dpo, kept

__all__ = ["dpo"]


@pytest.fixture
async def asked(dpo):
    await asks_for_pack(dpo)
    await dpo.catches_up()
    return dpo


async def test_how_how_many_when_and_what_in_four_taps_and_two_texts(night, asked):
    await night.passes(hours=2)
    await asked.presses("People told")
    await asked.is_told("BR-1: how were the people told?")
    await asked.presses("Letter")
    await asked.is_told("BR-1: how many people were told?")
    await asked.presses("Type the number")
    await asked.says("~40")
    await asked.is_told("People told Sun 11 Jan 00:00: Letter, how many: about 40.")
    await asked.presses("Told at another time")
    await asked.says("23:15")
    await asked.is_told("People told Sat 10 Jan 23:15: Letter, how many: about 40.")
    await asked.presses("What they were told")
    await asked.says("whom to ring, Gareth Pemberton signs")
    await asked.is_told("“whom to ring, G.P. signs”.")
    [one] = (await kept(night)).tellings
    assert (one.means, one.number.number, one.by) == ("letter", 40, "P001")


async def test_a_second_round_leaves_the_first_as_it_was(night, asked):
    await asked.presses("People told")
    await asked.presses("Letter")
    old = await asked.is_told("how many people were told?")
    await asked.presses("about 10")
    await asked.presses("People told")
    await asked.presses("By phone")
    await asked.presses("Not known")
    await asked.does(lambda p: p.presses_data("told:1:0.1000", old.message_id))
    await asked.is_told("This button is out of date.")
    first, second = (await kept(night)).tellings
    assert (first.number.number, second.number) == (10, None)


async def test_what_is_no_number_brings_the_question_back(night, asked):
    await asked.presses("People told")
    await asked.presses("Public notice")
    await asked.presses("Type the number")
    await asked.says("all of them")
    await asked.is_told("That is no number.")
    await asked.is_told("how many people were told?")


async def test_they_need_not_be_told_once_the_reason_is_there(night, asked):
    await asked.presses("People need not be told")
    await asked.is_told("BR-1: why need the people not be told?")
    await asked.presses("Nobody can read the data (encrypted)")
    assert not (await kept(night)).is_exempt
    await asked.says("the laptop was encrypted and switched off")
    told = await asked.is_told("BR-1: the people need not be told.")
    assert "“the laptop was encrypted and switched off”" in told.text
    assert (await kept(night)).is_exempt
