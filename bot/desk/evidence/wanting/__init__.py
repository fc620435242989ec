"""What is missing of what an assessor asks for, subject by subject."""
