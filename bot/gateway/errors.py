"""What ends the gateway: each says in one plain sentence what is wrong and what to do, and never the token."""


class GatewayError(Exception):
    """The bot cannot speak with Telegram."""


class TokenRefused(GatewayError):  # noqa: N818 - it says what happened
    """Telegram does not know the token, or knows it no longer."""

    def __init__(self) -> None:
        super().__init__("Telegram refuses the bot token: get a valid one from @BotFather and set it.")


class TelegramUnreachable(GatewayError):  # noqa: N818 - as above
    """Telegram did not answer when the bot started."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"Telegram cannot be reached ({reason}): look at the network and at TELEGRAM_API_URL, then try again."
        )


class WebhookRefused(GatewayError):  # noqa: N818 - as above
    """Telegram does not bring updates to this address."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"Telegram refuses WEBHOOK_URL ({reason}): set another address, or none to go on by polling.")
