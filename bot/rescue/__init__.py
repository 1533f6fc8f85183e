"""What is done when the worst happens: wiping all readers, backups that only their owner can read, another chat key."""
