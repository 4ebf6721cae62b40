"""Workbooks: how every sheet is written, printed and saved."""
