"""More buttons than a message takes: most are shown, and the message is read."""

from bot.texts.message import MOST_BUTTONS, Button, Message, Press, Verb


def a_list(rows, a_row=1):
    buttons = [Button(f"{n}", Press(Verb.SITE, f"S{n}")) for n in range(rows * a_row)]
    return Message(
        "Where?",
        tuple(tuple(buttons[n * a_row : (n + 1) * a_row]) for n in range(rows)),
    )


def test_what_fits_is_sent_as_it_is():
    assert len(a_list(MOST_BUTTONS).stored_buttons) == MOST_BUTTONS


def test_of_more_the_last_row_is_still_there():
    sent = a_list(150, a_row=2).stored_buttons
    assert sum(map(len, sent)) == MOST_BUTTONS
    assert sent[-1] == [["298", "site:S298"], ["299", "site:S299"]]
    assert sent[-2] == [["96", "site:S96"], ["97", "site:S97"]]


def test_one_row_that_is_too_long_stays_one():
    assert len(a_list(1, a_row=101).stored_buttons) == 1
