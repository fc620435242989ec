"""Logs carry ids and states, never words that people wrote."""

import logging
import sys
from typing import Literal

import structlog

QUIET = ("httpx", "httpcore", "apscheduler", "telegram", "alembic", "uvicorn.access")
"""Libraries whose ordinary chatter could carry addresses or tokens."""


def set_up(form: Literal["text", "json"]) -> None:
    """One line an event, on standard error."""
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    last = (
        structlog.processors.JSONRenderer()
        if form == "json"
        else structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
    )
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            last,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
