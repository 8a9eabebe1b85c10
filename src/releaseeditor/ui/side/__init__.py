"""The side panel: the page as it will be printed, what the checks say, the steps taken."""
