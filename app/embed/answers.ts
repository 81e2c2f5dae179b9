import { decodeLink } from '../../src/codec/link/decode'
import { encodeLink } from '../../src/codec/link/encode'
import type { Scene } from '../../src/scene/scene'
import { parseScene, type SceneProblem } from '../../src/scene/schema'
import { textOf } from '../messages/catalogue'
import { embedText } from '../messages/embed'
import { linkOf } from '../state/link'
import type { LitTerm } from '../state/litSlice'
import { selectLoss } from '../state/selectors'
import { useStore, type State } from '../state/store'
import type { Question } from './messages'

/** What the page says of itself, without the envelope. */
export type Statement =
  | { readonly type: 'state'; readonly link: string; readonly scene: Scene }
  | ResultStatement
  | { readonly type: 'error'; readonly problems: readonly SceneProblem[] }

export type ResultStatement = {
  readonly type: 'result'
  /** The reduced loss, or every triplet's for reduction none. */
  readonly value: number | readonly number[]
  readonly losses: readonly number[]
  readonly positiveDistances: readonly number[]
  readonly negativeDistances: readonly number[]
  readonly backend: string
}

export const stateOf = (state: State): Statement => ({
  type: 'state',
  link: encodeLink(linkOf(state)),
  scene: state.scene,
})

/** What was computed for the present scene; null while it is still being computed. */
export const resultOf = (state: State): ResultStatement | null => {
  const { results, scene } = state
  const value = selectLoss(state)
  if (results?.scene !== scene || value === null) return null
  const { losses, positiveDistances, negativeDistances } = results.evaluation
  return {
    type: 'result',
    value,
    losses: [...losses],
    positiveDistances: [...positiveDistances],
    negativeDistances: [...negativeDistances],
    backend: results.backend,
  }
}

/** Does what is asked, as far as it can be done whole, and says what came of it. */
export const answer = (question: Question): readonly Statement[] => {
  const problems = obey(question)
  if (problems.length > 0) return [{ type: 'error', problems }]
  const state = useStore.getState()
  const result = question.type === 'get' ? resultOf(state) : null
  return result ? [stateOf(state), result] : [stateOf(state)]
}

/** Changes the state as asked; or nothing, for the reasons given back. */
const obey = (question: Question): readonly SceneProblem[] => {
  switch (question.type) {
    case 'get':
      return []
    case 'set':
      return question.link === undefined ? loadScene(question.scene ?? {}) : openLink(question.link)
    case 'highlight':
      return light(question.term, question.triplet ?? 0)
    default:
      return question satisfies never
  }
}

const openLink = (text: string): readonly SceneProblem[] => {
  const { linkOpened, embed, hide } = useStore.getState()
  const { problems, view, ...link } = decodeLink(text.slice(text.indexOf('#') + 1))
  if (problems.length > 0) return problems.map(({ key, held, expected }) => ({ path: `link.${key}`, held, expected }))
  // who embeds the page has chosen its parts; another link need not say so again
  linkOpened({ ...link, view: { ...view, embed, hide: view.hide.length > 0 ? view.hide : hide } })
  return []
}

/** A part of a scene goes over the present one; its loss may be a part as well. */
const loadScene = (part: Record<string, unknown>): readonly SceneProblem[] => {
  const { scene, sceneLoaded } = useStore.getState()
  const loss: unknown = part.loss === undefined ? scene.loss : merged(scene.loss, part.loss)
  const parsed = parseScene({ ...scene, ...part, loss })
  if ('problems' in parsed) return parsed.problems.map((problem) => ({ ...problem, path: `scene.${problem.path}` }))
  sceneLoaded(parsed.scene)
  return []
}

const merged = (loss: Scene['loss'], part: unknown): unknown =>
  typeof part === 'object' && part !== null ? { ...loss, ...part } : part

const light = (term: LitTerm | null, triplet: number): readonly SceneProblem[] => {
  const { scene, lit, litUp, litOff } = useStore.getState()
  if (triplet >= scene.triplets.length) {
    const expected = textOf(embedText).indexBelow({ n: scene.triplets.length })
    return [{ path: 'triplet', held: `${triplet}`, expected }]
  }
  if (term) litUp({ term, triplet })
  else if (lit) litOff(lit)
  return []
}
