-- How far an import has come is said by the acts themselves; nothing reads or writes this.

DROP TABLE imports_running;
