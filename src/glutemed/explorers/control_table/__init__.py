"""What every control of the course is called, what it can be, and where its default comes from; a file a subject."""
