// By how much the distance of a pair differs, in four cells at once, from its distance at the centre of the grid.
//
// The hinge is a difference of distances that may be far larger than a cell: from float32 distances its zero line would
// be lost. So the host gives the distance at the centre in float64, and here only the change is computed, from the
// changes a_k = |u_k + shift_k| - |u_k| of the coordinates: its error is in proportion to the window, not to the distance.

// Offsets in `pairs`, in vec4: a header of two, then one for each coordinate: u, |u| less the largest, |u|^p / S.
const HEADER = 2u;

// Where four cells lie, counted from the centre of the grid.
struct Cells { x: vec4<f32>, y: vec4<f32>, z: vec4<f32> }

struct Change { value: vec4<f32>, undefined: vec4<bool> }

// What the host knows of a pair at the centre, see field-plan.ts.
struct Pair {
  at: u32,
  // 1 or -1 as the moving point comes first or second in the difference, 0 if the pair keeps its distance
  movement: f32,
  reference: f32,
  // the largest |u_k| = M, and its logarithm
  largest: f32,
  largest_whole: f32,
  largest_part: f32,
  // M^p / S, where S is the sum under the root
  inverse_sum: f32,
  // a power of two by which the window shrinks to about 1
  factor: f32,
  is_far: bool,
}

fn pair_at(at: u32) -> Pair {
  let first = pairs[at];
  let second = pairs[at + 1u];
  return Pair(at, first.x, first.y, first.z, second.z, second.w, second.y, first.w, second.x == 1.0);
}

// One coordinate of a pair in four cells: the difference there and at the centre, and the change of its magnitude.
struct Coordinate { here: vec4<f32>, centre: f32, gap: f32, weight: f32, change: vec4<f32> }

fn coordinate_of(pair: Pair, k: u32, cells: Cells) -> Coordinate {
  let known = pairs[pair.at + HEADER + k];
  let step = pair.movement * steps[k];
  var shift = step.x * cells.x;
  if (DIRECTIONS > 1u) { shift += step.y * cells.y; }
  if (DIRECTIONS > 2u) { shift += step.z * cells.z; }
  // along the sign of u; beyond 0 the magnitude grows again
  let size = abs(known.x);
  let along = select(shift, -shift, known.x < 0.0);
  let change = select(along, -along - 2.0 * size, along < vec4<f32>(-size));
  return Coordinate(known.x + shift, known.x, known.y, known.z, change);
}

fn change(at: u32, cells: Cells) -> Change {
  let pair = pair_at(at);
  var value = vec4<f32>(0.0);
  var undefined = vec4<bool>(false);
  if (pair.movement != 0.0) {
    if (DEGREE_IS_INFINITE) { value = change_of_largest(pair, cells); }
    else if (DEGREE == 2u) { value = change_of_euclidean(pair, cells); }
    else if (DEGREE == 1u && !SIGNED) { value = change_of_sum(pair, cells); }
    else {
      let found = change_of_norm(pair, cells);
      value = found.value;
      undefined = found.undefined;
    }
  }
  return Change(value, undefined);
}

// Degree 1.
fn change_of_sum(pair: Pair, cells: Cells) -> vec4<f32> {
  var sum = NOTHING;
  for (var k = 0u; k < parameters.coordinates; k++) { sum = plus(sum, coordinate_of(pair, k, cells).change, k); }
  return total(sum);
}

// Degree 2: the difference of the squares over the sum of the roots.
fn change_of_euclidean(pair: Pair, cells: Cells) -> vec4<f32> {
  var squares = NOTHING;
  var growth = NOTHING;
  for (var k = 0u; k < parameters.coordinates; k++) {
    let it = coordinate_of(pair, k, cells);
    let here = it.here * pair.factor;
    squares = plus(squares, here * here, k);
    growth = plus(growth, (it.change * pair.factor) * (abs(here) + abs(it.centre * pair.factor)), k);
  }
  let roots = sqrt(total(squares)) + pair.reference * pair.factor;
  return select(total(growth) / roots / pair.factor, vec4<f32>(0.0), roots == vec4<f32>(0.0));
}

// Degree infinity, and what the other degrees are measured by: the change of the largest |u_k|.
fn change_of_largest(pair: Pair, cells: Cells) -> vec4<f32> {
  var largest = vec4<f32>(-3e38);
  for (var k = 0u; k < parameters.coordinates; k++) {
    let it = coordinate_of(pair, k, cells);
    largest = max(largest, it.change + it.gap);
  }
  return largest;
}

