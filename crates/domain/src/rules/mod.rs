//! Rules as dated versions.
