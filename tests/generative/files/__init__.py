"""Generated folders and workbooks as messy as councils send them, whose every row is accounted for."""
