"""The pipeline inside other people's engines: spaCy, Arrow and Spark, Dask. Each module imports its engine by itself."""
