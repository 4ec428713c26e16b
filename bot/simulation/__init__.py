"""Made-up reps who are asked by the real rules, so that a rule can be judged before people are; touches no data."""
