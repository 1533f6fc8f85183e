"""Adding a statement: its words pasted, what is missing asked one by one, shown as supporters will see it."""
