"""All people stored, a page at a time, so that they need not all be in memory at once."""

from collections.abc import AsyncIterator

from storage import Person, Transaction

_PAGE = 500


async def everybody(store: Transaction) -> AsyncIterator[Person]:
    """Give everybody, by name."""
    for offset in range(0, await store.people.count(), _PAGE):
        for one in await store.people.listed(offset, _PAGE):
            yield one
