"""``checkcall pack``: what the regulator is told of a breach, as a file."""

import sys
from enum import StrEnum
from typing import Annotated

import typer

from bot.commands.failing import Failed
from bot.domain.refs import BREACH, Ref


class Form(StrEnum):
    PDF = "pdf"
    DOCX = "docx"


def pack(
    reference: Annotated[
        str, typer.Argument(metavar="BR-NUMBER", help="The breach, such as BR-12.")
    ],
    form: Annotated[
        Form, typer.Option("--format", help="pdf to read, docx to change.")
    ] = Form.PDF,
) -> None:
    """Print the notification pack of a breach: checkcall pack BR-12 > BR-12.pdf"""
    from bot.commands.opening import reading
    from bot.desk.breach import pack as breach_pack
    from bot.papers.files import to_docx, to_pdf
    from bot.settings import read_settings

    number = _number(reference)
    with reading(read_settings()) as house:
        paper = house.doorway.enter(lambda desk: breach_pack.pack_of(desk, number))
    if paper is None:
        raise Failed(
            f"There is no breach {Ref(BREACH, number)}; checkcall export breaches "
            "lists them."
        )
    write = to_pdf if form is Form.PDF else to_docx
    sys.stdout.buffer.write(write(paper))


def _number(reference: str) -> int:
    known = Ref.find(reference.strip().upper())
    if known is not None and known.prefix == BREACH:
        return known.number
    wanted = f"{reference!r} is no breach; wanted a reference such as BR-12"
    raise typer.BadParameter(wanted, param_hint="BR-NUMBER")
