import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultScene } from '../../src/scene/defaults'
import { parseScene } from '../../src/scene/schema'
import { SEED } from '../../src/testing/arbitrary'
import { scene } from '../../src/testing/scenes'
import { sceneJson } from './sceneJson'

describe('a scene as JSON', () => {
  it('reads back as the same scene, an infinite p included', () => {
    const property = fc.property(scene, (each) => {
      expect(parseScene(JSON.parse(sceneJson(each)))).toEqual({ scene: each })
    })
    fc.assert(property, SEED)
  })

  it('has a line for each point and each triplet', () => {
    const lines = sceneJson(defaultScene).split('\n')
    expect(lines).toContain('    { "id": "p", "position": [ 1.2, 0.3 ] },')
    expect(lines).toContain('    { "anchor": "a", "positive": "p", "negative": "n" }')
  })
})
