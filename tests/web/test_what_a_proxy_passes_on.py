"""Whoever sets up the server in front goes by two pages: both name every door. One that
is left out is a cry for help by text message that nobody hears."""

import inspect
import re
from pathlib import Path

import pytest
from prometheus_client import CollectorRegistry

from handlers.web.app import web_app

DOCS = Path(__file__).parents[2] / "docs"
OF_WHOEVER_WATCHES = {"healthz", "readyz", "metrics"}
BARE = {""}
"""Leads to one of the others, and may be kept out."""


@pytest.fixture
def doors():
    """All that can be open."""
    optional = [
        name
        for name, each in inspect.signature(web_app).parameters.items()
        if each.default is None
    ]
    app = web_app(list, CollectorRegistry(), **dict.fromkeys(optional, object()))
    found = {route.path.split("/")[1] for route in app.routes}
    assert found > OF_WHOEVER_WATCHES
    return found - OF_WHOEVER_WATCHES - BARE


@pytest.mark.parametrize("page", ["watching.md", "security.md"])
def test_each_page_names_every_door(doors, page):
    text = " ".join((DOCS / page).read_text().split())
    [sentence] = re.findall(r"[Pp]ass on ((?:`/\w+`(?:, | and )?)+)", text)
    assert set(re.findall(r"`/(\w+)`", sentence)) == doors
