"""The worklists, one file for each part of a child's journey."""
