// The distance of a pair of rows. norm.wgsl and signed-root.wgsl supply, each for its kind of distance:
// - term(u, scale): the power of a difference with the scale taken out;
// - root(sum, scale): the Distance;
// - slope(u, d): its slope where both are finite numbers;
// - limit_slope(u, d): the bits of it where they are 0, infinite or NaN;
// - distance_at_the_limit(seen): the Distance of a row with a difference that is not finite.

// u = x - y, or (x - y) + eps.
fn difference(x: vec4<f32>, y: vec4<f32>) -> vec4<f32> {
  if (EPS_JOINS_SUM) { return x - y; }
  return (x - y) + parameters.eps;
}

// Whether a slope that the formula leaves undefined is 0: that of a distance of 0, and below p = 1 that of a difference of 0.
fn is_masked(u: u32, d: u32) -> bool {
  return MASKS && ((parameters.p > 1.0 && is_zero(d)) || (parameters.p < 1.0 && is_zero(u)));
}

// `hot` is the largest magnitude among the coordinates, as bits: NaN and infinity stand above every number.
struct Sum { total: f32, hot: u32 }

fn distance(x: u32, y: u32, row: u32) -> Distance {
  if (DEGREE_IS_INFINITE) { return largest_difference(x, y, row); }
  var scale = UNSCALED;
  var sum = sum_of_terms(x, y, row, scale);
  if (sum.hot >= INFINITY_BITS) { return distance_of_hot_row(x, y, row); }
  var under = sum.total + select(0.0, parameters.eps, EPS_JOINS_SUM);
  // inside this range no power that matters has lost digits to underflow, and none has overflowed
  if (DEGREE != 1u && !(abs(under) > 1e-24 && abs(under) < 1e28)) {
    let extent = largest(x, y, row);
    if (extent.bits >= INFINITY_BITS) { return infinite_distance(); }
    let outermost = max(bitcast<f32>(extent.bits), select(0.0, parameters.eps_root, EPS_JOINS_SUM));
    if (outermost == 0.0) { return distance_of_coincident_rows(); }
    scale = scale_of(outermost);
    sum = sum_of_terms(x, y, row, scale);
    under = sum.total + eps_term(scale);
  }
  return root(under, scale);
}

fn sum_of_terms(x: u32, y: u32, row: u32, scale: Scale) -> Sum {
  var sum = NOTHING;
  var hot = vec4<u32>(0u);
  for (var block = 0u; block < parameters.blocks; block++) {
    let start = load(x, row, block);
    let end = load(y, row, block);
    hot = max(hot, max(magnitude_bits(start), magnitude_bits(end)));
    sum = plus(sum, select(vec4<f32>(0.0), term(difference(start, end), scale), is_inside(block)), block);
  }
  let lanes = total(sum);
  return Sum((lanes.x + lanes.y) + (lanes.z + lanes.w), largest_lane(hot));
}

// The largest difference, as bits, and how many coordinates reach it.
struct Extent { bits: u32, count: f32 }

fn largest(x: u32, y: u32, row: u32) -> Extent {
  var extent = Extent(0u, 0.0);
  for (var block = 0u; block < parameters.blocks; block++) {
    let bits = magnitude_bits(difference(load(x, row, block), load(y, row, block)));
    let inside = is_inside(block);
    for (var lane = 0u; lane < 4u; lane++) {
      if (!inside[lane] || bits[lane] < extent.bits) { continue; }
      extent.count = select(extent.count + 1.0, 1.0, bits[lane] > extent.bits);
      extent.bits = bits[lane];
    }
  }
  return extent;
}

// The norm of degree infinity: with t = x - y and s the eps of the difference, the larger of max(t) + s and -(min(t) + s).
// The coordinates that reach it are told by t: t + s may round to the same number for all of them.
fn largest_difference(x: u32, y: u32, row: u32) -> Distance {
  let extent = largest(x, y, row);
  if (extent.bits >= INFINITY_BITS) { return Distance(extent.bits, LIMIT, 1.0, extent.count, 0.0, 0.0); }
  var top = Extreme(-3.4e38, 0.0);
  var bottom = Extreme(-3.4e38, 0.0);
  for (var k = 0u; k < parameters.dimension; k++) {
    let t = bitcast<f32>(load_bits(x, row, k)) - bitcast<f32>(load_bits(y, row, k));
    top = raised(top, t);
    bottom = raised(bottom, -t);
  }
  let shift = select(parameters.eps, 0.0, EPS_JOINS_SUM);
  let above = top.value + shift;
  let below = bottom.value - shift;
  let count = select(0.0, top.count, above >= below) + select(0.0, bottom.count, below >= above);
  let upper = select(-bottom.value, top.value, above >= below);
  let lower = select(top.value, -bottom.value, below >= above);
  return Distance(extent.bits, FINITE, 1.0, count, upper, lower);
}

// The largest of some numbers and how many are equal to it.
struct Extreme { value: f32, count: f32 }

fn raised(extreme: Extreme, x: f32) -> Extreme {
  if (x > extreme.value) { return Extreme(x, 1.0); }
  return Extreme(extreme.value, extreme.count + select(0.0, 1.0, x == extreme.value));
}

// The slope of d(x, y). That of degree infinity is shared by all coordinates that reach the distance.
fn slope_between(x: vec4<f32>, y: vec4<f32>, d: Distance) -> vec4<f32> {
  if (!DEGREE_IS_INFINITE) { return slope(difference(x, y), d); }
  let t = x - y;
  let reaches = (t == vec4<f32>(d.whole)) | (t == vec4<f32>(d.part));
  return select(vec4<f32>(0.0), sign(difference(x, y)) / d.root, reaches);
}

fn eps_term(scale: Scale) -> f32 {
  if (!EPS_JOINS_SUM || parameters.eps == 0.0) { return 0.0; }
  let ratio = Logarithm(vec4<f32>(parameters.eps_whole - scale.whole), vec4<f32>(parameters.eps_part - scale.part));
  return exponential(times(ratio, degree_power())).x;
}

// No difference, and an eps^(1/p) that float32 takes for 0: a distance of 0, whose slope is that of eps > 0.
fn distance_of_coincident_rows() -> Distance {
  if (!EPS_JOINS_SUM || parameters.eps_is_zero == 1u) { return zero_distance(); }
  return Distance(0u, FINITE, 1.0, 1.0, parameters.eps_whole, parameters.eps_part);
}
