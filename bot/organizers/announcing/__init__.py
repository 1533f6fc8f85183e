"""Announcing: drafted step by step, approved by a second person, watched while it runs."""
