"""What lets somebody into the pages."""

from bot.desk.entrances import Command, Entrances, bare
from bot.desk.web import signing_in

ENTRANCES = Entrances(
    starts={
        "register": bare(signing_in.offer),
        "board": bare(signing_in.offer_board),
    },
    commands={"register": Command(do=signing_in.offer, is_for=signing_in.may_enter)},
)
