"""Which load a request reads, opened once and shared, and who each child is allocated to in it."""
