"""The parts of the made-up Tower Hamlets extract: cohorts laid out in groups, on both sides of every rule."""
