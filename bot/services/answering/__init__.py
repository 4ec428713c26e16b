"""Taking what a rep tells, through whichever door, and what happens to it: kept, shown, changed, taken back."""
