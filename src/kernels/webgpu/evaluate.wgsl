// One thread a triplet: its distances, loss and, if asked for, the gradient of its three rows.

const ANCHORS = 0u;
const POSITIVES = 1u;
const NEGATIVES = 2u;

// Weights of the slopes of d(A,P), d(A,N) and d(P,N) in the gradient.
struct Weights { positive: f32, negative: f32, swapped: f32 }

@compute @workgroup_size(WORKGROUP)
fn evaluate(@builtin(global_invocation_id) id: vec3<u32>) {
  let row = id.x;
  if (row >= parameters.count) { return; }
  // in a loop, so that its body is compiled once
  var distances = array<Distance, 3>();
  for (var pair = 0u; pair < select(2u, 3u, SWAP); pair++) {
    distances[pair] = distance(select(ANCHORS, POSITIVES, pair == 2u), select(NEGATIVES, POSITIVES, pair == 0u), row);
  }
  let positive = distances[0];
  let negative = distances[1];
  var swapped = negative;
  var nearest = negative.bits;
  // the share of the nearer distance that is d(A,N): half at a tie
  var share = 1.0;
  if (SWAP) {
    swapped = distances[2];
    // as bits NaN is above every distance, but a minimum passes it on
    nearest = min(negative.bits, swapped.bits);
    if (is_nan(negative.bits) || is_nan(swapped.bits)) { nearest = parameters.nan; }
    share = select(select(0.0, 1.0, negative.bits < swapped.bits), 0.5, negative.bits == swapped.bits);
  }

  let gap = hinge(positive.bits, nearest);
  let undefined = is_nan(gap);
  let below = (gap & SIGN_BIT) != 0u;
  results[row] = select(select(gap, 0u, below), parameters.nan, undefined);
  results[parameters.count + row] = positive.bits;
  results[2u * parameters.count + row] = nearest;

  if (GRADIENT) {
    let passes = !undefined && select(is_active(bitcast<f32>(gap)), !below, is_infinite(gap));
    let weight = select(0.0, parameters.weight, passes);
    let weights = Weights(weight, weight * share, weight * (1.0 - share));
    let tame = positive.kind == FINITE && negative.kind == FINITE && swapped.kind == FINITE && parameters.p >= 1.0;
    if (tame) { write_slopes(row, positive, negative, swapped, weights); }
    else { write_slopes_at_the_limit(row, positive, negative, swapped, weights); }
  }
}

// d(A,P) - d(A,N) + margin, added in the program's own order: an exact tie depends on it.
fn hinge(positive: u32, negative: u32) -> u32 {
  let margin = bitcast<u32>(parameters.margin);
  if (MARGIN_FIRST) { return add_bits(add_bits(margin, positive), negated(negative)); }
  return add_bits(add_bits(positive, negated(negative)), margin);
}

// Whether a finite hinge passes the gradient on.
fn is_active(hinge: f32) -> bool {
  return hinge > 0.0 || (ACTIVE_AT_ZERO && hinge == 0.0);
}

fn write_slopes(row: u32, positive: Distance, negative: Distance, swapped: Distance, weights: Weights) {
  for (var block = 0u; block < parameters.blocks; block++) {
    let anchors = load(ANCHORS, row, block);
    let positives = load(POSITIVES, row, block);
    let negatives = load(NEGATIVES, row, block);
    let ap = weights.positive * slope_between(anchors, positives, positive);
    let an = weights.negative * slope_between(anchors, negatives, negative);
    var pn = vec4<f32>(0.0);
    if (SWAP) { pn = weights.swapped * slope_between(positives, negatives, swapped); }
    write(ANCHORS, row, block, bitcast<vec4<u32>>(ap - an));
    write(POSITIVES, row, block, bitcast<vec4<u32>>(-ap - pn));
    write(NEGATIVES, row, block, bitcast<vec4<u32>>(an + pn));
  }
}

fn write_slopes_at_the_limit(row: u32, positive: Distance, negative: Distance, swapped: Distance, weights: Weights) {
  for (var block = 0u; block < parameters.blocks; block++) {
    var anchors = vec4<u32>(0u);
    var positives = vec4<u32>(0u);
    var negatives = vec4<u32>(0u);
    for (var lane = 0u; lane < min(4u, parameters.dimension - 4u * block); lane++) {
      let k = 4u * block + lane;
      let ap = weighted_slope(ANCHORS, POSITIVES, row, k, positive, weights.positive);
      let an = weighted_slope(ANCHORS, NEGATIVES, row, k, negative, weights.negative);
      var pn = 0u;
      if (SWAP) { pn = weighted_slope(POSITIVES, NEGATIVES, row, k, swapped, weights.swapped); }
      anchors[lane] = add_bits(ap, negated(an));
      positives[lane] = add_bits(negated(ap), negated(pn));
      negatives[lane] = add_bits(an, pn);
    }
    write(ANCHORS, row, block, anchors);
    write(POSITIVES, row, block, positives);
    write(NEGATIVES, row, block, negatives);
  }
}

// A sum of zeros of either sign is written as 0: compilers differ in the sign they give it.
fn write(role: u32, row: u32, block: u32, slopes: vec4<u32>) {
  store(role, row, block, select(slopes, vec4<u32>(0u), slopes == vec4<u32>(SIGN_BIT)));
}
