"""Which channels are set up, and who carries what goes out on them."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from bot.domain.messages.channel import Channel
from bot.ports import Courier, Notice, Outcome, Undeliverable
from bot.settings import BadSetting, Settings
from scheduler.couriers.modem.courier import GatewayFirst, ModemCourier
from scheduler.modem.keeper import Keeper
from scheduler.pacer import Pacer

if TYPE_CHECKING:
    from scheduler.couriers.email.courier import EmailCourier

SET_BY = {
    Channel.EMAIL: "smtp_url",
    Channel.SMS: "sms_url",
    Channel.CALL: "call_url",
    Channel.WEBHOOK: "dpo_webhook_url",
}


def set_up(settings: Settings) -> frozenset[Channel]:
    """Telegram, and every other channel whose address is set.

    Raises :class:`BadSetting` for a webhook that could not be signed, and for a
    telephone whose keys, or a number whose text messages, nobody could believe.
    """
    if settings.call_url and settings.inbound_secret is None:
        raise BadSetting(
            "CHECKCALL_INBOUND_SECRET",
            found=None,
            wanted="the secret that the gateway of CHECKCALL_CALL_URL shows, or signs "
            "with, when it brings a key",
        )
    brings_texts = settings.inbound_secret or settings.modem
    if settings.sms_number and not brings_texts:
        raise BadSetting(
            "CHECKCALL_INBOUND_SECRET",
            found=None,
            wanted="the secret that the gateway of CHECKCALL_SMS_NUMBER shows, or "
            "signs with, when it brings a text message",
        )
    if settings.dpo_webhook_url and settings.dpo_webhook_secret is None:
        raise BadSetting(
            "CHECKCALL_DPO_WEBHOOK_SECRET",
            found=None,
            wanted="the secret that the receiver checks, for CHECKCALL_DPO_WEBHOOK_URL",
        )
    others = [each for each, name in SET_BY.items() if getattr(settings, name)]
    by_modem = [Channel.SMS] if settings.modem else []
    return frozenset({Channel.TELEGRAM, *others, *by_modem})


class Couriers:
    """Each channel has its courier; what is no longer set up is undeliverable."""

    def __init__(self, by_channel: Mapping[Channel, Courier[Notice]]) -> None:
        self._by_channel = by_channel

    async def deliver(self, letter: Notice, /) -> Outcome:
        courier = self._by_channel.get(letter.channel)
        if courier is None:
            return Undeliverable("not set up any more")
        return await courier.deliver(letter)


def couriers(settings: Settings, modem: Keeper | None = None) -> Couriers:
    """Of all channels but Telegram that are set up."""
    make: Mapping[Channel, Callable[[Settings], Courier[Notice]]] = {
        Channel.EMAIL: email_courier,
        Channel.SMS: partial(_sms_courier, modem),
        Channel.CALL: _call_courier,
        Channel.WEBHOOK: _webhook_courier,
    }
    here = set_up(settings)
    if settings.sms_url is None and modem is None:
        here -= {Channel.SMS}  # whoever keeps the modem carries them
    return Couriers({each: make[each](settings) for each in make if each in here})


def pacer_of(settings: Settings) -> Pacer | None:
    """None where Telegram's limits are not to be kept."""
    return Pacer() if settings.pace == "telegram" else None


def email_courier(settings: Settings) -> "EmailCourier":
    from scheduler.couriers.email.courier import EmailCourier
    from scheduler.couriers.email.relay import relay_of

    assert settings.smtp_url is not None
    return EmailCourier(relay_of(settings.smtp_url))


def _sms_courier(modem: Keeper | None, settings: Settings) -> Courier[Notice]:
    """By the gateway; where there is a modem as well, by that when the gateway
    fails."""
    if modem is None:
        return _gateway(settings)
    by_modem = ModemCourier(modem)
    if settings.sms_url is None:
        return by_modem
    return GatewayFirst(_gateway(settings), by_modem)


def _gateway(settings: Settings) -> Courier[Notice]:
    from scheduler.couriers.sms.courier import SmsCourier
    from scheduler.couriers.sms.request import Gateway

    assert settings.sms_url is not None
    token = settings.sms_token
    return SmsCourier(
        Gateway(
            url=settings.sms_url,
            token=token.get_secret_value() if token else "",
            body=settings.sms_body,
            header=settings.sms_header,
        )
    )


def _call_courier(settings: Settings) -> Courier[Notice]:
    from scheduler.couriers.call.courier import CallCourier
    from scheduler.couriers.sms.request import Gateway

    assert settings.call_url is not None
    token = settings.call_token
    return CallCourier(
        Gateway(
            url=settings.call_url,
            token=token.get_secret_value() if token else "",
            body=settings.call_body,
            header=settings.call_header,
        )
    )


def lines(settings: Settings) -> int:
    """How many telephones ring at a time; 0 without a gateway."""
    return settings.call_lines if settings.call_url else 0


def _webhook_courier(settings: Settings) -> Courier[Notice]:
    from scheduler.couriers.webhook.courier import WebhookCourier

    assert settings.dpo_webhook_url is not None
    assert settings.dpo_webhook_secret is not None
    secret = settings.dpo_webhook_secret.get_secret_value()
    return WebhookCourier(settings.dpo_webhook_url, secret)
