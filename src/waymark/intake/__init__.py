"""Readers: whatever a council hands over, read into rows that nothing has been lost from."""
