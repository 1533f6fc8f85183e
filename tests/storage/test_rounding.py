from collections import Counter

from storage import rounded


def test_no_number_that_is_shown_tells_of_one_chat_more_or_less() -> None:
    shown = Counter(map(rounded, range(20_000)))
    assert min(shown.values()) >= 5
    assert all(abs(rounded(count) - count) <= max(9, count // 20) for count in range(20_000))
