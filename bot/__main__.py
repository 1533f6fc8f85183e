"""`python -m bot` is the same as `solidarity-bot`."""

from bot.cli import main

if __name__ == "__main__":
    main()
