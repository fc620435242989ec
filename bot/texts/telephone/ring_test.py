"""A test of the lines: that it is one comes first, and that nothing has happened."""

from bot.texts.reader import Reader


def call(to: Reader, *, repeated: bool) -> str:
    said = [to.say("This is a test by Checkcall. Nothing has happened.")]
    if repeated:
        said.append(to.say("You may have been rung about this before."))
    said.append(to.say("Press 1 if you hear this. Press 9: again."))
    return " ".join(said)


def thanks(to: Reader) -> str:
    return to.say("Thank you, the test is done. Goodbye.")


def over(to: Reader) -> str:
    return to.say("This was a test, and it is over. Nothing is needed. Goodbye.")


def no_key(to: Reader) -> str:
    return to.say("This was a test. No key was pressed. Goodbye.")


def text_message(to: Reader, *, answers: bool) -> str:
    """``answers``: we can hear what is texted back."""
    if answers:
        return to.say("TEST by Checkcall: nothing has happened. Answer OK, please.")
    return to.say("TEST by Checkcall: nothing has happened. No answer is needed.")


def replied(to: Reader) -> str:
    return to.say("Thank you, the test is done.")
