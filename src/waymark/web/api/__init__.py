"""What programs may read: the same figures and rows, through the same gate, by token."""
