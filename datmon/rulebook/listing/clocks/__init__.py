"""The clocks the listing rules run on: what opens a matter, its letter and deadlines, and what ends it.

A rule of an exchange is a clock with numbers: runs of closes (`all_days`), averages (`average`) or reports
(`reports`); what they have in common, letters and deadlines and documents, is `matter_clock`.
"""
