"""What counts as change: the limits of a process, and the signals that lie beyond them."""
