"""The application: who may open what, and what they see there."""
