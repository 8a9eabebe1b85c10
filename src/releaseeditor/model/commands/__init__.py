"""What users do, as functions from a release to the edit that does it.

A command that cannot be done as things stand raises `Refused`; one that would change nothing
gives the empty group, which is false.
"""
