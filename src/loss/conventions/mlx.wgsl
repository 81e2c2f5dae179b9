// d(x, y) = (sum |x - y|^p + eps)^(1/p), on top of the norm.

fn difference(x: vec4<f32>, y: vec4<f32>) -> vec4<f32> {
  return x - y;
}

fn limit_slope(u: u32, d: u32) -> u32 {
  return slope_at_the_limit(u, d);
}

// d(A,P) - d(A,N) + margin, in the program's own order: an exact tie depends on it.
fn hinge(positive: u32, negative: u32, margin: u32) -> u32 {
  return add_bits(add_bits(positive, negated(negative)), margin);
}

fn is_active(hinge: f32) -> bool {
  return hinge > 0.0;
}
