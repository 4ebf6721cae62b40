"""What was changed and who was looked at: one chain of lines, each sealed with the one before."""
