export const sliceVertexShader = /* glsl */ `
precision highp float;
in vec3 position;
in vec2 uv;
uniform mat4 modelViewMatrix;
uniform mat4 projectionMatrix;
out vec2 vUv;
void main() {
  vUv = uv;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`

/**
 * The slice's paint for each pixel: the ramp of the loss, paper where no triplet that moves has one, iso-lines one pixel
 * wide, and the soft feet of the points. Loss and hinge are interpolated here and not by the sampler: float textures may
 * have no filter.
 */
export const sliceFragmentShader = /* glsl */ `
precision highp float;
precision highp sampler2D;
in vec2 vUv;
uniform sampler2D loss;
uniform sampler2D hinge;
uniform sampler2D ramp;
uniform vec2 range; // the loss on paper, one over what it grows by
uniform vec4 levels; // those that are not used are not numbers of the range
uniform vec4 paper;
uniform vec4 iso;
uniform vec4 boundary;
uniform vec3 feet[3]; // place on the slice, strength
uniform float footRadius;
uniform vec3 hatch[2];
uniform float pixelRatio;
out vec4 color;

const float FIELD_ALPHA = 0.94;
const float FOOT_ALPHA = 0.34;
const vec3 FOOT = vec3(0.078, 0.039, 0.157);
const float HATCH_PERIOD = 8.0;
const float HATCH_STRIPE = 2.0;

// both at once: the same four cells are read
vec2 fieldAt(vec2 place) {
  ivec2 size = textureSize(loss, 0);
  vec2 cell = clamp(place * vec2(size) - 0.5, vec2(0.0), vec2(size - 1));
  ivec2 low = ivec2(cell);
  ivec2 high = min(low + 1, size - 1);
  vec2 part = cell - vec2(low);
  vec2 a = vec2(texelFetch(loss, low, 0).r, texelFetch(hinge, low, 0).r);
  vec2 b = vec2(texelFetch(loss, ivec2(high.x, low.y), 0).r, texelFetch(hinge, ivec2(high.x, low.y), 0).r);
  vec2 c = vec2(texelFetch(loss, ivec2(low.x, high.y), 0).r, texelFetch(hinge, ivec2(low.x, high.y), 0).r);
  vec2 d = vec2(texelFetch(loss, high, 0).r, texelFetch(hinge, high, 0).r);
  return mix(mix(a, b, part.x), mix(c, d, part.x), part.y);
}

// how much of the pixel a line covers whose middle is so many pixels away
float line(float away, float width) { return clamp(0.5 * width * pixelRatio + 0.5 - away, 0.0, 1.0); }

void over(inout vec4 ground, vec3 paint, float alpha) {
  float sum = alpha + ground.a * (1.0 - alpha);
  ground = vec4(mix(ground.rgb, paint, sum > 0.0 ? alpha / sum : 0.0), sum);
}

void main() {
  vec2 field = fieldAt(vUv);
  float perPixel = max(fwidth(field.x), 1e-9);
  float hingePerPixel = max(fwidth(field.y), 1e-9);
  float inside = clamp(field.y / hingePerPixel + 0.5, 0.0, 1.0);
  vec3 tint = texture(ramp, vec2(clamp((field.x - range.x) * range.y, 0.0, 1.0), 0.5)).rgb;
  color = mix(paper, vec4(tint, FIELD_ALPHA), inside);
  if (isnan(field.x) || isnan(field.y)) {
    float at = mod(gl_FragCoord.x + gl_FragCoord.y, HATCH_PERIOD * pixelRatio);
    color = vec4(at < HATCH_STRIPE * pixelRatio ? hatch[1] : hatch[0], FIELD_ALPHA);
  } else {
    vec4 away = abs(field.x - levels) / perPixel;
    float lines = max(max(line(away.x, 1.0), line(away.y, 1.0)), max(line(away.z, 1.0), line(away.w, 1.0)));
    over(color, iso.rgb, iso.a * lines * inside);
    over(color, boundary.rgb, boundary.a * line(abs(field.y) / hingePerPixel, 1.5));
  }
  vec2 edge = min(vUv, 1.0 - vUv) / max(fwidth(vUv), vec2(1e-9));
  color.a *= clamp(min(edge.x, edge.y) + 0.5, 0.0, 1.0);
  for (int i = 0; i < 3; i++) {
    float near = 1.0 - distance(vUv, feet[i].xy) / footRadius;
    if (near > 0.0) over(color, FOOT, FOOT_ALPHA * feet[i].z * near);
  }
}`
