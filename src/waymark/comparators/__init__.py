"""How an authority compares: with England, its region, its neighbours, the core cities or one other."""
