"""Two reps who both wish it are brought together, by what one named and the other shared; nobody else is told."""
