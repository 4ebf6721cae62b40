"""The SSDA903 return: each list, and each rule by which it is cleaned."""
