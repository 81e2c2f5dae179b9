import { dequal } from 'dequal/lite'
import type { PointId, Scene, SceneLoss } from '../../src/scene/scene'
import { remember } from '../ui/remember'

/**
 * What a hand can have hold of: a point, a parameter, or what is no part of the scene: the view, on which the field
 * depends, or the camera of space, on which it does not.
 */
export type Held =
  | { readonly kind: 'point'; readonly point: PointId }
  | { readonly kind: 'parameter'; readonly parameter: keyof SceneLoss }
  | { readonly kind: 'view' | 'camera' }

/**
 * A hand at work: a pointer, a key held down, a field being typed into. Each is an object of its own, which is its token:
 * only who has it can end it.
 */
export type Hand = Held & {
  /** The scene when the hand took hold. */
  readonly from: Scene
}

const positionIn = (scene: Scene, id: PointId) => scene.points.find((point) => point.id === id)?.position

/** The scene with what one hand holds as it was when the hand took hold. */
export const putBack = (scene: Scene, hand: Hand): Scene => {
  switch (hand.kind) {
    case 'view':
    case 'camera':
      return scene
    case 'parameter': {
      const { parameter, from } = hand
      if (Object.is(scene.loss[parameter], from.loss[parameter])) return scene
      return { ...scene, loss: { ...scene.loss, [parameter]: from.loss[parameter] } }
    }
    case 'point': {
      const before = hand.from.points.find(({ id }) => id === hand.point)
      if (!before || positionIn(scene, hand.point) === before.position) return scene
      return { ...scene, points: scene.points.map((point) => (point.id === before.id ? before : point)) }
    }
    default:
      return hand satisfies never
  }
}

/**
 * The scene as far as no hand is still at it, which is what the history holds: what each hand holds is as it was before.
 * It is the very scene that the first hand began with where nothing else has changed.
 */
const restingScene = (scene: Scene, hands: readonly Hand[]): Scene => {
  const [first] = hands
  if (!first) return scene
  // of two hands on one thing the first knows how it was
  const resting = hands.reduceRight(putBack, scene)
  return dequal(resting, first.from) ? first.from : resting
}

// asked before and after each change of the state
const rest = remember(restingScene)
export const selectResting = ({ scene, hands }: { readonly scene: Scene } & WithHands): Scene => rest(scene, hands)

/** Whether a hand still has what it holds when another scene takes the place of this one: it is there, and as it was. */
export const survives = (hand: Hand, before: Scene, after: Scene): boolean => {
  switch (hand.kind) {
    case 'view':
    case 'camera':
      return true
    case 'parameter':
      return Object.is(before.loss[hand.parameter], after.loss[hand.parameter])
    case 'point':
      return before.dimensions === after.dimensions && isThere(hand.point, before, after)
    default:
      return hand satisfies never
  }
}

const isThere = (point: PointId, before: Scene, after: Scene): boolean => {
  const position = positionIn(after, point)
  return position !== undefined && dequal(position, positionIn(before, point))
}

type WithHands = { readonly hands: readonly Hand[] }

/** Whether any hand holds anything. */
export const isHeld = ({ hands }: WithHands): boolean => hands.length > 0

/** Whether a hand holds any point, or this one. */
export const isPointHeld = ({ hands }: WithHands, point?: PointId): boolean =>
  hands.some((hand) => hand.kind === 'point' && (point === undefined || hand.point === point))

/** Whether no hand is at anything that the loss or a field depends on. */
export const isResting = ({ hands }: WithHands): boolean => hands.every(({ kind }) => kind === 'camera')
