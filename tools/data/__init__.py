"""Tools for the data folder: what is written by hand is checked like code."""
