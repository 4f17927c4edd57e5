"""What people look at: records as HTML, in a notebook and as pages that open from disk."""
