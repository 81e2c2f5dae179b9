// d(x, y) = ||x - y + eps||_p, on top of the norm.

fn difference(x: vec4<f32>, y: vec4<f32>) -> vec4<f32> {
  return (x - y) + parameters.eps;
}

// As the norm, but autograd masks a norm of 0, and below p = 1 the infinite slope of a zero difference.
fn limit_slope(u: u32, d: u32) -> u32 {
  if (parameters.p > 1.0 && is_zero(d)) { return 0u; }
  if (parameters.p < 1.0 && is_zero(u)) { return 0u; }
  return slope_at_the_limit(u, d);
}
