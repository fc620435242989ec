"""The gateway's own side of a call: it asks what to say, and brings keys and states."""

import base64
import hashlib
import hmac
import json
from urllib.parse import parse_qs, urlencode
from xml.etree import ElementTree

import httpx

from handlers.web.telephone.proof import twilio_signature
from handlers.web.telephone.voice import voice_app

SECRET = "a secret of the gateway"


class Exchange:
    """Rings nobody, and remembers who was to be rung, in order."""

    def __init__(self, night, gateway, form="plain"):
        self._night, self.gateway, self.form = night, gateway, form
        self._app = voice_app(night.house.doorway, SECRET, form)

    @property
    def numbers(self):
        return [json.loads(heard.body)["to"] for heard in self.gateway.heard]

    @property
    def texts(self):
        return [json.loads(heard.body)["text"] for heard in self.gateway.heard]

    def address(self, call=-1):
        """Of a call, the newest unless said otherwise."""
        return json.loads(self.gateway.heard[call].body)["callback"]

    async def says(self, address, secret=SECRET, **fields):
        """The answer to what a gateway says."""
        transport = httpx.ASGITransport(self._app)
        async with httpx.AsyncClient(transport=transport) as client:
            shown = {"X-Checkcall-Secret": secret}
            answer = await client.post(address, data=fields, headers=shown)
        await self._night.settles()
        return answer

    async def picks_up(self, call=-1):
        """What whoever picks up hears."""
        answer = await self.says(self.address(call))
        assert answer.status_code == 200, answer.text
        return answer.text.splitlines()[1]

    async def presses(self, key, call=-1):
        answer = await self.says(self.address(call), key=key)
        assert answer.status_code == 200, answer.text
        return answer.text.splitlines()[1]

    async def nobody_answers(self, call=-1, status="no-answer"):
        answer = await self.says(self.address(call), status=status)
        assert answer.status_code == 200, answer.text


async def twilio(night, heard, **fields):
    """As Twilio asks: a signed form; the words and where the key goes."""
    url = parse_qs(heard.body.decode())["Url"][0]
    return await twilio_at(night, url, **fields)


async def twilio_at(night, url, **fields):
    headers = {"X-Twilio-Signature": twilio_signature(SECRET, url, fields)}
    headers["Content-Type"] = "application/x-www-form-urlencoded"
    answer = await _post(night, "twiml", url, urlencode(fields).encode(), headers)
    root = ElementTree.fromstring(answer.text)
    gather = root.find("Gather")
    says = root.find(".//Say")
    return says.text, gather.attrib["action"] if gather is not None else None


async def vonage(night, url, document):
    """As Vonage asks: JSON, with a signed token; the words and where the key goes."""
    body = json.dumps(document).encode()

    def part(table):
        return base64.urlsafe_b64encode(json.dumps(table).encode()).decode().strip("=")

    claims = {
        "iat": int(night.now.timestamp()),
        "payload_hash": hashlib.sha256(body).hexdigest(),
    }
    said = f"{part({'alg': 'HS256'})}.{part(claims)}"
    digest = hmac.new(SECRET.encode(), said.encode(), hashlib.sha256).digest()
    token = base64.urlsafe_b64encode(digest).decode().strip("=")
    headers = {"Authorization": f"Bearer {said}.{token}"}
    answer = await _post(night, "ncco", url, body, headers)
    steps = answer.json()
    asks = [step["eventUrl"][0] for step in steps if step["action"] == "input"]
    return steps[0]["text"], asks[0] if asks else None


async def _post(night, form, url, body, headers):
    app = voice_app(night.house.doorway, SECRET, form)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app)) as client:
        answer = await client.post(url, content=body, headers=headers)
    assert answer.status_code == 200, answer.text
    await night.settles()
    return answer
