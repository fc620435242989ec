"""What officers read and press: the one list of it.

A catalogue of a language that is spoken for officers only (``FOR_OFFICERS``) has every
sentence of it, and says nothing else; what is missing there is read in English. A file
stands here when an officer reads or presses what it says, even if not all of it; a
sentence alone where the rest of its file is for managers.
"""

SAFETY = (
    "action_cards/card.py",
    "action_cards/labels.py",
    "action_cards/sentences.py",
    "incidents/sos.py",
    "incidents/welfare.py",
    "roll_calls/orders.py",
    "roll_calls/roll.py",
    "shifts/check_calls.py",
    "telephone/alarm.py",
    "telephone/officer.py",
    "telephone/ring_test.py",
    "telephone/wake_test.py",
    "duress/setting.py",
    "timed_activity/labels.py",
    "timed_activity/officer.py",
    "timed_activity/out_of_reach.py",
    "timed_activity/way_home.py",
    "near_misses.py",
    "received_late.py",
)
"""What a life may hang on. It is translated, and looked through by whoever speaks the
language, before all the rest."""

FILES = (
    *SAFETY,
    # the keys, and what is answered to whatever is pressed or typed
    "forms.py",
    "help.py",
    "keyboard.py",
    "refusals.py",
    "times.py",
    "names/kept.py",
    "people/card.py",
    "people/joining.py",
    "people/languages.py",
    "people/roles.py",
    "text_messages/answers.py",
    "words/spoken_answers.py",
    # the shift
    "before_shift/asking.py",
    "before_shift/offers.py",
    "before_shift/swaps.py",
    "book/chat.py",
    "handover/handing.py",
    "handover/staying.py",
    "patrols/officer.py",
    "patrols/sign.py",
    "patrols/tag_page.py",
    "presence/telling.py",
    "shifts/booking.py",
    "shifts/overtime.py",
    "shifts/why_late.py",
    "wake_tests/choosing.py",
    "wake_tests/labels.py",
    "wake_tests/testing.py",
    # reports
    "access/lost_phones.py",
    "alarms/to_reporter.py",
    "breach/questions.py",
    "breach/report.py",
    "breach/risk_labels.py",
    "drills/marks.py",
    "incidents/adding.py",
    "incidents/aftercare.py",
    "incidents/form.py",
    "incidents/full_report.py",
    "incidents/labels.py",
    "incidents/occurrence_book.py",
    "incidents/past_line.py",
    "incidents/photos.py",
    "incidents/quality.py",
    "incidents/report.py",
    "incidents/report_card.py",
    "vault/chat.py",
    # what they are given to read, and what they ask for
    "briefings/audiences.py",
    "briefings/reading.py",
    "complaints/complainant.py",
    "corrective_actions/owner.py",
    "credentials/booking.py",
    "credentials/filing.py",
    "credentials/labels.py",
    "credentials/reminders.py",
    "instructions/asking.py",
    "instructions/changes.py",
    "instructions/screens.py",
    "kit/asking.py",
    "kit/labels.py",
    "policies/asking.py",
    "quizzes/asking.py",
    "rights/asker.py",
    "rights/labels.py",
)
"""Under ``bot/texts``."""

SENTENCES = (
    "Skip to the content",
    "There is a problem",
    "Read this to 999:",
    "Much of it may be missing there. Your own words are kept sealed until the alarm "
    "is closed, at most 24 hours; only whoever has it may open them.",
    "Say it again",
    "Say it again in other words, without names. It goes to everybody who was told of "
    "{ref}.",
    "(Repeat: this may have reached you before.)",
    "{site}, {start} to {end}",
    "Your hours for {shift} at {site} were corrected by {who}: {times}. Reason: {why}. "
    "If that is not right, tell your duty manager.",
    "never booked on",
    "booked on {start}, still running",
    "{start} to {end}, {hours} h",
    ", break {minutes} min",
    "Forgot to book on",
    "Forgot to book off",
    "Phone, battery or signal",
    "The break was otherwise",
    "Other times, agreed with the officer",
    "Your certificate {ref} is taken: {what}, {until}. The photo is deleted.",
    "Your certificate {ref} is refused: {reason}. The photo is deleted. Press “File a "
    "certificate” to send another.",
    "without an end",
    "until {day}",
    "It is blurred",
    "Part of it cannot be seen",
    "It has ended",
    "It is somebody else's",
    "The photo shows no certificate",
    "Another reason",
    "upheld",
    "upheld in part",
    "not upheld",
    "not about personal data, and passed on",
    "closed: no authority to speak for the person was shown",
    "We still mean to answer by {day}.",
    "You get your answer by {day}.",
    "{ref}: you were told that it waits for something ({what}). That was a mistake, "
    "and it does not.",
    "{ref} goes on: what it waited for ({what}) came on {day}.",
    "{ref} waits for you. On {day} you were asked to show who you are, so that nobody "
    "else gets your data. By law our month for the answer begins when that has come.",
    "{ref} waits for you. On {day} you were asked for a fee. By law our month for the "
    "answer begins when it is paid.",
    "{ref} waits for you. On {day} you were asked which data you mean. By law the days "
    "until your answer do not count.",
)
"""Of files that are for managers otherwise."""
