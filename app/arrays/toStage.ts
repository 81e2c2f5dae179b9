import { lossOptionsOf } from '../../src/scene/batch'
import { fitOnStage, sceneOfTriplets } from '../../src/scene/from-triplets'
import { MOST_TRIPLETS } from '../../src/scene/limits'
import type { Scene } from '../../src/scene/scene'
import { triangleOf } from '../../src/scene/triangle'
import type { ChosenTriplet } from '../../src/worker/arrays/protocol'
import type { arraysText } from '../messages/arrays'
import { useStore } from '../state/store'
import { callArrays } from './arraysWorker'
import type { SessionResult } from './session'
import { countText, placeText } from './words'

/** The scene of all triplets of the last result, where they fit on the stage. */
let whole: Scene | null = null

/** All triplets go to the stage where it can hold them, else the worst one. Returns what became of it, in a sentence. */
export const stageResult = async (text: typeof arraysText.en, result: SessionResult): Promise<string> => {
  whole = null
  const { count } = result.statistics
  const { dimension } = result
  if (count === 0) return text.noTriplets
  if ((dimension === 2 || dimension === 3) && count <= MOST_TRIPLETS) {
    const triplets = await callArrays('triplets', { from: 0, to: count })
    if (triplets && fitOnStage(triplets, dimension)) {
      whole = sceneOfTriplets(triplets, useStore.getState().scene.loss)
      useStore.getState().sceneLoaded(whole)
      useStore.getState().tripletSelected(result.worst[0]?.index ?? 0)
      useStore.getState().viewFitted()
      return text.allStaged({ n: count, count: countText(count) })
    }
  }
  // one that is NaN cannot be drawn
  const drawable = result.worst.find(({ loss }) => Number.isFinite(loss)) ?? result.worst[0]
  return stageTriplet(text, result, drawable?.index ?? 0)
}

/** Shows one triplet: among the others where all are on the stage, by itself, or as a triangle of its distances. */
export const stageTriplet = async (
  text: typeof arraysText.en,
  result: SessionResult,
  index: number,
): Promise<string> => {
  const which = text.which({
    place: placeText(result.triplets, index),
    count: countText(result.statistics.count),
  })
  const { scene, tripletSelected, tripletStaged } = useStore.getState()
  if (whole && whole.points === scene.points) {
    tripletSelected(index)
    return text.selected({ which })
  }
  const [triplet] = (await callArrays('triplets', { from: index, to: index + 1 })) ?? []
  if (!triplet) return text.noRows
  const drawn = drawingOf(triplet, result, scene)
  if (!drawn) return text.notFinite({ which })
  tripletStaged({
    scene: drawn.scene,
    text: text[drawn.how]({ which, dimension: triplet.anchor.length }),
    asTriangle: drawn.asTriangle,
  })
  return text.staged({ which })
}

type Drawing = {
  readonly scene: Scene
  readonly how: 'drawn' | 'drawnAsTriangle' | 'drawnAsNear'
  readonly asTriangle: boolean
}

const drawingOf = (triplet: ChosenTriplet, { loss }: SessionResult, scene: Scene): Drawing | null => {
  const dimension = triplet.anchor.length
  // the distances were taken under the loss of the result, and are drawn under it
  const underLoss = { ...scene.loss, convention: loss.convention, p: loss.p, eps: loss.eps, swap: loss.swap }
  if (fitOnStage([triplet], dimension)) {
    return { scene: sceneOfTriplets([triplet], underLoss), how: 'drawn', asTriangle: false }
  }
  const triangle = triangleOf(triplet.distances, lossOptionsOf({ ...scene, loss: underLoss }))
  if (!triangle) return null
  const how = triangle.exact ? 'drawnAsTriangle' : 'drawnAsNear'
  return { scene: sceneOfTriplets([triangle], underLoss), how, asTriangle: true }
}
