"""Files made to harm whoever reads them: each is refused in a sentence, within the limits."""
