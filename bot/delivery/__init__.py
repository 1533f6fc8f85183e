"""How letters are carried: claimed, paced, sent, settled; nothing here knows what they are about."""
