-- How far an import has come is told by the record's own acts.

DROP TABLE imports_running;
