"""The right question for one rep and date: what the day demands, else what this rep tends to answer."""
