"""/howto: how to help, as organisations advise it, each rule with its date, cautions first."""

from itertools import chain, groupby

from markupsafe import Markup

from bot.cards import clipped, joined, links, packed, pages, partial_date
from bot.commands.turning import leafed, page_of
from bot.conversation import Ask, Reply
from bot.texts import Say
from storage import Advice, Transaction


async def howto(ask: Ask, store: Transaction, say: Say) -> Reply:
    """Tell all advice, by topic."""
    advice = await store.advice.all()
    if not advice:
        return Reply(say("howto-none"))
    ordered = sorted(advice, key=lambda one: one.topic != "safety")
    topics = [_topic(topic, list(group), say) for topic, group in groupby(ordered, key=lambda one: one.topic)]
    return leafed("howto", page_of(ask), pages([say("howto"), *chain.from_iterable(topics)]), say)


def _topic(topic: str, advice: list[Advice], say: Say) -> list[Markup]:
    sources = dict.fromkeys(source for one in advice for source in one.sources)
    return packed((say("howto-topic", topic=topic), *(_line(one, say) for one in advice), links(sources, say)))


def _line(advice: Advice, say: Say) -> Markup:
    text = say(
        "howto-line", caution="yes" if advice.caution else "no", text=clipped(advice.text.best(say.language), 800)
    )
    as_of = say("howto-as-of", date=partial_date(advice.as_of, say)) if advice.as_of else ""
    return joined((text, as_of), " ")
