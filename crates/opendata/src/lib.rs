//! Readers and writers of published formats; recognising commitments across editions.
