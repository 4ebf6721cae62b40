"""One child: what happened, what is due next, and the family beside."""
