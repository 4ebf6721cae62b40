"""Databases that the tests make: a PostgreSQL server of their own, and tables filled from files."""
