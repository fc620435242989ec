"""Somebody at a browser without scripts, over HTTP: reads pages, sends their forms."""

import re
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from html.parser import HTMLParser

import httpx
from prometheus_client import CollectorRegistry

from handlers.web.alarms.link import alarm_app
from handlers.web.app import web_app
from handlers.web.board.app import board_app
from handlers.web.complaints.form import complain_app
from handlers.web.patrols.tags import tag_app
from handlers.web.register import register_app
from handlers.web.vault.form import vault_app
from tests.journeys.night import TOKEN

HERE = "http://127.0.0.1:8080"
LINK = re.compile(r"https?://\S+/register/sign-in/\S+")


def web_of(night, proxy_header=None):
    """The web of the house, with the night's own redactor."""

    async def no_troubles():
        return []

    register = register_app(night.house.doorway, night.redaction, TOKEN)
    complaints = complain_app(night.house.doorway, night.redaction, proxy_header)
    return web_app(
        no_troubles,
        CollectorRegistry(),
        register=register,
        board=board_app(
            night.house.doorway, night.house.lookout, night.redaction, TOKEN
        ),
        complaints=complaints,
        alarm_links=alarm_app(night.house.doorway),
        vault=vault_app(night.house.doorway, proxy_header),
        tags=tag_app(night.house.doorway, lambda: "checkcall_bot"),
    )


async def board_link_for(person):
    """By the key under the board in the chat."""
    await person.says("/board")
    await person.presses("The board in a browser")
    told = await person.is_told("Open the board in a browser with this link")
    return re.search(r"https?://\S+/board/sign-in/\S+", told.text)[0]


async def link_for(person):
    """The chat gives it out."""
    await person.says("/register")
    told = await person.is_told("Sign in to the breach register")
    return LINK.search(told.text)[0]


@dataclass
class Form:
    """A form of a page, with what stands in it."""

    action: str
    fields: dict[str, list[str]] = field(default_factory=dict)


class Seen:
    """A page; it is read through when somebody looks, and once."""

    def __init__(self, html: str) -> None:
        self.html = html

    @cached_property
    def _read(self) -> "Reading":
        reading = Reading()
        reading.feed(self.html)
        return reading

    @property
    def forms(self) -> list[Form]:
        return self._read.forms

    @property
    def links(self) -> list[str]:
        return self._read.links

    @cached_property
    def text(self) -> str:
        return " ".join(" ".join(self._read.words).split())


@lru_cache(maxsize=8)
def seen(answer: httpx.Response) -> Seen:
    """The same one of the same answer."""
    return Seen(answer.text)


class Reading(HTMLParser):
    """What a page says, and its forms."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self.links: list[str] = []
        self.words: list[str] = []
        self._area = ""
        self._silent = False

    def handle_starttag(self, tag, attrs):
        has = dict(attrs)
        if tag in ("style", "title", "script"):
            self._silent = True
        if tag == "form":
            self.forms.append(Form(has.get("action", "")))
        if tag == "a":
            self.links.append(has["href"])
        if tag == "input":
            kind = has.get("type")
            if kind not in ("radio", "checkbox") or "checked" in has:
                values = self.forms[-1].fields.setdefault(has["name"], [])
                values.append(has.get("value", ""))
        if tag == "textarea":
            self._area = has["name"]
            self.forms[-1].fields[self._area] = [""]

    def handle_endtag(self, tag):
        if tag in ("style", "title", "script"):
            self._silent = False
        if tag == "textarea":
            self._area = ""

    def handle_data(self, data):
        if self._area:
            self.forms[-1].fields[self._area] = [data]
        elif not self._silent:
            self.words.append(data)


class Visitor:
    """One browser; it keeps its cookie."""

    def __init__(self, night, address=HERE, client="127.0.0.1", web=None):
        """``client`` is where it is; ``web`` the one that others look at, too."""
        self.web = web or web_of(night)
        transport = httpx.ASGITransport(
            self.web, raise_app_exceptions=False, client=(client, 50_000)
        )
        self.http = httpx.AsyncClient(transport=transport, base_url=address)
        self.answer: httpx.Response | None = None

    async def asks(self, method, path, **more):
        self.answer = await self.http.request(method, path, **more)
        return self.answer

    async def opens(self, path):
        await self.asks("GET", path)
        return self.page

    async def signs_in(self, link):
        """Opens the link, presses its button, and follows where it leads."""
        await self.opens(link)
        await self.asks("POST", link)
        return await self._follows()

    async def sends(self, deed, **answers):
        """The form of this deed as it stands, with these answers in it."""
        form = self.form(deed)
        said = {k: v if isinstance(v, list) else [v] for k, v in answers.items()}
        await self.asks("POST", form.action, data=form.fields | said)
        return await self._follows()

    async def _follows(self):
        if self.answer.status_code == 303:
            await self.opens(self.answer.headers["location"])
        return self.page

    @property
    def page(self):
        return seen(self.answer)

    def form(self, deed):
        found = [f for f in self.page.forms if f.action.endswith(f"/{deed}")]
        assert found, (deed, self.page.text)
        return found[0]
