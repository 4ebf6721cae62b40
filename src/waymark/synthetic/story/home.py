"""Where a child lives with the family."""

from dataclasses import dataclass
from datetime import date


@dataclass(slots=True)
class Address:
    """A home of the child's, with a postcode in an area that does not exist."""

    id: str
    child: str
    line: str
    type: str
    started: date
    ended: date | None
    postcode: str
    recorded: date | None = None

    @property
    def as_json(self) -> str:
        """The address as the dataset keeps it."""
        return '{"STREET": "' + self.line + '", "TOWN": "Madeupton", "POSTCODE": "' + self.postcode + '"}'
