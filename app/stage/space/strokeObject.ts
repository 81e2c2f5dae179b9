import {
  BufferAttribute,
  BufferGeometry,
  DynamicDrawUsage,
  GLSL3,
  InterleavedBuffer,
  InterleavedBufferAttribute,
  Mesh,
  RawShaderMaterial,
  Vector2,
} from 'three'
import { ribbonsOf, STRIDE, type Inks, type Ribbons } from './ribbons'
import type { Stroke } from './strokes'

const vertexShader = /* glsl */ `
precision highp float;
in vec2 place;
in vec4 ribbon; // across, half width, along, dash
in float period;
in vec4 paint;
uniform vec2 size;
out vec4 vRibbon;
out float vPeriod;
out vec4 vPaint;
void main() {
  vRibbon = ribbon;
  vPeriod = period;
  vPaint = paint;
  gl_Position = vec4(2.0 * place.x / size.x - 1.0, 1.0 - 2.0 * place.y / size.y, 0.0, 1.0);
}`

const fragmentShader = /* glsl */ `
precision highp float;
in vec4 vRibbon;
in float vPeriod;
in vec4 vPaint;
uniform float pixelRatio;
out vec4 color;
float covered(float inside) { return clamp(inside * pixelRatio + 0.5, 0.0, 1.0); }
void main() {
  float alpha = vPaint.a * covered(vRibbon.y - abs(vRibbon.x));
  if (vRibbon.w > 0.0) {
    float at = mod(vRibbon.z, vPeriod);
    alpha *= covered(min(at, vRibbon.w - at));
  }
  color = vec4(vPaint.rgb, alpha);
}`

/** Strokes as a mesh of ribbons, whose buffers grow as needed. */
export const createStrokes = (renderOrder: number) => {
  const material = new RawShaderMaterial({
    vertexShader,
    fragmentShader,
    glslVersion: GLSL3,
    uniforms: { size: { value: new Vector2(1, 1) }, pixelRatio: { value: 1 } },
    transparent: true,
    depthTest: false,
    depthWrite: false,
  })
  const mesh = new Mesh(new BufferGeometry(), material)
  mesh.frustumCulled = false
  mesh.renderOrder = renderOrder
  let ribbons: Ribbons | null = null
  let buffer: InterleavedBuffer | null = null
  let index: BufferAttribute | null = null

  const renew = ({ vertices, indices }: Ribbons) => {
    mesh.geometry.dispose()
    mesh.geometry = new BufferGeometry()
    buffer = new InterleavedBuffer(vertices, STRIDE).setUsage(DynamicDrawUsage)
    index = new BufferAttribute(indices, 1).setUsage(DynamicDrawUsage)
    mesh.geometry.setAttribute('place', new InterleavedBufferAttribute(buffer, 2, 0))
    mesh.geometry.setAttribute('ribbon', new InterleavedBufferAttribute(buffer, 4, 2))
    mesh.geometry.setAttribute('period', new InterleavedBufferAttribute(buffer, 1, 6))
    mesh.geometry.setAttribute('paint', new InterleavedBufferAttribute(buffer, 4, 7))
    mesh.geometry.setIndex(index)
  }

  return {
    mesh,
    draw: (strokes: readonly Stroke[], inks: Inks) => {
      const last = ribbons
      ribbons = ribbonsOf(strokes, inks, last)
      if (ribbons.vertices !== last?.vertices) renew(ribbons)
      buffer?.clearUpdateRanges()
      buffer?.addUpdateRange(0, STRIDE * ribbons.vertexCount)
      index?.clearUpdateRanges()
      index?.addUpdateRange(0, ribbons.indexCount)
      if (buffer) buffer.needsUpdate = true
      if (index) index.needsUpdate = true
      mesh.geometry.setDrawRange(0, ribbons.indexCount)
    },
    resize: (width: number, height: number, pixelRatio: number) => {
      material.uniforms.size?.value.set(Math.max(width, 1), Math.max(height, 1))
      if (material.uniforms.pixelRatio) material.uniforms.pixelRatio.value = pixelRatio
    },
    dispose: () => {
      mesh.geometry.dispose()
      material.dispose()
    },
  }
}
