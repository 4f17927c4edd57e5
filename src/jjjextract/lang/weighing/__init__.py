"""A second opinion on the name of a figure: every stretch of words near it, weighed by cues whose weights were learned.

The rules of `lang.zh` and `lang.en` read how a sentence is built; what they have no rule for they name by the nearest noun.
Here each candidate is looked at from outside: the words at its borders, what stands between it and the number, the unit,
the names of the figures before. `words` cuts a sentence, `candidates` lists the stretches, `cues` says what speaks for
one, `weights` has what each cue is worth (learned by `tools/learn_names.py` from annotated news).
"""
