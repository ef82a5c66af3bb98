//! SQLite and PostgreSQL behind one concrete store: acts, texts, files, desk.
