import type { Scene } from './scene'

/** A scene as JSON that the schema reads back: an infinite p stands as the text "Infinity". One line a point. */
export const sceneJson = (scene: Scene): string => {
  const json = JSON.stringify(scene, (_, value: unknown) => (value === Infinity ? 'Infinity' : value), 2)
  // the coordinates of a point, and the three points of a triplet, belong on one line
  return `${json.replaceAll(/\{\n\s+"(?:id|anchor)"[^{}]*\}|\[\s*-?\d[^[\]{}]*\]/g, (lines) => lines.replaceAll(/\s*\n\s*/g, ' '))}\n`
}
