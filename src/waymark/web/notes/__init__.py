"""What people say of a row of a worklist: it stays counted, and clears when a load shows it done."""
