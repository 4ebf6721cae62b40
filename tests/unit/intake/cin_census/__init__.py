"""The CIN census, module by module."""
