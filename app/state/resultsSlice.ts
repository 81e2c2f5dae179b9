import type { StateCreator } from 'zustand'
import type { BackendId } from '../../src/kernels/backend'
import type { Scene } from '../../src/scene/scene'
import type { BackendInfo, ComputeResult, PlaneField } from '../../src/worker/protocol'
import type { State } from './store'

/** What the active backend returned, and for which scene. */
export type Results = ComputeResult & { readonly scene: Scene }

export type BackendPreference = 'auto' | BackendId

export type ResultsSlice = {
  readonly results: Results | null
  /** Whether the answer for the present state has been due for so long that the page says so. */
  readonly overdue: boolean
  /** The newest field; it outlives results that did not need a new one. */
  readonly planeField: PlaneField | null
  /** Milliseconds of the last field, in the worker. */
  readonly fieldMilliseconds: number | null
  readonly preference: BackendPreference
  /** Grows with every wish for a backend, also for one wished before: that is a new try. */
  readonly attempt: number
  readonly active: BackendInfo | null
  /** Milliseconds for the same small work on each backend, where it was measured at start. */
  readonly measured: Partial<Record<BackendId, number>>
  /** Why a backend cannot be had, in a sentence. */
  readonly unavailable: Partial<Record<BackendId, string>>
  /** A backend that can be had but that Auto passes over, and why. */
  readonly passedOver: Partial<Record<BackendId, string>>
  readonly resultsFiled: (results: Results) => void
  readonly overdueChanged: (overdue: boolean) => void
  readonly preferenceChanged: (preference: BackendPreference) => void
  readonly backendActivated: (info: BackendInfo) => void
  readonly backendMeasured: (id: BackendId, milliseconds: number) => void
  readonly backendFailed: (id: BackendId, reason: string) => void
  readonly backendPassedOver: (id: BackendId, reason: string) => void
}

export const createResultsSlice: StateCreator<State, [], [], ResultsSlice> = (set) => ({
  results: null,
  overdue: false,
  planeField: null,
  fieldMilliseconds: null,
  preference: 'auto',
  attempt: 0,
  active: null,
  measured: {},
  unavailable: {},
  passedOver: {},
  resultsFiled: (results) =>
    set(({ planeField, sliceField, volumeField, fieldMilliseconds }) => ({
      results,
      overdue: false,
      planeField: results.plane ?? planeField,
      sliceField: results.slice ?? sliceField,
      volumeField: results.volume ?? volumeField,
      fieldMilliseconds: results.milliseconds.field ?? fieldMilliseconds,
    })),
  overdueChanged: (overdue) => set({ overdue }),
  preferenceChanged: (preference) => set(({ attempt }) => ({ preference, attempt: attempt + 1 })),
  backendActivated: (active) => set(({ unavailable: { [active.id]: _, ...unavailable } }) => ({ active, unavailable })),
  backendMeasured: (id, milliseconds) => set(({ measured }) => ({ measured: { ...measured, [id]: milliseconds } })),
  backendFailed: (id, reason) => set(({ unavailable }) => ({ unavailable: { ...unavailable, [id]: reason } })),
  backendPassedOver: (id, reason) => set(({ passedOver }) => ({ passedOver: { ...passedOver, [id]: reason } })),
})
