//! How sure a share is that rests on few cases.

/// The 95 % interval of a share by Wilson's score (Wilson 1927), in per mille: low and high. `None` of nothing.
///
/// Two members whose intervals overlap widely have not been told apart by their counts.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share lies between 0 and 1000")]
pub fn interval(numerator: u64, denominator: u64) -> Option<(u64, u64)> {
    const Z: f64 = 1.959_963_985;
    if denominator == 0 || numerator > denominator {
        return None;
    }
    let (n, p) = (denominator as f64, numerator as f64 / denominator as f64);
    let centre = p + Z * Z / (2.0 * n);
    let width = Z * (p * (1.0 - p) / n + Z * Z / (4.0 * n * n)).sqrt();
    let scale = 1.0 + Z * Z / n;
    let per_mille = |share: f64| (share * 1000.0).round().clamp(0.0, 1000.0) as u64;
    Some((per_mille((centre - width) / scale), per_mille((centre + width) / scale)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_cases_leave_much_open() {
        assert_eq!(interval(5, 10), Some((237, 763)));
        assert_eq!(interval(0, 10), Some((0, 278)));
        assert_eq!(interval(10, 10), Some((722, 1000)));
        assert_eq!(interval(500, 1000), Some((469, 531)));
        assert_eq!(interval(0, 0), None);
        assert_eq!(interval(2, 1), None);
    }
}
