"""Generated columns of dates whose true days are known: no wrong day may be loaded unasked."""
