import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultScene } from './defaults'
import { parseScene, sceneJson } from './schema'
import { SEED } from '../testing/arbitrary'
import { scene } from '../testing/scenes'

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