// Any other degree. In a cell with the largest |u_k| = M 2^g, g being `growth`, the sum under the root is
// (M 2^g)^p R, for R = sum of (|u_k| / (M 2^g))^p, between 1 and the number of coordinates if no term is negative.
//
// A pair far away: R itself would lose the digits of a small change. Against the centre the sum grows by 2^(p g) (1 + y)
// with y = sum of w_k (2^(p (l_k - g)) - 1), l_k = log2 of the change of |u_k| as a ratio, w_k = |u_k|^p / S.
// A pair that comes near to coinciding inside the window: its distances are no larger than the window and are subtracted.
fn change_of_norm(pair: Pair, cells: Cells) -> Change {
  let largest = change_of_largest(pair, cells);
  var growth = vec4<f32>(0.0);
  var outermost = Logarithm(vec4<f32>(pair.largest_whole), vec4<f32>(pair.largest_part));
  if (pair.is_far) {
    growth = log2_of_one_and(largest / pair.largest);
    outermost.part += growth;
  } else {
    outermost = logarithm(pair.largest + largest);
  }

  var sum = NOTHING;
  var undefined = vec4<bool>(false);
  for (var k = 0u; k < parameters.coordinates; k++) {
    let it = coordinate_of(pair, k, cells);
    let absolute = logarithm(abs(it.here));
    let ratio = Logarithm(absolute.whole - outermost.whole, absolute.part - outermost.part);
    var power = select(exponential(times(ratio, degree_power())), vec4<f32>(0.0), it.here == vec4<f32>(0.0));
    if (SIGNED) {
      undefined = undefined | ((it.here < vec4<f32>(0.0)) & vec4<bool>(parameters.parity == BROKEN_DEGREE));
      power = select(power, -power, (it.here < vec4<f32>(0.0)) & vec4<bool>(parameters.parity == ODD_DEGREE));
    }
    if (pair.is_far) {
      // a coordinate that changes little counts by its ratio, which keeps the digits of a small change
      let size = abs(it.centre);
      let is_small = abs(it.change) <= vec4<f32>(0.5 * size);
      let turn = log2_of_one_and(select(vec4<f32>(0.0), it.change / max(size, 1e-37), is_small));
      let little = it.weight * power_of_two_less_one(parameters.degree * (turn - growth));
      // a weight that float32 takes for 0 must not meet an infinite power
      power = select(power * pair.inverse_sum - it.weight, select(little, vec4<f32>(0.0), it.weight == 0.0), is_small);
    }
    sum = plus(sum, power, k);
  }
  let found = total(sum);
  if (pair.is_far) {
    let exponent = parameters.root * (parameters.degree * growth + log2_of_one_and(max(found, vec4<f32>(-0.99999994))));
    let value = select(pair.reference * power_of_two_less_one(exponent), vec4<f32>(-pair.reference), found <= vec4<f32>(-1.0));
    return Change(value, undefined | (found < vec4<f32>(-1.0)));
  }
  let none = (found == vec4<f32>(0.0)) | (largest <= vec4<f32>(-pair.largest));
  let d = select(root_of(found, outermost), vec4<f32>(0.0), none);
  return Change(d - pair.reference, undefined | ((found < vec4<f32>(0.0)) & !none));
}

// The root of R (2^outermost)^p.
fn root_of(rest: vec4<f32>, outermost: Logarithm) -> vec4<f32> {
  let inner = logarithm(rest);
  var taken = outermost;
  // the p-th root of a p-th power needs no multiplication; of a square root, p / 2 comes back
  if (SIGNED) { taken = times(outermost, Power(0.5 * parameters.degree_high, 0.5 * parameters.degree_low, 0.5 * parameters.degree)); }
  return exponential(normalised(taken.whole, taken.part + parameters.root * (inner.whole + inner.part)));
}

// log2(1 + x) for x > -1, precise near 0.
fn log2_of_one_and(x: vec4<f32>) -> vec4<f32> {
  let large = logarithm(1.0 + x);
  let is_small = (x > vec4<f32>(-0.29)) & (x < vec4<f32>(0.41));
  return select(large.whole + large.part, logarithm_of_quotient(x / (2.0 + x)), is_small);
}

// 2^x - 1, precise near 0.
fn power_of_two_less_one(x: vec4<f32>) -> vec4<f32> {
  let whole = round(x);
  let power = power_of_two(whole);
  return power * exponential_less_one(x - whole) + (power - 1.0);
}
