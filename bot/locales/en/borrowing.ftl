# Beside a colleague's bright spot, wherever it is shown.

borrow-try = I'll try this
borrow-ask = Ask them
