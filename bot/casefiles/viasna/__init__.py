"""The public list of political prisoners that the Human Rights Centre Viasna keeps, as its site exports it."""

from bot.casefiles.viasna.columns import is_list, wrong_list
from bot.casefiles.viasna.identity import page, slug_of
from bot.casefiles.viasna.listing import Listing
from bot.casefiles.viasna.overlay import overlay
from bot.casefiles.viasna.reading import listings

__all__ = ["Listing", "is_list", "listings", "overlay", "page", "slug_of", "wrong_list"]
