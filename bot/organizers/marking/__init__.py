"""Marking news of a case: what happened, when and by which source; kept, and told to those who follow."""
