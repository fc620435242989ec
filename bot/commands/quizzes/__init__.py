"""``checkcall quiz``: the questions that are asked once a year."""
