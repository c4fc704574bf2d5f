"""Records in the forms that leave Firsthand: one file a form."""
