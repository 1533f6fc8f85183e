"""The bot's figures for those who watch over it, as Prometheus reads them."""

from bot.metrics.endpoint import MetricsError, serving
from bot.metrics.reading import Reading

__all__ = ["MetricsError", "Reading", "serving"]
