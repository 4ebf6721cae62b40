"""The administrator's part: people, what they are appointed to, teams, case lists and restricted cases."""
