"""What a command of the administrator's may be told, in a sentence."""


class CannotAppoint(Exception):
    """What was asked for cannot be done to that account. The message says why."""
