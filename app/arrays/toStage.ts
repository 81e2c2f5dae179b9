import { lossOptionsOf } from '../../src/scene/batch'
import { fitOnStage, sceneOfTriplets } from '../../src/scene/from-triplets'
import { MOST_TRIPLETS } from '../../src/scene/limits'
import type { Scene } from '../../src/scene/scene'
import { triangleOf } from '../../src/scene/triangle'
import type { ChosenTriplet } from '../../src/worker/arrays/protocol'
import { useStore } from '../state/store'
import { callArrays } from './arraysWorker'
import type { SessionResult } from './session'
import { countText, placeText } from './words'

/** The scene of all triplets of the last result, where they fit on the stage. */
let whole: Scene | null = null

/** All triplets go to the stage where it can hold them, else the worst one. Returns what became of it, in a sentence. */
export const stageResult = async (result: SessionResult): Promise<string> => {
  whole = null
  const { count } = result.statistics
  const { dimension } = result
  if (count === 0) return 'There are no triplets: nothing goes to the stage.'
  if ((dimension === 2 || dimension === 3) && count <= MOST_TRIPLETS) {
    const triplets = await callArrays('triplets', { from: 0, to: count })
    if (triplets && fitOnStage(triplets, dimension)) {
      whole = sceneOfTriplets(triplets, useStore.getState().scene.loss)
      useStore.getState().sceneLoaded(whole)
      useStore.getState().tripletSelected(result.worst[0]?.index ?? 0)
      useStore.getState().viewFitted()
      return count === 1 ? 'The triplet is on the stage.' : `All ${countText(count)} triplets are on the stage.`
    }
  }
  // one that is NaN cannot be drawn
  const drawable = result.worst.find(({ loss }) => Number.isFinite(loss)) ?? result.worst[0]
  return stageTriplet(result, drawable?.index ?? 0)
}

/** Shows one triplet: among the others where all are on the stage, by itself, or as a triangle of its distances. */
export const stageTriplet = async (result: SessionResult, index: number): Promise<string> => {
  const which = `Triplet ${placeText(result.triplets, index)} of ${countText(result.statistics.count)}`
  const { scene, tripletSelected, tripletStaged } = useStore.getState()
  if (whole && whole.points === scene.points) {
    tripletSelected(index)
    return `${which} is selected on the stage.`
  }
  const [triplet] = (await callArrays('triplets', { from: index, to: index + 1 })) ?? []
  if (!triplet) return 'These arrays have no common rows of coordinates: none of their triplets can be drawn.'
  const drawn = drawingOf(triplet, result, scene)
  if (!drawn) return `${which} is not finite: it cannot be drawn.`
  const text = `${which}${drawn.how}`
  tripletStaged({ scene: drawn.scene, text, asTriangle: drawn.asTriangle })
  return `${which} is on the stage.`
}

type Drawing = { readonly scene: Scene; readonly how: string; readonly asTriangle: boolean }

const drawingOf = (triplet: ChosenTriplet, { loss }: SessionResult, scene: Scene): Drawing | null => {
  const dimension = triplet.anchor.length
  // the distances were taken under the loss of the result, and are drawn under it
  const underLoss = { ...scene.loss, convention: loss.convention, p: loss.p, eps: loss.eps, swap: loss.swap }
  if (fitOnStage([triplet], dimension)) {
    return { scene: sceneOfTriplets([triplet], underLoss), how: '.', asTriangle: false }
  }
  const triangle = triangleOf(triplet.distances, lossOptionsOf({ ...scene, loss: underLoss }))
  if (!triangle) return null
  const how = triangle.exact
    ? `: ${dimension} dimensions, drawn as a triangle with exactly its three distances.`
    : `: ${dimension} dimensions, drawn with its d(A,P) and d(A,N); no triangle has its d(P,N) as well.`
  return { scene: sceneOfTriplets([triangle], underLoss), how, asTriangle: true }
}
