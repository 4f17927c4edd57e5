"""The review page: a person makes gold out of a transcript, with the program as a help that can be refused."""
