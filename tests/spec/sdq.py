"""The children whom both measures of the difficulties questionnaire must get right."""

AGES = """
child | born_on    | expected_on
Amy   | 2014-10-31 |
Ben   | 2014-11-01 |
Cal   | 2001-11-01 |
Dan   | 2001-10-31 |
Eva   |            | 2010-01-01
"""
"""4 today, 4 tomorrow, 17 tomorrow, 17 today, and not known."""

AGED = ("Amy", "Ben", "Cal", "Dan", "Eva")

OF_THE_AGES = """
child | score | completed_on
Amy   | 10    | 2018-06-01
Ben   | 10    | 2018-06-01
Cal   | 10    | 2018-06-01
Dan   | 10    | 2018-06-01
Eva   | 10    | 2018-06-01
"""

SCORED = ("Fay", "Gus", "Hal", "Ivy", "Jem", "Kit", "Lou", "Max", "Ned")

BORN = "child | born_on\n" + "\n".join(f"{child} | 2008-01-01" for child in SCORED)

SCORES = """
id | child | score | completed_on
s1 | Fay   | 12    | 2017-11-01
s2 | Gus   | 12    | 2017-10-31
s3 | Hal   | 12    | 2018-10-31
s4 | Ivy   | 12    | 2018-11-01
s6 | Jem   | 20    | 2018-03-01
s5 | Jem   | 8     | 2018-09-01
s7 | Kit   | 15    | 2018-03-01
s8 | Kit   |       | 2018-09-01
s9 | Lou   | 30    | 2018-03-01
sa | Lou   | 4     | 2018-03-01
sb | Max   |       | 2018-03-01
sc | Ned   | 8     | 2018-03-01
sd | Ned   | 20    | 2018-09-01
"""
