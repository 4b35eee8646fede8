"""The kinds of data rules: one file each, and being in the folder is the registration.

A kind has `OPTIONS` (a frozen value or None), `NEEDS` (views of the analysis without which it is
silent) and `run(pack, analysis, options)`, which yields flaws for the pack of that id.
"""
