"""What every test can ask for."""

from hypothesis import settings

pytest_plugins = ["tests.databases", "tests.logs"]

settings.register_profile("unhurried", deadline=None)  # a busy machine is no fault of the bot's
settings.load_profile("unhurried")
