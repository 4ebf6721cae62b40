"""
Loads: staged, checked, published and pinned. Every load is kept, and what is published never changes.

`<root>/<authority>/index.json` names the published loads of an authority; putting a new index in
place is the one act that publishes. Before it the old loads stand, after it the new one does.
"""

from waymark.store.authorities import NoAuthority
from waymark.store.damage import StoreDamaged
from waymark.store.errors import StoreError
from waymark.store.load import Load, Staged
from waymark.store.locking import StoreBusy
from waymark.store.remembered import NotRemembered, Remembered
from waymark.store.store import NoLoad, Store
from waymark.store.writing import StoreNotWritten

__all__ = [
    "Load",
    "NoAuthority",
    "NoLoad",
    "NotRemembered",
    "Remembered",
    "Staged",
    "Store",
    "StoreBusy",
    "StoreDamaged",
    "StoreError",
    "StoreNotWritten",
]
