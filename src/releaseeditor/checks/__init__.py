"""What is wrong in a release: checks that give findings."""
