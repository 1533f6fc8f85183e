"""The bot's figures for those who watch over it, as Prometheus reads them."""

from bot.metrics.endpoint import serving_figures
from bot.metrics.reading import Reading

__all__ = ["Reading", "serving_figures"]
