"""The register as columns: filtered, counted, searched and sorted within milliseconds."""

from firsthand.catalogue.answers import FacetCount, Flow, Total
from firsthand.catalogue.building import build
from firsthand.catalogue.catalogue import Catalogue, Rows
from firsthand.catalogue.line import NOT_STATED, REVIEW_STATES, Line, Named, Stated
from firsthand.catalogue.query import Facet, Query, Sort
from firsthand.catalogue.told import Told

__all__ = [
    "NOT_STATED",
    "REVIEW_STATES",
    "Catalogue",
    "Facet",
    "FacetCount",
    "Flow",
    "Line",
    "Named",
    "Query",
    "Rows",
    "Sort",
    "Stated",
    "Told",
    "Total",
    "build",
]
