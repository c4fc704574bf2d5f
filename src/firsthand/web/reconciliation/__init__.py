"""The reconciliation service: what it is asked and what it answers, in the shapes of the Entity Reconciliation API 0.2.

The API is a report of the W3C Entity Reconciliation Community Group:
https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/
"""
