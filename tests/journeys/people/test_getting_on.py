"""The beat to the watcher outside stops when intake, waker or dispatcher does not get
on, and /readyz says what is wrong, since when, and what to do."""

from datetime import timedelta

import httpx
import pytest

from bot.desk import subjects
from bot.process.health import Health
from handlers.telegram.intake.webhook import Webhook
from handlers.web.app import web_app
from rehearsal import delivery
from rehearsal.faults import status
from rehearsal.updates.webhook import Webhook as Called
from scheduler.heartbeat import Heartbeat
from scheduler.monitor import Monitor
from storage.deadlines.deadlines import Subject
from tests.couriers.servers import mail_server
from tests.journeys.addresses import MAIL, falls_silent, gives, phone_is_off

URL = "https://watch.example/beat"
HERE = "http://127.0.0.1:9/telegram"


class Watcher:
    """The service outside."""

    def __init__(self, health):
        self.heard = 0
        transport = httpx.MockTransport(self)
        self.heart = Heartbeat(URL, health.troubles, transport=transport)

    async def __call__(self, request):
        self.heard += 1
        return httpx.Response(200)

    async def hears_a_beat(self):
        before = self.heard
        await self.heart.beat()
        return self.heard > before


@pytest.fixture
def more_settings():
    with mail_server() as office:
        yield {"smtp_url": office.url}


def health_of(night, **more):
    return Health(night.house, clock=None, delivery=None, **more)


async def readyz(health):
    app = web_app(health.troubles, metrics=None)
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://here") as asks:
        answer = await asks.get("/readyz")
    return answer.status_code, answer.text.splitlines()


async def test_while_all_get_on_the_watcher_hears_a_beat(night):
    await night.officer("E1001").books_on("RIV")
    assert await Watcher(health_of(night)).hears_a_beat()
    assert await readyz(health_of(night)) == (200, ["ready"])


async def test_before_the_first_word_from_telegram_nothing_is_ready(night):
    assert await readyz(health_of(night)) == (
        503,
        [
            "intake: Telegram has not answered at all yet; officers are not heard: "
            "ring the sites, and look at the network of this machine and at the log"
        ],
    )


async def test_no_beat_while_telegram_brings_nothing(night):
    await night.officer("E1001").books_on("RIV")
    night.standin.outage(True)
    await night.passes(seconds=25)
    assert await Watcher(health_of(night)).hears_a_beat()
    await night.passes(seconds=10)
    assert not await Watcher(health_of(night)).hears_a_beat()
    night.standin.outage(False)
    await night.passes(seconds=5)
    assert await Watcher(health_of(night)).hears_a_beat()


async def test_no_beat_while_telegram_takes_nothing(night):
    await night.officer("E1001").books_on("RIV")
    fault = status(502, "Bad Gateway")
    night.standin.faults.next(method="sendMessage", times=1000, fault=fault)
    await night.officer("E1001").says("gate one locked")
    await night.passes(seconds=35)
    code, said = await readyz(health_of(night))
    assert (code, said) == (
        503,
        [
            "dispatcher: Telegram has taken nothing since 22:00; officers are not "
            "asked or reminded: ring the sites, and look at the log"
        ],
    )
    night.standin.faults.clear()
    await night.passes(minutes=1)
    assert await readyz(health_of(night)) == (200, ["ready"])


async def test_no_beat_while_nobody_acts_on_a_deadline(night):
    await night.officer("E1001").books_on("RIV")
    night.clock.now += timedelta(minutes=50, seconds=11)
    await night.intake.poll(0)
    await night.monitor.look()
    assert not await Watcher(health_of(night)).hears_a_beat()
    _, [said] = await readyz(health_of(night))
    assert said.startswith("engine: nobody has acted on what was due 22:50; see that")
    await night.settles()
    assert await Watcher(health_of(night)).hears_a_beat()


async def test_no_beat_while_a_deadline_fails_again_and_again(night, monkeypatch):
    await night.officer("E1001").books_on("RIV")

    def fails(*_):
        raise RuntimeError

    monkeypatch.setitem(subjects.DEADLINES, Subject.CHECK_CALL, fails)
    await night.passes(minutes=51)
    _, [said] = await readyz(health_of(night))
    assert said.startswith("engine: check_call 1 is due and cannot be acted on;")
    monkeypatch.undo()
    await night.passes(minutes=2)
    assert await Watcher(health_of(night)).hears_a_beat()


