"""Text as an XML file can hold it: what office programs write are such files."""

import re

NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML file can hold. Source: XML 1.0, 2.2."""


def clean(text: str) -> str:
    return NOT_XML.sub("�", text)
