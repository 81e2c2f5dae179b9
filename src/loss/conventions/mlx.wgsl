// d(x, y) = (sum |x - y|^p + eps)^(1/p), on top of the norm.

fn difference(x: vec4<f32>, y: vec4<f32>) -> vec4<f32> {
  return x - y;
}

fn limit_slope(u: u32, d: u32) -> u32 {
  return slope_at_the_limit(u, d);
}
