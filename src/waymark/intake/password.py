"""How the password of a database is given without its being seen."""

PASSWORD = "WAYMARK_DATABASE_PASSWORD"
"""Gives the password where the URL names a user and no password: other people see a command line."""
