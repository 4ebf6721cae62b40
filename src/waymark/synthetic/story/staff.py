"""The workforce: people, posts and employment."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal


@dataclass(slots=True)
class Professional:
    """Somebody who works with children."""

    id: str
    name: str
    job_title: str
    registration: str | None


@dataclass(slots=True)
class Post:
    """A post on the establishment; `registered` Y where it needs a registered social worker."""

    id: str
    team: str
    role: str
    registered: str
    fte: Decimal | None
    started: date
    ended: date | None = None


@dataclass(slots=True)
class Employment:
    """Somebody in a post, or working beside the establishment where `post` is blank."""

    id: str
    professional: str
    post: str | None
    team: str
    role: str
    registered: str
    contract: str
    fte: Decimal | None
    started: date
    ended: date | None
    leaving_reason: str | None = None
    asye_started: date | None = None
    asye_ended: date | None = None


@dataclass(slots=True)
class Absence:
    """A time away from work."""

    id: str
    professional: str
    kind: str
    started: date
    ended: date | None


@dataclass(slots=True)
class Supervision:
    """A meeting of a worker with their supervisor."""

    id: str
    professional: str
    supervisor: str | None
    held: date
    recorded: date | None = None


@dataclass(slots=True)
class Training:
    """A course somebody finished; a partner's worker has an organisation and no id of ours."""

    id: str
    professional: str | None
    organisation: str
    course: str
    level: str
    completed: date
    recorded: date | None = None


@dataclass(slots=True)
class Workforce:
    """Everybody who works here or did, and the posts they hold."""

    professionals: list[Professional] = field(default_factory=list)
    posts: list[Post] = field(default_factory=list)
    employment: list[Employment] = field(default_factory=list)
    absences: list[Absence] = field(default_factory=list)
    supervisions: list[Supervision] = field(default_factory=list)
    training: list[Training] = field(default_factory=list)
