"""What can be enclosed with a message."""

from enum import StrEnum

from bot.domain.refs import About, is_drill


def stem(about: About) -> str:
    """What the names of files about a record begin with: of a drill they say so."""
    return f"DRILL-{about}" if is_drill(about) else str(about)


class Enclosure(StrEnum):
    """Which file; after the dot how it is written."""

    HELD = "held.pdf"
    """What is held about the person who gets it."""
    PACK = "pack.pdf"
    """What the regulator is told of a breach."""
    PACK_TO_CHANGE = "pack.docx"
    HELD_ROWS = "held.csv"
    """The same, every row of it."""
    CLIENT_NOTICE = "client-notice.pdf"
    """What the client is told of a breach of its data."""
    CLIENT_NOTICE_TO_CHANGE = "client-notice.docx"
    INSTRUCTIONS = "instructions.pdf"
    """Assignment Instructions: for whoever is on site, and not to be passed on."""
    MORNING = "morning.pdf"
    """What a client was sent of a night, byte for byte."""
    BOOK = "book.pdf"
    """A site's occurrence book, of a day."""
    FIGURES = "figures.pdf"
    """The figures that somebody read in the chat, with charts, as they were read."""
    LETTER_EN = "letter-en.pdf"
    """What the people concerned are told of a breach; one for each language."""
    LETTER_EN_TO_CHANGE = "letter-en.docx"
    LETTER_PL = "letter-pl.pdf"
    LETTER_PL_TO_CHANGE = "letter-pl.docx"
    LETTER_RO = "letter-ro.pdf"
    LETTER_RO_TO_CHANGE = "letter-ro.docx"

    @property
    def form(self) -> str:
        """How it is written: ``pdf``, ``docx`` or ``csv``."""
        return self.partition(".")[2]

    @property
    def stays(self) -> bool:
        """It is not passed on or saved; all others are for that."""
        return self is Enclosure.INSTRUCTIONS

    @property
    def letter_in(self) -> str | None:
        """The language of a letter; None for what is none."""
        what, _, language = self.partition(".")[0].partition("-")
        return language if what == "letter" else None

    def file_name(self, about: str | None) -> str:
        """What the file is called; the pack of a breach by its reference alone."""
        if about is None:
            return self
        own = stem(about)
        is_pack = self in (Enclosure.PACK, Enclosure.PACK_TO_CHANGE)
        return f"{own}.{self.form}" if is_pack else f"{own}-{self}"

    @classmethod
    def letters(cls, language: str) -> "tuple[Enclosure, ...]":
        """The letter in this language, to read and to change."""
        return tuple(each for each in cls if each.letter_in == language)
