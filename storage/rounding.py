"""Numbers of chats as they may be known: never so closely that one more or less shows."""

FEW = 10  # so few could be made out one by one


def rounded(count: int) -> int:
    """Round to tens, from 1,000 on to two digits; fewer than ten are none.

    >>> rounded(9), rounded(10), rounded(42), rounded(1234)
    (0, 10, 40, 1200)
    """
    if count < FEW:
        return 0
    step: int = 10 ** max(len(str(count)) - 2, 1)
    return round(count / step) * step
