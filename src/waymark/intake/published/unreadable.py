"""The one way reading a published scorecard can fail."""


class ScorecardUnreadable(Exception):
    """
    A published scorecard, or the map that goes with it, cannot be read.

    Says what is wrong, where, and what to do about it, in a sentence for the person who has the file.
    """

    def __init__(self, what: str, where: str, what_to_do: str) -> None:
        self.what, self.where, self.what_to_do = what, where, what_to_do
        super().__init__(f"{where}: {what} {what_to_do}")
