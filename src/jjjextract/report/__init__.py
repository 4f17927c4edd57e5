"""What people look at: records as HTML."""
