// Rows whose length is a multiple of 4, read and written four coordinates at a time.

@group(0) @binding(1) var<storage, read> rows: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> gradients: array<vec4<u32>>;

fn load(role: u32, row: u32, block: u32) -> vec4<f32> {
  return rows[place(role, row) * parameters.blocks + block];
}

fn load_bits(role: u32, row: u32, k: u32) -> u32 {
  return bitcast<vec4<u32>>(load(role, row, k / 4u))[k % 4u];
}

fn store(role: u32, row: u32, block: u32, slopes: vec4<u32>) {
  gradients[(role * parameters.count + row) * parameters.blocks + block] = slopes;
}

fn is_inside(block: u32) -> vec4<bool> {
  return vec4<bool>(true);
}
