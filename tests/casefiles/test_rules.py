from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.casefiles.days import countries, wrong_rule

FIRST = date(2012, 8, 4)


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=4",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
        "FREQ=MONTHLY;BYMONTHDAY=16",
        "FREQ=YEARLY;BYMONTH=5;BYDAY=-1SU",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH",
        "FREQ=YEARLY;UNTIL=20200804",
        "FREQ=YEARLY;COUNT=3",
    ],
)
def test_rules_people_use_are_good(rule: str) -> None:
    assert wrong_rule(rule, FIRST) == ""


@pytest.mark.parametrize(
    "rule",
    [
        "yearly",
        "FREQ=YEARLY;",
        "FREQ=SECONDLY",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;FREQ=WEEKLY",
        "BYMONTH=8",
        "FREQ=YEARLY;INTERVAL=0",
        "FREQ=YEARLY;INTERVAL=-1",
        "FREQ=YEARLY;INTERVAL=99999999999999999999",
        "FREQ=YEARLY;BYMONTH=13",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=WEEKLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;COUNT=0",
        "FREQ=YEARLY;UNTIL=20110804",
        "FREQ=YEARLY;UNTIL=20300804T000000Z",
        "FREQ=YEARLY;BYDAY=XX",
        "FREQ=YEARLY;BYEASTER=1",
        "DTSTART:20120804T000000\nRRULE:FREQ=YEARLY",
        "FREQ=YEARLY;BYHOUR=10",
    ],
)
def test_a_rule_that_is_none_or_never_comes_or_would_take_for_ever_is_told(rule: str) -> None:
    assert wrong_rule(rule, FIRST)


PARTS = st.sampled_from(
    ["INTERVAL", "COUNT", "UNTIL", "WKST", "BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYDAY"]
)
VALUES = st.from_regex(r"[+-]?[0-9]{1,10}|[+-]?[0-9]?(MO|SU)(,FR)?|[A-Z0-9,+-]{1,8}", fullmatch=True)


def test_a_rule_may_hold_since_nobody_knows_when() -> None:
    assert wrong_rule("FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=4", None) == ""
    assert wrong_rule("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", None)


@given(st.dictionaries(PARTS, VALUES, max_size=3), st.sampled_from(["YEARLY", "MONTHLY", "WEEKLY"]))
def test_whatever_a_rule_says_it_is_good_or_told(parts: dict[str, str], pace: str) -> None:
    rule = ";".join([f"FREQ={pace}", *(f"{name}={value}" for name, value in parts.items())])
    assert isinstance(wrong_rule(rule, FIRST), str)


def test_the_country_codes_are_those_of_iso_3166() -> None:
    assert len(countries()) == 249
    assert {"BY", "LT", "UA", "GB"} <= countries()
    assert not {"EU", "UK", "XK", "ZZ"} & countries()
