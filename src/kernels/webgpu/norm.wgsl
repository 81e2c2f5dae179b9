// d = (sum |u|^p + c)^(1/p), with eps as one more coordinate where the convention adds it to the sum.
// A largest difference of 2^scale is taken out before the powers, so that none of them leaves float32's range.

fn term(u: vec4<f32>, scale: Scale) -> vec4<f32> {
  if (DEGREE > 0u) { return whole_power(abs(u) * scale.factor); }
  return power_of_ratio(abs(u), scale, degree_power());
}

fn root(sum: f32, scale: Scale) -> Distance {
  if (DEGREE == 1u) { return Distance(bitcast<u32>(sum), FINITE, 1.0, 1.0, 0.0, 0.0); }
  if (sum < 0.0) { return undefined_distance(); }
  if (sum == 0.0) { return zero_distance(); }
  if (DEGREE == 2u || DEGREE == 4u) {
    var inner = sqrt(sum);
    if (DEGREE == 4u) { inner = sqrt(inner); }
    return Distance(bitcast<u32>(scaled(vec4<f32>(inner), vec4<f32>(scale.whole)).x), FINITE, scale.factor, inner, 0.0, 0.0);
  }
  let inner = times(logarithm(vec4<f32>(sum)), root_power());
  if (DEGREE > 0u) {
    let within = exponential(inner).x;
    let value = scaled(vec4<f32>(within), vec4<f32>(scale.whole)).x;
    return Distance(bitcast<u32>(value), FINITE, scale.factor, within, 0.0, 0.0);
  }
  let outer = normalised(inner.whole + scale.whole, inner.part + scale.part);
  return Distance(bitcast<u32>(exponential(outer).x), FINITE, 1.0, 1.0, outer.whole.x, outer.part.x);
}

// sign(u) (|u| / d)^(p - 1), for finite u and d.
fn slope(u: vec4<f32>, d: Distance) -> vec4<f32> {
  let direction = select(vec4<f32>(0.0), vec4<f32>(1.0), u > vec4<f32>(0.0)) - select(vec4<f32>(0.0), vec4<f32>(1.0), u < vec4<f32>(0.0));
  if (DEGREE == 1u) { return direction; }
  if (DEGREE == 2u) { return (u * d.factor) / d.root; }
  if (DEGREE > 0u) { return direction * whole_power_less_one((abs(u) * d.factor) / d.root); }
  return direction * power_of_ratio(abs(u), Scale(1.0, d.whole, d.part), slope_power());
}

// The same where u or d is 0, infinite or NaN: 0/0 and infinity/infinity are NaN, x^0 is 1 even for NaN.
fn limit_slope(u: u32, d: u32) -> u32 {
  if (is_masked(u, d)) { return 0u; }
  if (DEGREE == 1u) { return sign_bits(u); }
  let ratio = divide_bits(u & MAGNITUDE_BITS, d);
  if (is_nan(ratio)) { return ratio; }
  let vanishes = is_zero(ratio) != (parameters.p < 1.0);
  return multiply_bits(sign_bits(u), select(INFINITY_BITS, 0u, vanishes));
}

// A distance of which some difference is not finite.
fn distance_at_the_limit(seen: Seen) -> Distance {
  if (seen.undefined) { return undefined_distance(); }
  return infinite_distance();
}
