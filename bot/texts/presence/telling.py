"""Presence: what an officer is asked and told, and what a manager reads of it."""

from bot.domain.presence.presence import Presence, Status
from bot.texts.keyboard import Key, label
from bot.texts.message import Keyboard, Message
from bot.texts.reader import Reader

KEYS = ((Key.HERE,), (Key.INDOORS,), (Key.OK,), (Key.SOS,))
"""While it is asked; the usual ones come back with the answer, or after it."""


def keys(to: Reader) -> Keyboard:
    return tuple(tuple(label(to, key) for key in row) for row in KEYS)


def ask(to: Reader, site: str) -> Message:
    """One tap, what becomes of it, and that nothing hangs on it."""
    return Message(
        to.say(
            "📍 Are you at {site}? One tap sends where your phone is, once. Kept: how "
            "far from the site, and how exact. Never the place itself.\n"
            "Indoors, or rather not? Tap the second key: nothing follows from it.",
            site=site,
        )
        + "\n"
        + by_hand(to),
        keyboard=keys(to),
    )


def by_hand(to: Reader) -> str:
    return to.say(
        "Nothing happens? On a phone, press the paper clip. Then press Location and "
        "Send my current location. On a computer, tap the second key."
    )


def not_sent_by_itself(to: Reader) -> Message:
    """The key came as words: this Telegram does not know how to send a place by it."""
    return Message(
        to.say("Your Telegram did not send it by itself.") + "\n" + by_hand(to)
    )


def placed(to: Reader, presence: Presence, keyboard: Keyboard, live: bool) -> Message:
    """What is kept, as it is kept."""
    lines = [
        to.say(
            "📍 Noted: {how_far}. The place itself was taken out of this chat.",
            how_far=how_far(to, presence),
        )
    ]
    if presence.status is Status.FAR:
        lines.append(
            to.say(
                "Your duty manager sees it as a fact. Nearer now, or the phone was "
                "wrong? Send it again: paper clip, Location."
            )
        )
    if live:
        lines.append(
            to.say("Only where you were first was looked at, and sharing has ended.")
        )
    return Message("\n".join(lines), keyboard=keyboard)


def declined(to: Reader, keyboard: Keyboard) -> Message:
    return Message(
        to.say("📍 Noted: no location. Nothing follows from it."), keyboard=keyboard
    )


def not_given(to: Reader, keyboard: Keyboard) -> Message:
    """So that the usual keys come back; nobody is asked again."""
    return Message(
        to.say("📍 No location was sent, and none is needed now."), keyboard=keyboard
    )


def not_asked(to: Reader) -> Message:
    return Message(to.say("No location is asked for now. Nothing was kept."))


def chosen_place(to: Reader) -> Message:
    """A venue is no phone."""
    return Message(
        to.say(
            "That is a place picked from the map, so nothing was kept. Send your own: "
            "the key, or paper clip, Location, Send my current location."
        )
    )


def far(to: Reader, presence: Presence, officer: str, site: str) -> Message:
    """To whoever runs the night: a fact, without an accusation."""
    assert presence.answered_at is not None
    words = to.say(
        "📍 {officer} at {site}, {time}: the phone was {how_far}; the site's radius is "
        "{radius} m.\n"
        "This is a fact and no alarm. Indoors a phone can be wrong by hundreds of "
        "metres, and so can the site's own place in the company file. If in doubt, "
        "ring them.",
        officer=officer,
        site=site,
        time=to.time(presence.answered_at),
        how_far=how_far(to, presence),
        radius=presence.radius_m,
    )
    return Message(words)


def not_far(to: Reader, presence: Presence, officer: str, site: str) -> Message:
    assert presence.answered_at is not None
    return Message(
        to.say(
            "📍 {officer} at {site}, {time}: looked at again, and the phone was "
            "{how_far}.",
            officer=officer,
            site=site,
            time=to.time(presence.answered_at),
            how_far=how_far(to, presence),
        )
    )


def how_far(to: Reader, presence: Presence) -> str:
    """``612 m away (accuracy 40 m)``; of who is within the radius no more is said than
    that."""
    match presence.status:
        case Status.WITHIN:
            return to.say("at the site")
        case Status.UNSURE | Status.FAR:
            exact = (
                to.say("accuracy unknown")
                if presence.accuracy_m is None
                else to.say("accuracy {metres} m", metres=presence.accuracy_m)
            )
            away = to.say("{metres} m away", metres=presence.distance_m)
            words = f"{away} ({exact})"
            if presence.status is Status.FAR:
                return words
            return to.say("{away}, perhaps at the site", away=words)
        case Status.DECLINED:
            return to.say("no location")
        case Status.ASKED | Status.NOT_GIVEN:
            return to.say("location not given")


def on_board(to: Reader, presence: Presence) -> str:
    """Behind a name on the board; nothing while it is asked."""
    if presence.status is Status.ASKED:
        return ""
    return f", 📍 {how_far(to, presence)}"
