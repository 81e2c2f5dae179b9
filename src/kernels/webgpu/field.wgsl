// Four cells a thread: the hinge and the loss with the moving point there, of the triplets that hold it.

@group(0) @binding(1) var<storage, read> steps: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> pairs: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> triplets: array<vec4<u32>>;
@group(0) @binding(4) var<storage, read_write> results: array<vec4<u32>>;

@compute @workgroup_size(WORKGROUP)
fn field(@builtin(global_invocation_id) id: vec3<u32>) {
  let quarter = (parameters.count + 3u) / 4u;
  if (id.x >= quarter) { return; }
  let cells = cells_at(vec4<u32>(parameters.first + 4u * id.x) + vec4<u32>(0u, 1u, 2u, 3u));

  // what is not finite travels beside the numbers
  var largest = vec4<i32>(ordered(vec4<u32>(INFINITY_BITS | SIGN_BIT)));
  var hinge_undefined = vec4<bool>(false);
  var sum = vec4<f32>(0.0);
  var sum_undefined = vec4<bool>(is_nan(bitcast<u32>(parameters.others)));
  var sum_infinite = is_infinite(bitcast<u32>(parameters.others));
  if (is_finite(bitcast<u32>(parameters.others))) { sum = vec4<f32>(parameters.others); }

  for (var triplet = 0u; triplet < parameters.triplets; triplet++) {
    let gap = hinge_of(triplet, cells);
    largest = max(largest, ordered(gap.bits));
    hinge_undefined = hinge_undefined | gap.undefined;
    // without a reduction the loss is that of the first triplet
    if (parameters.adds_up == 1u || triplet == 0u) {
      sum_undefined = sum_undefined | gap.undefined;
      let is_infinite_gap = gap.bits.x == INFINITY_BITS;
      sum_infinite = sum_infinite || is_infinite_gap;
      let counts = (gap.bits & vec4<u32>(SIGN_BIT)) == vec4<u32>(0u);
      sum += select(vec4<f32>(0.0), bitcast<vec4<f32>>(gap.bits), counts & vec4<bool>(!is_infinite_gap));
    }
  }
  let loss = select(bitcast<vec4<u32>>(sum * parameters.share), vec4<u32>(INFINITY_BITS), vec4<bool>(sum_infinite));
  results[id.x] = select(loss, vec4<u32>(parameters.nan), sum_undefined);
  results[quarter + id.x] = select(bitcast<vec4<u32>>(ordered(bitcast<vec4<u32>>(largest))), vec4<u32>(parameters.nan), hinge_undefined);
}

// Whole numbers of cells from the centre: exact in float32.
fn cells_at(index: vec4<u32>) -> Cells {
  let line = index / parameters.width;
  return Cells(
    vec4<f32>(index % parameters.width) - f32(parameters.centre_x),
    vec4<f32>(line % parameters.height) - f32(parameters.centre_y),
    vec4<f32>(line / parameters.height) - f32(parameters.centre_z),
  );
}

struct Hinge { bits: vec4<u32>, undefined: vec4<bool> }

// The hinge of a triplet: its value at the centre and the changes of its distances. With swap there are two, for d(A,N)
// and for d(P,N): the smaller distance has the larger hinge.
fn hinge_of(triplet: u32, cells: Cells) -> Hinge {
  let known = triplets[2u * triplet];
  let positive = change(known.x, cells);
  var best = Hinge(vec4<u32>(INFINITY_BITS | SIGN_BIT), positive.undefined);
  for (var i = 0u; i < known.y; i++) {
    let centre = triplets[2u * triplet + 1u][2u * i];
    let negative = change(triplets[2u * triplet + 1u][2u * i + 1u], cells);
    // one that is not finite at the centre is so in every cell
    var bits = vec4<u32>(centre);
    if (is_finite(centre)) { bits = bitcast<vec4<u32>>(bitcast<f32>(centre) + (positive.value - negative.value)); }
    best.undefined = best.undefined | negative.undefined | vec4<bool>(is_nan(centre));
    best.bits = bitcast<vec4<u32>>(ordered(bitcast<vec4<u32>>(max(ordered(best.bits), ordered(bits)))));
  }
  return best;
}

// Bits whose order as whole numbers is that of the numbers; applied again, the number's own.
fn ordered(x: vec4<u32>) -> vec4<i32> {
  return bitcast<vec4<i32>>(select(x, ~x ^ vec4<u32>(SIGN_BIT), (x & vec4<u32>(SIGN_BIT)) != vec4<u32>(0u)));
}
