"""Small programs that run in a rival's own environment: texts in as JSON Lines, what it finds out as JSON Lines.

None imports this package; `compare` starts each as a script. `protocol.py` is the loop that they share.
"""
