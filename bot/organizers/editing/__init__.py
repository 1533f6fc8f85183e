"""Editing a case file: each field pressed, answered with its new value, shown before and after, kept after a yes."""
