// What a distance is made of: the convention's term and root work on these.

const FINITE = 0u;
const LIMIT = 1u;

// A distance, and what its slope needs: the root inside the scale, or the logarithm. `kind` LIMIT is 0, infinity or NaN.
struct Distance { bits: u32, kind: u32, factor: f32, root: f32, whole: f32, part: f32 }

// What is taken out of the differences before their powers: 2^(whole + part); `factor` is 2^-whole.
struct Scale { factor: f32, whole: f32, part: f32 }

const UNSCALED = Scale(1.0, 0.0, 0.0);

// Which differences were seen in a row that is not finite.
struct Seen { undefined: bool, falls: bool, negative: bool }

fn zero_distance() -> Distance { return Distance(0u, LIMIT, 1.0, 1.0, 0.0, 0.0); }
fn infinite_distance() -> Distance { return Distance(INFINITY_BITS, LIMIT, 1.0, 1.0, 0.0, 0.0); }
fn undefined_distance() -> Distance { return Distance(parameters.nan, LIMIT, 1.0, 1.0, 0.0, 0.0); }

// (x / 2^scale)^power for x >= 0; 0 where x is 0, whatever the power.
fn power_of_ratio(x: vec4<f32>, scale: Scale, power: Power) -> vec4<f32> {
  let absolute = logarithm(x);
  let ratio = Logarithm(absolute.whole - scale.whole, absolute.part - scale.part);
  return select(exponential(times(ratio, power)), vec4<f32>(0.0), x == vec4<f32>(0.0));
}

fn scale_of(x: f32) -> Scale {
  let size = logarithm(vec4<f32>(x));
  // 2^-127 is not a normal number
  let whole = clamp(size.whole.x, -126.0, 126.0);
  return Scale(power_of_two(vec4<f32>(-whole)).x, whole, select(size.part.x, 0.0, DEGREE > 0u));
}
