"""How good it is: gold and extraction compared by the rules of the contract."""
