"""The life around a check call: booking on, and a year of planned shifts."""
