"""Invented people for the cards, each with what one test needs."""

from dataclasses import replace

from storage import (
    Confidence,
    Detention,
    Kind,
    Name,
    NameKind,
    PartialDate,
    Person,
    Release,
    Sentence,
    SentenceKind,
    Statement,
    Stay,
    Words,
)


def day(text: str, confidence: Confidence = Confidence.CERTAIN) -> PartialDate:
    return PartialDate.parse(text, confidence)


ARREST = Detention(
    key="yanka-2010",
    kind=Kind.PRISON,
    detained_on=day("2010-12-19"),
    charge=Words({"en": "invented charge", "be": "прыдуманае абвінавачанне"}),
    articles=("Art. 0(1)",),
    sentences=(Sentence(SentenceKind.PRISON, day("2011-05-26"), ("Art. 0(1)",), years=4, months=6),),
    stays=(
        Stay(Words({"en": "remand prison, Town"})),
        Stay(Words({"en": "colony, Village"})),
        Stay(Words({"en": "prison, City"}), day("2013-01-12")),
    ),
    released_on=day("2014-06-21"),
    release=Release.PARDON,
    note=Words({"en": "He was watched for six months afterwards."}),
    sources=("https://example.org/case",),
)
YANKA = Person(
    slug="yanka-pryklad",
    names=(Name("Yanka Pryklad", NameKind.PRIMARY, "en"), Name("Янка Прыклад", NameKind.PRIMARY, "be")),
    born=day("1970-02-28"),
    occupation=Words({"en": "teacher", "be": "настаўнік"}),
    summary=Words({"en": "An invented teacher."}),
    detentions=(ARREST,),
    verified_on=day("2014-07"),
    sources=("https://example.org/yanka",),
)
EXILED = replace(YANKA, detentions=(replace(ARREST, release=Release.EXILE),))
STATEMENT = Statement(
    key="invented-2012",
    kind="quotation",
    organisation=Words({"en": "Invented Watch"}),
    made_on=day("2012-08-03"),
    speaker="Maryna Vydumka",
    quotation="“Free him <now> & let others go.”\n\nSecond paragraph.",
    quotation_language="en",
    gist=Words({"en": "Calls for his release."}),
    concerns=("yanka-pryklad",),
    sources=("https://example.org/said",),
)
