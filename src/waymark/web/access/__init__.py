"""Who a person is, what they are appointed to, and the one gate that says which rows they may see."""
