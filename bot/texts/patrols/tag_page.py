"""What a browser shows that has read a tag which counts for nothing."""

from bot.texts.reader import Reader


def used_before(to: Reader) -> str:
    return to.say(
        "Nothing was recorded: this reading of the tag has been used. Hold your phone "
        "to the tag once more."
    )


def not_ours(to: Reader) -> str:
    return to.say(
        "Nothing was recorded: this is no tag of ours. Tell your duty manager."
    )


def away(to: Reader) -> str:
    return to.say(
        "Nothing was recorded: we cannot be reached just now. Hold your phone to the "
        "tag again in a minute."
    )