async def test_no_beat_while_an_alarm_reaches_its_person_on_no_channel(night):
    phone_is_off(night, 2001)
    await falls_silent(night)
    await night.passes(seconds=60)
    await night.officer("E1002").says("/help")
    assert await Watcher(health_of(night)).hears_a_beat()
    await night.passes(seconds=5)
    _, [said] = await readyz(health_of(night))
    assert said.startswith("dispatcher: an alarm has waited since 23:15")


async def test_an_alarm_that_went_by_email_waits_for_nobody(night):
    await gives(night, "D001", email=MAIL)
    phone_is_off(night, 2001)
    await falls_silent(night)
    await night.passes(seconds=65)
    await night.officer("E1002").says("/help")
    assert await Watcher(health_of(night)).hears_a_beat()


async def test_a_database_that_does_not_answer_is_named(night):
    class Gone:
        held_up_s = 0.0

        async def look(self, use_case):
            raise OSError

    house = type("House", (), {"doorway": Gone(), "lookout": Gone()})
    health = Health(house, clock=None, delivery=None)
    assert await health.troubles() == ["database: it does not answer (OSError)"]


class TestByWebhook:
    """Telegram calls us, and says nothing when it cannot."""

    @pytest.fixture
    async def called(self, night, monkeypatch):
        """Where there is a port, what cannot be delivered is tried once: a second
        failure would be newer."""
        monkeypatch.setattr(delivery, "LONGEST_RETRY", timedelta(days=1))
        night.standin.webhook_retry = timedelta(days=1)
        with night.standin.change():
            night.standin.webhook = Called(url=HERE)
        webhook = Webhook(night.bot, night.house.doorway, HERE, "secret")
        night.monitor = Monitor(night.house.doorway, webhook)
        await webhook.ask()
        await night.monitor.look()
        yield webhook
        with night.standin.change():
            night.standin.webhook = None

    def cannot_deliver(self, night):
        night.officer("E1001").phone.says("/help")
        with night.standin.change() as now:
            night.standin.webhook.failed_at = now
            night.standin.webhook.failure = "Connection refused"

    async def goes_on(self, night, webhook, seconds):
        for _ in range(0, seconds, 5):
            night.clock.now += timedelta(seconds=5)
            await webhook.ask()
            await night.monitor.look()

    async def test_a_webhook_that_works_is_ready(self, night, called):
        assert await readyz(health_of(night, webhook=called)) == (200, ["ready"])

    async def test_what_telegram_cannot_deliver_is_an_outage(self, night, called):
        self.cannot_deliver(night)
        await self.goes_on(night, called, 40)
        code, said = await readyz(health_of(night, webhook=called))
        assert code == 503
        assert said[0].startswith("intake: Telegram has not answered since 22:00;")
        assert said[1] == (
            "intake: Telegram cannot deliver to CHECKCALL_PUBLIC_URL (Connection "
            "refused); mend that way in"
        )

    async def test_an_old_error_counts_no_more_when_updates_come_again(
        self, night, called
    ):
        self.cannot_deliver(night)
        await self.goes_on(night, called, 40)
        [update] = night.standin.pending
        await night.intake.take(update)
        await self.goes_on(night, called, 5)
        assert await readyz(health_of(night, webhook=called)) == (200, ["ready"])

    async def test_another_program_that_took_the_webhook_is_named(self, night, called):
        with night.standin.change():
            night.standin.webhook = Called(url="http://127.0.0.1:9/other")
        await self.goes_on(night, called, 5)
        assert called.trouble.startswith("Telegram delivers to another address")

    async def test_while_telegram_is_out_the_two_minutes_count(self, night, called):
        await gives(night, "D001", email=MAIL)
        night.standin.outage(True)
        await self.goes_on(night, called, 130)
        lost = await night.asks(lambda desk: desk.unit.monitoring.find().status)
        assert lost == "lost"
