"""Files: readers of transcripts, writers of datasets."""
