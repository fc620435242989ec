"""The command line: ``checkcall …``, the same as ``python -m bot …``."""

import atexit
import gc
import os

import typer

from bot.commands.audit import verify
from bot.commands.backup import backup
from bot.commands.checking.check import check
from bot.commands.evidence.assessor import assessor
from bot.commands.evidence.bundle import bundle
from bot.commands.evidence.verify import verify as verify_bundle
from bot.commands.export import export
from bot.commands.failing import in_one_line
from bot.commands.instructions.instructions import instructions
from bot.commands.invite import invite
from bot.commands.load import load
from bot.commands.migrate import migrate
from bot.commands.policies.policy import policy
from bot.commands.printing.checkpoints import checkpoints
from bot.commands.printing.pack import pack
from bot.commands.printing.report import report
from bot.commands.quizzes.quiz import quiz
from bot.commands.redact import redact
from bot.commands.rehearse import rehearse
from bot.commands.replaying.replay import replay
from bot.commands.restore import restore
from bot.commands.retention import retention
from bot.commands.run import run
from bot.commands.training.trained import trained

app = typer.Typer(
    name="checkcall",
    help="Book-on, check calls, incidents and data breaches over Telegram. "
    "Settings come from the environment or a .env file.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
audit = typer.Typer(
    help="Prove that nobody changed the journal.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

for command in (
    *(run, rehearse, migrate, load, invite, redact, check, export, pack, retention),
    *(instructions, policy, quiz, backup, restore, checkpoints, report, bundle),
    *(assessor, replay, trained),
):
    app.command()(in_one_line(command))
app.command("verify")(in_one_line(verify_bundle))
audit.command()(in_one_line(verify))
app.add_typer(audit, name="audit")


@audit.callback()
def _of_the_journal() -> None:
    """Makes ``verify`` a word of its own."""


def main() -> None:
    """The console script. What any command writes is for this account alone."""
    os.umask(0o077)
    _collects_seldom()
    app()


def _collects_seldom() -> None:
    """What is imported stays: to look for rubbish in it at every 700th new object, and
    once more when all of it ends, took a third of a command's time."""
    gc.set_threshold(50_000)
    atexit.register(gc.freeze)


if __name__ == "__main__":
    main()
