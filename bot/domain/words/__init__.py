"""What words are: a message that is an answer or a wish, a status that says away, a command, a text cut to size."""
