"""The details, beside a name, by which somebody could be reached or told apart."""

from enum import StrEnum


class Detail(StrEnum):
    """A kind of detail; its value is the word that stands in the text instead."""

    PHONE = "[phone]"
    EMAIL = "[email]"
    NATIONAL_INSURANCE = "[ni number]"
    BIRTH_DATE = "[date of birth]"
    CARD = "[card]"
    ADDRESS = "[address]"
    POSTCODE = "[postcode]"
    PASSPORT = "[passport]"
    DRIVING_LICENCE = "[driving licence]"
    NHS_NUMBER = "[nhs number]"
    IBAN = "[iban]"

    @property
    def word(self) -> str:
        """The value without its brackets: how the company file names the kind."""
        return self.value.strip("[]")
