"""What a client reads in a browser, where a link does not open its report."""

OVER = (
    "This link is over, or was never one of ours. The report is in the e-mail that "
    "brought the link; ask whoever guards your site for another."
)
AWAY = "The report cannot be read just now. Please try again in a few minutes."
TOO_OFTEN = "That was very often. Please try again in an hour."
