"""Every picture of README and docs: which scenario is played, how far, what is shown.

A new one is a row here, and a scenario if none of ours shows it. ``make pictures``
takes all; ``make pictures ONLY=board`` those whose file has that in its name.
"""

from dataclasses import dataclass
from enum import StrEnum, auto
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"
OWN = tuple(sorted(Path(__file__).parent.glob("*.yaml")))
"""Scenarios that are there for pictures alone."""

BUSY, SILENT = "A busy night", "A phone on silent"
RIVERSIDE = "A night at Riverside Court"


class Page(StrEnum):
    ROOM = auto()
    SIGN_IN = auto()
    BOARD = auto()
    SITE = auto()
    REGISTER = auto()
    BREACH = auto()


WAY_TO = {
    Page.SIGN_IN: ("register", ""),
    Page.BOARD: ("board", "/board"),
    Page.SITE: ("board", "/board/site/RIV"),
    Page.REGISTER: ("register", "/register"),
    Page.BREACH: ("register", "/register/breaches/1"),
}
"""What is asked for in the chat; and the page that is opened, once signed in."""

LAPTOP, WALL, PHONE = (1280, 900), (1920, 1080), (390, 844)


@dataclass(frozen=True, kw_only=True)
class Picture:
    file: str
    scenario: str
    page: Page
    width: int
    height: int
    until: str = ""
    """The narrator's line at which it is taken; after the last step when empty."""
    scheme: str = "dark"


PICTURES = (
    *(
        Picture(scenario=BUSY, page=page, file=file, width=width, height=height)
        for page, file, width, height in (
            (Page.ROOM, "four-phones.png", 1440, 900),
            (Page.ROOM, "room-phone.png", *PHONE),
            (Page.SIGN_IN, "sign-in.png", *LAPTOP),
            (Page.SIGN_IN, "sign-in-wall.png", *WALL),
            (Page.SIGN_IN, "sign-in-phone.png", *PHONE),
            (Page.BOARD, "board.png", *LAPTOP),
            (Page.BOARD, "board-wall.png", *WALL),
            (Page.BOARD, "board-phone.png", 390, 1500),
            (Page.REGISTER, "register.png", 1100, 760),
            (Page.REGISTER, "register-wall.png", *WALL),
            (Page.REGISTER, "register-phone.png", *PHONE),
        )
    ),
    Picture(
        scenario=BUSY,
        page=Page.BREACH,
        file="register-breach.png",
        width=1280,
        height=900,
        scheme="light",
    ),
    *(
        Picture(
            scenario=RIVERSIDE, page=Page.SITE, file=file, width=width, height=height
        )
        for file, (width, height) in (
            ("site.png", LAPTOP),
            ("site-wall.png", WALL),
            ("site-phone.png", PHONE),
        )
    ),
    Picture(
        scenario=SILENT,
        until="Picked up",
        page=Page.ROOM,
        file="room-call.png",
        width=1280,
        height=860,
    ),
    Picture(
        scenario=SILENT,
        page=Page.ROOM,
        file="room-wide.png",
        width=1920,
        height=1080,
        scheme="light",
    ),
)
