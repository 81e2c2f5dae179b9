import type { PointId, Scene, TripletRole } from '../../../src/scene/scene'
import { remember, selectedIndex } from '../../state/selectors'
import type { State } from '../../state/store'
import { selectPixels } from './geometry'
import type { Pixel } from './transform'

/** A triplet that is not selected, as it lies on the stage. */
export type Other = Readonly<Record<TripletRole, Pixel>> & { readonly index: number }

const NONE: readonly Other[] = []

const othersOf = remember((scene: Scene, selected: number, pixels: ReadonlyMap<PointId, Pixel>): readonly Other[] =>
  scene.triplets.length === 1
    ? NONE
    : scene.triplets.flatMap((triplet, index) => {
        if (index === selected) return []
        const at = (role: TripletRole) => pixels.get(triplet[role]) ?? { x: 0, y: 0 }
        return [{ index, anchor: at('anchor'), positive: at('positive'), negative: at('negative') }]
      }),
)
/** Where the points of the triplets lie that are not selected. */
export const selectOthers = (state: State) => othersOf(state.scene, selectedIndex(state), selectPixels(state))
