"""Gold to and from the tools that annotators use.

Every format goes through `standoff`: the spans of a gold file as labelled marks over the text, and the rest of the file
with references in their place. A tool may move, remove and add marks; what it cannot show it carries along untouched.
"""
