// The distance of a pair of rows, for a convention that supplies difference, term, root and distance_at_the_limit.

const FINITE = 0u;
const LIMIT = 1u;

// A distance, and what its slope needs: the root inside the scale, or the logarithm. `kind` LIMIT is 0, infinity or NaN.
struct Distance { bits: u32, kind: u32, factor: f32, root: f32, whole: f32, part: f32 }

// What is taken out of the differences before their powers: 2^(whole + part); `factor` is 2^-whole.
struct Scale { factor: f32, whole: f32, part: f32 }

const UNSCALED = Scale(1.0, 0.0, 0.0);

// Which differences were seen in a row that is not finite.
struct Seen { undefined: bool, falls: bool, negative: bool }

// `hot` is the largest magnitude among the coordinates, as bits: NaN and infinity stand above every number.
struct Sum { total: f32, hot: u32 }

fn zero_distance() -> Distance { return Distance(0u, LIMIT, 1.0, 1.0, 0.0, 0.0); }
fn infinite_distance() -> Distance { return Distance(INFINITY_BITS, LIMIT, 1.0, 1.0, 0.0, 0.0); }
fn undefined_distance() -> Distance { return Distance(parameters.nan, LIMIT, 1.0, 1.0, 0.0, 0.0); }

fn degree_power() -> Power { return Power(parameters.degree_high, parameters.degree_low, parameters.degree); }
fn root_power() -> Power { return Power(parameters.root_high, parameters.root_low, parameters.root); }
fn slope_power() -> Power { return Power(parameters.slope_high, parameters.slope_low, parameters.slope); }

// (x / 2^scale)^power for x >= 0; 0 where x is 0, whatever the power.
fn power_of_ratio(x: vec4<f32>, scale: Scale, power: Power) -> vec4<f32> {
  let absolute = logarithm(x);
  let ratio = Logarithm(absolute.whole - scale.whole, absolute.part - scale.part);
  return select(exponential(times(ratio, power)), vec4<f32>(0.0), x == vec4<f32>(0.0));
}

fn distance(x: u32, y: u32, row: u32) -> Distance {
  if (DEGREE_IS_INFINITE) { return largest_difference(x, y, row); }
  let plain = sum_of_terms(x, y, row, UNSCALED);
  if (plain.hot >= INFINITY_BITS) { return distance_of_hot_row(x, y, row); }
  let total = plain.total + select(0.0, parameters.eps, EPS_JOINS_SUM);
  // inside this range no power that matters has lost digits to underflow, and none has overflowed
  if (DEGREE == 1u || (abs(total) > 1e-24 && abs(total) < 1e28)) { return root(total, UNSCALED); }

  let extent = largest(x, y, row);
  if (extent.bits >= INFINITY_BITS) { return infinite_distance(); }
  let outermost = max(bitcast<f32>(extent.bits), select(0.0, parameters.eps_root, EPS_JOINS_SUM));
  if (outermost == 0.0) { return distance_of_coincident_rows(); }
  let scale = scale_of(outermost);
  return root(sum_of_terms(x, y, row, scale).total + eps_term(scale), scale);
}

// Levels of 64, 1024 and 16384 terms: in one float32 sum the errors of thousands of terms would add up.
fn sum_of_terms(x: u32, y: u32, row: u32, scale: Scale) -> Sum {
  var inner = vec4<f32>(0.0);
  var middle = vec4<f32>(0.0);
  var outer = vec4<f32>(0.0);
  var hot = vec4<u32>(0u);
  for (var block = 0u; block < parameters.blocks; block++) {
    let start = load(x, row, block);
    let end = load(y, row, block);
    hot = max(hot, max(magnitude_bits(start), magnitude_bits(end)));
    inner += select(vec4<f32>(0.0), term(difference(start, end), scale), is_inside(block));
    if ((block & 15u) == 15u) {
      middle += inner;
      inner = vec4<f32>(0.0);
      if ((block & 255u) == 255u) {
        outer += middle;
        middle = vec4<f32>(0.0);
      }
    }
  }
  let lanes = outer + (middle + inner);
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

// The norm of degree infinity. The slope is shared by all coordinates that reach the distance.
fn largest_difference(x: u32, y: u32, row: u32) -> Distance {
  let extent = largest(x, y, row);
  return Distance(extent.bits, select(FINITE, LIMIT, extent.bits >= INFINITY_BITS), 1.0, extent.count, 0.0, 0.0);
}

fn scale_of(x: f32) -> Scale {
  let size = logarithm(vec4<f32>(x));
  // 2^-127 is not a normal number
  let whole = clamp(size.whole.x, -126.0, 126.0);
  return Scale(power_of_two(vec4<f32>(-whole)).x, whole, select(size.part.x, 0.0, DEGREE > 0u));
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
