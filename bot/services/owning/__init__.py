"""What a person does with everything of theirs: takes it along, or has it forgotten; not what each of it is for."""
