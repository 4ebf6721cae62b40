"""
The commands. Results go to standard output or --output; progress and messages to standard error.

Exit status: 0 answered or published, 1 refused or nothing to answer from, 2 wrong usage.
"""
