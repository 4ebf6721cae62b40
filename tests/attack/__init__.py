"""Attacks: every control taken out in turn, to see a test turn red."""
