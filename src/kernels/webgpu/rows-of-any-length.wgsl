// Rows of any length: the last block may reach beyond its row, where there are zeros.

@group(0) @binding(1) var<storage, read> rows: array<f32>;
@group(0) @binding(3) var<storage, read_write> gradients: array<u32>;

fn load(role: u32, row: u32, block: u32) -> vec4<f32> {
  let first = place(role, row) * parameters.dimension;
  var coordinates = vec4<f32>(0.0);
  for (var lane = 0u; lane < min(4u, parameters.dimension - 4u * block); lane++) {
    coordinates[lane] = rows[first + 4u * block + lane];
  }
  return coordinates;
}

fn load_bits(role: u32, row: u32, k: u32) -> u32 {
  return bitcast<u32>(rows[place(role, row) * parameters.dimension + k]);
}

fn store(role: u32, row: u32, block: u32, slopes: vec4<u32>) {
  let first = (role * parameters.count + row) * parameters.dimension;
  for (var lane = 0u; lane < min(4u, parameters.dimension - 4u * block); lane++) {
    gradients[first + 4u * block + lane] = slopes[lane];
  }
}

fn is_inside(block: u32) -> vec4<bool> {
  return vec4<u32>(4u * block) + vec4<u32>(0u, 1u, 2u, 3u) < vec4<u32>(parameters.dimension);
}
