// Float32 arithmetic that owes nothing to the device: powers by polynomials, NaN and infinity by their bits.
// A compiler may take NaN for impossible (x != x is false, NaN * 0 is 0), so what is not finite travels as u32.

const SIGN_BIT = 0x80000000u;
const MAGNITUDE_BITS = 0x7fffffffu;
const INFINITY_BITS = 0x7f800000u;

fn magnitude_bits(x: vec4<f32>) -> vec4<u32> {
  return bitcast<vec4<u32>>(x) & vec4<u32>(MAGNITUDE_BITS);
}

fn largest_lane(x: vec4<u32>) -> u32 {
  return max(max(x.x, x.y), max(x.z, x.w));
}

fn is_nan(x: u32) -> bool {
  return (x & MAGNITUDE_BITS) > INFINITY_BITS;
}

fn is_infinite(x: u32) -> bool {
  return (x & MAGNITUDE_BITS) == INFINITY_BITS;
}

fn is_finite(x: u32) -> bool {
  return (x & MAGNITUDE_BITS) < INFINITY_BITS;
}

fn is_zero(x: u32) -> bool {
  return (x & MAGNITUDE_BITS) == 0u;
}

fn negated(x: u32) -> u32 {
  return x ^ SIGN_BIT;
}

fn add_bits(x: u32, y: u32) -> u32 {
  if (is_nan(x) || is_nan(y)) { return parameters.nan; }
  if (is_infinite(x)) { return select(x, parameters.nan, is_infinite(y) && x != y); }
  if (is_infinite(y)) { return y; }
  return bitcast<u32>(bitcast<f32>(x) + bitcast<f32>(y));
}

fn multiply_bits(x: u32, y: u32) -> u32 {
  if (is_nan(x) || is_nan(y)) { return parameters.nan; }
  if (is_infinite(x) || is_infinite(y)) {
    return select(INFINITY_BITS | ((x ^ y) & SIGN_BIT), parameters.nan, is_zero(x) || is_zero(y));
  }
  return bitcast<u32>(bitcast<f32>(x) * bitcast<f32>(y));
}

// The quotient of a number and one that is not negative.
fn divide_bits(x: u32, y: u32) -> u32 {
  if (is_nan(x) || is_nan(y)) { return parameters.nan; }
  if (is_infinite(y)) { return select(0u, parameters.nan, is_infinite(x)); }
  if (is_infinite(x)) { return x; }
  if (is_zero(y)) { return select(INFINITY_BITS | (x & SIGN_BIT), parameters.nan, is_zero(x)); }
  return bitcast<u32>(bitcast<f32>(x) / bitcast<f32>(y));
}

// sign(x) as the programs have it: 0 for 0 and for NaN.
fn sign_bits(x: u32) -> u32 {
  return select(bitcast<u32>(1.0) | (x & SIGN_BIT), 0u, is_nan(x) || is_zero(x));
}

// A power as its exponent needs it: `high` has 12 significant bits, so that a whole number of up to 12 bits times
// `high` is exact; `high + low` is the power to 36 bits, `full` the power to 24.
struct Power { high: f32, low: f32, full: f32 }

fn degree_power() -> Power {
  return Power(parameters.degree_high, parameters.degree_low, parameters.degree);
}

fn root_power() -> Power {
  return Power(parameters.root_high, parameters.root_low, parameters.root);
}

fn slope_power() -> Power {
  return Power(parameters.slope_high, parameters.slope_low, parameters.slope);
}

// A logarithm to base 2 as a whole number and a part of at most 1/2: the part keeps its digits however large the whole.
struct Logarithm { whole: vec4<f32>, part: vec4<f32> }

// log2 of positive normal numbers; of 0 it is -127, which callers must select away.
fn logarithm(x: vec4<f32>) -> Logarithm {
  let bits = bitcast<vec4<i32>>(x);
  // the mantissa is taken in [sqrt(1/2), sqrt(2)): near 1 the logarithm then keeps its relative precision
  let whole = (bits - vec4<i32>(0x3f3504f3)) >> vec4<u32>(23u);
  let mantissa = bitcast<vec4<f32>>(bits - (whole << vec4<u32>(23u)));
  return Logarithm(vec4<f32>(whole), logarithm_of_quotient((mantissa - 1.0) / (mantissa + 1.0)));
}

// log2((1 + t) / (1 - t)) for |t| < 0.172, by its odd series.
fn logarithm_of_quotient(t: vec4<f32>) -> vec4<f32> {
  let square = t * t;
  return t * (2.88539008 + square * (0.96179669 + square * (0.57707802 + square * (0.41219858 + square * 0.3205989))));
}

// power * logarithm, normalised.
fn times(logarithm: Logarithm, power: Power) -> Logarithm {
  let product = logarithm.whole * power.high;
  let whole = round(product);
  return normalised(whole, (product - whole) + (logarithm.whole * power.low + logarithm.part * power.full));
}

fn normalised(whole: vec4<f32>, rest: vec4<f32>) -> Logarithm {
  let more = round(rest);
  return Logarithm(whole + more, rest - more);
}

// 2^x - 1 for |x| <= 1/2, precise near 0.
fn exponential_less_one(x: vec4<f32>) -> vec4<f32> {
  return x * (0.693147181 + x * (0.240226507 + x * (0.0555041087 + x * (0.00961812911 + x * (0.00133335581
    + x * (0.000154035304 + x * 0.0000152527338))))));
}

// 2^whole; below the normal numbers 0, above them infinity.
fn power_of_two(whole: vec4<f32>) -> vec4<f32> {
  let exponent = clamp(vec4<i32>(clamp(whole, vec4<f32>(-127.0), vec4<f32>(128.0))) + 127, vec4<i32>(0), vec4<i32>(255));
  return bitcast<vec4<f32>>(exponent << vec4<u32>(23u));
}

// x * 2^whole in two steps, as 2^whole alone may not be representable.
fn scaled(x: vec4<f32>, whole: vec4<f32>) -> vec4<f32> {
  let first = round(whole * 0.5);
  return (x * power_of_two(first)) * power_of_two(whole - first);
}

fn exponential(logarithm: Logarithm) -> vec4<f32> {
  return scaled(1.0 + exponential_less_one(logarithm.part), logarithm.whole);
}
