"""The board: how tonight stands, on one page."""
