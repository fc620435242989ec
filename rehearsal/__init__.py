"""A stand-in for Telegram's server, with phones that tests and people can hold."""
