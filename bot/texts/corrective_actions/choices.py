"""What a button of a corrective action asks for."""

from bot.domain.corrective_actions import CorrectiveAction
from bot.texts.message import Button, Press, Verb

DONE, CANNOT, LATER, CHECKED = "done", "cannot", "later", "checked"
OWNER, CANCEL, MINE, REPORTER = "owner", "cancel", "mine", "reporter"
TOMORROW, WEEK, MONTH, QUARTER = "tomorrow", "week", "month", "quarter"
DAY, ADD, MORE = "day", "add", "more"


def button(action: CorrectiveAction, choice: str, label: str) -> Button:
    return Button(label, Press(Verb.ACTION, str(action.id), choice))
