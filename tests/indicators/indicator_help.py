"""What the tests of this folder share: a document read up to its mask, and the parts that the grammar works on."""

from jjjextract.extract.indicators.build import _Pass
from jjjextract.extract.indicators.clauses import clauses, groups
from jjjextract.lang.mask import masked
from jjjextract.lang.zh.figure_words import FigureWords
from jjjextract.lang.zh.lead import read_lead
from jjjextract.lang.zh.measure import dimension_of
from jjjextract.lang.zh.name import scan
from jjjextract.lang.zh.name_list import name_list
from jjjextract.lang.zh.noun import behind, tail_of
from jjjextract.pipeline import Pipeline
from jjjextract.segment.tags import tagger
from jjjextract.spans import Span

PIPELINE = Pipeline(rules_only=True)  # what the rules read, before names are weighed


class Read:
    """One text with its mask, its clauses and its groups of figures, as the pass sees them."""

    def __init__(self, text, published="2024-10-20"):
        self.doc = PIPELINE.read(text, published=published)
        self.res = PIPELINE.resources
        self.mask = masked(self.doc)
        self.run = _Pass(self.doc, self.res)
        self.name_size, self.reader = self.run.name_size, self.run.reader

    def clauses(self):
        doc = self.doc
        return [
            clause
            for k, s in enumerate(doc.sentences)
            for clause in clauses(k, s, doc.within("quantity", s.span), self.mask)
        ]

    def groups(self):
        return [g for c in self.clauses() if c.figures for g in groups(c, self.mask)]

    def lead(self, group):
        dimension = dimension_of(group.figures[0].value)
        return read_lead(self.mask, self.doc.norm, group.lead, self.run.text, self.name_size, dimension=dimension)

    def scan(self, span):
        return scan(self.mask, self.doc.norm, span, self.run.text, self.name_size)

    def of(self, span):
        return span.of(self.doc.norm)


def names_of(text, count):
    """The names in a text that is nothing but names."""
    return name_list(text, Span(0, len(text)), count, PIPELINE.resources.get(FigureWords).heads)


def noun_behind(text):
    return behind(text, text, 0, len(text), PIPELINE.resources.get(tagger))


def noun_at_the_end(text):
    words = PIPELINE.resources.get(FigureWords)
    return tail_of(text, Span(0, len(text)), PIPELINE.resources.get(tagger), words.lead_verbs)
