"""What is kept: records, originals and the audit chain."""
