"""``/board``: tonight on one page, live."""
