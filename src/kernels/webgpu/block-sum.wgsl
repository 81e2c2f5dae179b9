// Sums of many terms in blocks: in one float32 sum the errors of thousands of terms would add up.

struct BlockSum { inner: vec4<f32>, middle: vec4<f32>, outer: vec4<f32> }

const NOTHING = BlockSum(vec4<f32>(0.0), vec4<f32>(0.0), vec4<f32>(0.0));

// The sum with its `index`-th term: blocks of 16, and blocks of 16 of those.
fn plus(sum: BlockSum, term: vec4<f32>, index: u32) -> BlockSum {
  var next = sum;
  next.inner += term;
  if ((index & 15u) == 15u) {
    next.middle += next.inner;
    next.inner = vec4<f32>(0.0);
    if ((index & 255u) == 255u) {
      next.outer += next.middle;
      next.middle = vec4<f32>(0.0);
    }
  }
  return next;
}

fn total(sum: BlockSum) -> vec4<f32> {
  return sum.outer + (sum.middle + sum.inner);
}
