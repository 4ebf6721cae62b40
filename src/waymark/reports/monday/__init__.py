"""The Monday sheet, as a page to print, on a terminal and as JSON."""
