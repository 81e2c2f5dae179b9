// Rows with a coordinate or a distance that is 0, infinite or NaN: one coordinate at a time, by bits.

// x - y, or x - y + eps, as the convention has it.
fn difference_bits(x: u32, y: u32) -> u32 {
  let exact = add_bits(x, negated(y));
  if (!is_finite(exact)) { return exact; }
  return bitcast<u32>(difference(vec4<f32>(bitcast<f32>(x)), vec4<f32>(bitcast<f32>(y))).x);
}

fn distance_of_hot_row(x: u32, y: u32, row: u32) -> Distance {
  var seen = Seen(false, false, false);
  for (var k = 0u; k < parameters.dimension; k++) {
    let u = difference_bits(load_bits(x, row, k), load_bits(y, row, k));
    let below = (u & SIGN_BIT) != 0u && !is_zero(u);
    seen.undefined = seen.undefined || is_nan(u);
    seen.falls = seen.falls || (is_infinite(u) && below);
    seen.negative = seen.negative || (is_finite(u) && below);
  }
  return distance_at_the_limit(seen);
}

// weight * slope of one coordinate. A weight of 0 multiplies like any other: 0 * NaN is NaN in every program.
fn weighted_slope(x: u32, y: u32, row: u32, k: u32, d: Distance, weight: f32) -> u32 {
  return multiply_bits(bitcast<u32>(weight), slope_bits(load_bits(x, row, k), load_bits(y, row, k), d));
}

fn slope_bits(x: u32, y: u32, d: Distance) -> u32 {
  let u = difference_bits(x, y);
  if (DEGREE_IS_INFINITE && d.kind == LIMIT) { return shared_slope_bits(u, d); }
  let is_tame = is_finite(u) && d.kind == FINITE && (parameters.p >= 1.0 || !is_zero(u));
  if (is_tame) { return bitcast<u32>(slope_between(vec4<f32>(bitcast<f32>(x)), vec4<f32>(bitcast<f32>(y)), d).x); }
  return limit_slope(u, select(bitcast<u32>(1.0), d.bits, d.kind == LIMIT));
}

// Degree infinity, a distance that is not finite: NaN counts as reaching it, and its sign is 0.
fn shared_slope_bits(u: u32, d: Distance) -> u32 {
  let reaches = (u & MAGNITUDE_BITS) == d.bits || is_nan(u);
  return select(0u, divide_bits(sign_bits(u), bitcast<u32>(d.root)), reaches);
}
