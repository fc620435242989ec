"""A paper as the file that somebody asked for.

What writes it is loaded when the first is made: it is a fifth of a start, and a process
that starts again after a crash has alarms to look at.
"""

from bot.texts.paper import Paper


def to_pdf(paper: Paper) -> bytes:
    """To be read, on paper too: its bytes."""
    from bot.papers import pdf

    return pdf.to_pdf(paper)


def to_docx(paper: Paper) -> bytes:
    """To be added to before it goes out: its bytes."""
    from bot.papers import word

    return word.to_docx(paper)
