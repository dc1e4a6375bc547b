"""The mapping step: what each file, column and code is, how sure that is, and what a person has answered."""
