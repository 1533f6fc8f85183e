"""What can go wrong there."""


class RescueError(Exception):
    """It was not done, and nothing was changed unless the text says so: a sentence with what to do."""
