"""Records as rows of case files: what the parsers read, the other way round."""

from collections.abc import Iterable

from bot.casefiles.cells import BETWEEN
from bot.casefiles.columns import LANGUAGES
from storage import (
    Action,
    ActionDay,
    Advice,
    Detention,
    NameKind,
    PartialDate,
    Person,
    Sentence,
    Statement,
    Stay,
    Words,
)

Row = dict[str, str]


def person_cells(person: Person) -> Row:
    """Write a person; the detentions stand in a file of their own."""
    primary = {one.language: one.text for one in person.names if one.kind is NameKind.PRIMARY}
    full = [one for one in person.names if one.kind is NameKind.FULL][:1]
    latin = [one for one in person.names if one.kind is NameKind.OTHER and one.language == "be-Latn"][:1]
    others = [one.text for one in person.names if one.kind is not NameKind.PRIMARY and one not in (*full, *latin)]
    return {
        "slug": person.slug,
        **_words("name", Words(primary)),
        "name_be_latn": latin[0].text if latin else "",
        "full_name_be": full[0].text if full else "",
        "other_spellings": BETWEEN.join(others),
        **_date("born_on", person.born, "born_confidence"),
        **_date("died_on", person.died, "died_confidence"),
        **_words("death", person.death),
        **_words("occupation", person.occupation),
        **_words("summary", person.summary),
        "photo": person.photo,
        **_words("address", person.address),
        **_date("address_as_of", person.address_as_of),
        **_date("verified_on", person.verified_on),
        **_sources(person.sources),
    }


def detention_cells(person: Person, detention: Detention) -> Row:
    """Write a detention; its stays and sentences stand in files of their own."""
    return {
        "id": detention.key,
        "person": person.slug,
        "kind": detention.kind.value,
        **_date("detained_on", detention.detained_on, "detained_confidence"),
        **_words("charge", detention.charge),
        "articles": BETWEEN.join(detention.articles),
        **_date("released_on", detention.released_on, "released_confidence"),
        "release": detention.release.value if detention.release else "",
        **_words("release_detail", detention.release_detail),
        **_words("note", detention.note),
        **_sources(detention.sources),
    }


def stay_cells(detention: Detention, order: int, stay: Stay) -> Row:
    """Write one facility of a detention."""
    return {
        "detention": detention.key,
        "order": str(order),
        **_date("since", stay.since),
        **_words("facility", stay.facility),
    }


def sentence_cells(detention: Detention, order: int, sentence: Sentence) -> Row:
    """Write one decision of a court within a detention."""
    return {
        "detention": detention.key,
        "order": str(order),
        **_date("sentenced_on", sentence.sentenced_on, "confidence"),
        "articles": BETWEEN.join(sentence.articles),
        **_counts(years=sentence.years, months=sentence.months, days=sentence.days),
        "kind": sentence.kind.value,
        **_words("court", sentence.court),
        "judge": sentence.judge,
        **_words("note", sentence.note),
        **_sources(sentence.sources),
    }


def statement_cells(statement: Statement) -> Row:
    """Write a statement, its quotation to the letter."""
    return {
        "id": statement.key,
        "kind": statement.kind,
        **_words("organisation", statement.organisation),
        "speaker": statement.speaker,
        **_words("role", statement.role),
        "title": statement.title,
        **_date("made_on", statement.made_on, "confidence"),
        "quotation": statement.quotation,
        "quotation_language": statement.quotation_language,
        **_words("gist", statement.gist),
        **_words("addressee", statement.addressee),
        "concerns": BETWEEN.join(statement.concerns),
        **_sources(statement.sources),
    }


def action_day_cells(day: ActionDay) -> Row:
    """Write an action day."""
    return {
        "id": day.key,
        **_words("name", day.name),
        "rrule": day.rule,
        "first_on": day.first_on.isoformat() if day.first_on else "",
        **_words("origin", day.origin),
        **_words("initiators", day.initiators),
        "default": "on" if day.on else "off",
        **_sources(day.sources),
    }


def action_cells(action: Action) -> Row:
    """Write what people did in one country."""
    return {
        "id": action.key,
        "action_day": action.day,
        "country": action.country,
        **_date("held_on", action.held_on),
        **_words("city", action.city),
        **_words("place", action.place),
        **_words("organiser", action.organiser),
        **_words("what", action.what),
        **_sources(action.sources),
        "safe_outside": " ".join(action.safe_outside),
    }


def advice_cells(order: int, advice: Advice) -> Row:
    """Write a piece of advice."""
    return {
        "id": advice.key,
        "topic": advice.topic,
        "order": str(order),
        "caution": "yes" if advice.caution else "no",
        **_words("text", advice.text),
        **_date("as_of", advice.as_of),
        **_sources(advice.sources),
    }


def _words(stem: str, words: Words) -> Row:
    return {f"{stem}_{code}": words.by_language.get(code, "") for code in LANGUAGES}


def _date(column: str, when: PartialDate | None, confidence: str = "") -> Row:
    told = {column: str(when) if when else ""}
    return told | {confidence: when.confidence.value if when else ""} if confidence else told


def _counts(**counts: int | None) -> Row:
    return {unit: "" if count is None else str(count) for unit, count in counts.items()}


def _sources(sources: Iterable[str]) -> Row:
    return {"sources": BETWEEN.join(sources)}
