"""Which telephone numbers can be rung, and which can get a text message."""

import re

HOME = "GB"
"""Numbers without a country code are from here."""

BY_ITS_LOOKS = re.compile(r"\+447[1-57-9]\d{8}")
"""Ranges that are mobile, whether or not a block of them is known to be in use. Source:
Ofcom, National Telephone Numbering Plan; 070 and 076 are not."""


def dialled(phone: str) -> str | None:
    """The number as gateways want it, be it a landline's; None for what is none."""
    import phonenumbers
    from phonenumbers import NumberParseException, PhoneNumberFormat

    try:
        number = phonenumbers.parse(phone, HOME)
    except NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)


def mobile(phone: str) -> str | None:
    """The number as gateways want it, such as ``+447700900123``; None for a landline
    and for what is no number."""
    import phonenumbers
    from phonenumbers import NumberParseException, PhoneNumberFormat, PhoneNumberType

    try:
        number = phonenumbers.parse(phone, HOME)
    except NumberParseException:
        return None
    whole = phonenumbers.format_number(number, PhoneNumberFormat.E164)
    match phonenumbers.number_type(number):
        case PhoneNumberType.MOBILE | PhoneNumberType.FIXED_LINE_OR_MOBILE:
            return whole
        case PhoneNumberType.UNKNOWN if BY_ITS_LOOKS.fullmatch(whole):
            return whole
        case _:
            return None
