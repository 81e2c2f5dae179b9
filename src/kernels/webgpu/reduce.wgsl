// The sum of non-negative numbers by a tree: each thread a few, each workgroup to one. Run again on what comes out.

@group(0) @binding(1) var<storage, read> addends: array<u32>;
@group(0) @binding(2) var<storage, read_write> sums: array<u32>;

const INFINITY_BITS = 0x7f800000u;
const THREADS = 256u;
const EACH = 16u;

var<workgroup> totals: array<f32, THREADS>;
var<workgroup> largest: array<u32, THREADS>;

@compute @workgroup_size(THREADS)
fn reduce(@builtin(local_invocation_index) thread: u32, @builtin(workgroup_id) group: vec3<u32>) {
  var total = 0.0;
  var top = 0u;
  for (var i = 0u; i < EACH; i++) {
    let at = (group.x * EACH + i) * THREADS + thread;
    if (at >= parameters.count) { break; }
    // as bits, infinity and NaN stand above every number: they are carried apart, for a sum may lose NaN
    top = max(top, addends[at]);
    total += select(0.0, bitcast<f32>(addends[at]) * parameters.scale, addends[at] < INFINITY_BITS);
  }
  totals[thread] = total;
  largest[thread] = top;
  workgroupBarrier();
  for (var half = THREADS / 2u; half > 0u; half /= 2u) {
    if (thread < half) {
      totals[thread] += totals[thread + half];
      largest[thread] = max(largest[thread], largest[thread + half]);
    }
    workgroupBarrier();
  }
  if (thread == 0u) {
    sums[group.x] = select(bitcast<u32>(totals[0]), largest[0], largest[0] >= INFINITY_BITS);
  }
}
