// d = sqrt(sum u^p + c): no absolute value, and a square root whatever p is.

// What a broken power of a negative number adds: no sum can rise above 0 against it, and the root of that is NaN.
// NaN itself would not survive every compiler.
const BROKEN = -1e30;

fn term(u: vec4<f32>, scale: Scale) -> vec4<f32> {
  if (DEGREE > 0u) { return whole_power(u * scale.factor); }
  let size = power_of_ratio(abs(u), scale, degree_power());
  if (parameters.parity == ODD_DEGREE) { return select(size, -size, u < vec4<f32>(0.0)); }
  if (parameters.parity == BROKEN_DEGREE) { return select(size, vec4<f32>(BROKEN), u < vec4<f32>(0.0)); }
  return size;
}

fn root(sum: f32, scale: Scale) -> Distance {
  if (sum < 0.0) { return undefined_distance(); }
  if (sum == 0.0) { return zero_distance(); }
  // the largest difference was taken out before the powers: half of its p-th power comes back
  let taken = times(Logarithm(vec4<f32>(scale.whole), vec4<f32>(scale.part)), degree_power());
  let under = logarithm(vec4<f32>(sum));
  let whole = taken.whole + under.whole;
  let half = floor(whole * 0.5);
  if (DEGREE > 0u) {
    // sum * 2^taken with an even exponent: no logarithm, so that the root keeps its digits
    let even = floor(taken.whole * 0.5);
    let odd = taken.whole - 2.0 * even;
    let inner = sqrt(sum * (1.0 + odd.x));
    return Distance(bitcast<u32>(scaled(vec4<f32>(inner), even).x), FINITE, scale.factor, inner, even.x, scale.whole);
  }
  let outer = normalised(half, (whole - 2.0 * half + taken.part + under.part) * 0.5);
  return Distance(bitcast<u32>(exponential(outer).x), FINITE, 1.0, 1.0, outer.whole.x, outer.part.x);
}

// p u^(p - 1) / (2 d), for finite u and d.
fn slope(u: vec4<f32>, d: Distance) -> vec4<f32> {
  if (DEGREE > 0u) {
    let within = (0.5 * f32(DEGREE)) * whole_power_less_one(u * d.factor) / d.root;
    return scaled(within, vec4<f32>(f32(DEGREE - 1u) * d.part - d.whole));
  }
  let power = times(logarithm(abs(u)), slope_power());
  let quotient = normalised(power.whole - d.whole, power.part - d.part);
  let size = select(0.5 * parameters.p * exponential(quotient), vec4<f32>(0.0), u == vec4<f32>(0.0));
  // an odd power of a negative number is negative: p - 1 is odd where p is even
  return select(size, -size, (u < vec4<f32>(0.0)) & vec4<bool>(parameters.parity != ODD_DEGREE));
}

fn limit_slope(u: u32, d: u32) -> u32 {
  if (is_masked(u, d)) { return 0u; }
  return divide_bits(multiply_bits(power_at_the_limit(u), bitcast<u32>(0.5 * parameters.p)), d);
}

// u^(p - 1) where u may be 0, infinite or NaN; a finite one counts only by its sign.
fn power_at_the_limit(u: u32) -> u32 {
  if (DEGREE == 1u) { return bitcast<u32>(1.0); }
  if (is_nan(u)) { return u; }
  if (is_zero(u)) { return select(0u, INFINITY_BITS, parameters.p < 1.0); }
  if (is_infinite(u)) { return select(INFINITY_BITS, 0u, parameters.p < 1.0); }
  return bitcast<u32>(1.0);
}

// A distance of which some difference is not finite: an odd p keeps signs, a broken p allows no negative number.
fn distance_at_the_limit(seen: Seen) -> Distance {
  if (seen.undefined) { return undefined_distance(); }
  if (parameters.parity == ODD_DEGREE && seen.falls) { return undefined_distance(); }
  if (parameters.parity == BROKEN_DEGREE && seen.negative) { return undefined_distance(); }
  return infinite_distance();
}
