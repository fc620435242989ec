"""One line in, one line out, for the command ``checkcall redact``."""

import json

from nlp.redactor import Redactor


def as_text(raw: str, redactor: Redactor) -> str:
    """The line with initials for names."""
    return redactor.redact(raw).text


def as_json(raw: str, redactor: Redactor) -> str:
    """The line as ``{"text": …, "spans": [[start, end, "J.S."], …]}``, on one line.

    Offsets are characters of ``raw``. Broken surrogates are escaped, so that the
    line can always be printed.
    """
    outcome = redactor.redact(raw)
    spans = [[span.start, span.end, span.mark] for span in outcome.spans]
    line = json.dumps({"text": outcome.text, "spans": spans}, ensure_ascii=False)
    return line.encode("utf-8", "backslashreplace").decode("utf-8")
