import { BackSide, Color, FrontSide, GLSL3, RawShaderMaterial, Vector4 } from 'three'
import type { SliceSquare } from './grids'
import type { Paint } from './ribbons'

const vertexShader = /* glsl */ `
precision highp float;
in vec3 position;
in vec3 normal;
uniform mat4 modelMatrix;
uniform mat4 modelViewMatrix;
uniform mat4 projectionMatrix;
uniform mat3 normalMatrix;
uniform vec4 plane;
out vec3 vNormal;
out vec3 vSight;
out float vAbove;
void main() {
  vec4 seen = modelViewMatrix * vec4(position, 1.0);
  vNormal = normalMatrix * normal;
  vSight = -seen.xyz;
  vAbove = dot(plane, modelMatrix * vec4(position, 1.0));
  gl_Position = projectionMatrix * seen;
}`

// light only where the surface turns away from the eye, so that what lies behind stays readable
const fragmentShader = /* glsl */ `
precision highp float;
in vec3 vNormal;
in vec3 vSight;
in float vAbove;
uniform vec3 paint;
uniform vec3 rim; // at the middle, added at the rim, how narrow the rim is
out vec4 color;
const float BEHIND_THE_SLICE = 0.35;
void main() {
  float turned = pow(1.0 - abs(dot(normalize(vNormal), normalize(vSight))), rim.z);
  color = vec4(paint, (rim.x + rim.y * turned) * (vAbove < 0.0 ? BEHIND_THE_SLICE : 1.0));
}`

/** How much light a shell has: at its middle, added at its rim, and how narrow that is. */
export type Rim = readonly [number, number, number]

export const RIMS = {
  outer: [0.012, 0.17, 2.6],
  inner: [0.03, 0.3, 2.4],
  level: [0.01, 0.1, 3],
  boundary: [0.02, 0.24, 2.4],
} as const satisfies Record<string, Rim>

export type GlassUniforms = { readonly plane: { value: Vector4 }; readonly paint: { value: Color } }

/** The two materials of a shell: of its far side, drawn before the slice, and of its near side, drawn after it. */
export const createGlass = (rim: Rim) => {
  const uniforms = { plane: { value: new Vector4(0, 1, 0, 0) }, paint: { value: new Color() }, rim: { value: rim } }
  const side = (of: typeof FrontSide | typeof BackSide) =>
    new RawShaderMaterial({
      vertexShader,
      fragmentShader,
      glslVersion: GLSL3,
      uniforms,
      side: of,
      transparent: true,
      depthTest: false,
      depthWrite: false,
    })
  return { far: side(BackSide), near: side(FrontSide), uniforms }
}

/** Colours a shell, and dims the half of it that the eye sees through the slice. */
export const lightGlass = (
  { plane, paint }: GlassUniforms,
  { center, normal }: SliceSquare,
  eye: readonly number[],
  [red, green, blue]: Paint,
) => {
  const at = center[normal]!
  const towards = eye[normal]! >= at ? 1 : -1
  plane.value.set(0, 0, 0, -towards * at)
  plane.value.setComponent(normal, towards)
  // the shader writes sRGB as it is
  paint.value.setRGB(red, green, blue)
}
