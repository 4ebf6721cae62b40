"""What leaves Waymark: figures as text, tables, spreadsheets and pages."""
