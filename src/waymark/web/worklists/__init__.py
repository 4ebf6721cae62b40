"""The lists a team works from: its trackers and the Monday sheet."""
