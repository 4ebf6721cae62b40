"""What a store can say no with: every one of these is a sentence for the person at the keyboard."""


class StoreError(Exception):
    """The store cannot do what was asked."""
