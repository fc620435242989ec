"""The form by which anybody may complain about how their data is used."""
