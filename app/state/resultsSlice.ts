import type { StateCreator } from 'zustand'
import type { BackendId } from '../../src/kernels/backend'
import type { Scene } from '../../src/scene/scene'
import type { BackendInfo, ComputeResult, PlaneField } from '../../src/worker/protocol'
import type { State } from './store'
import { NO_TIMES, withTime, type Times } from './typicalTime'

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
  /** Whether the first numbers are painted, or cannot be had: what the first picture does not need is drawn from then on. */
  readonly pictured: boolean
  /** What evaluations and fields took lately on the active backend. */
  readonly times: { readonly evaluate: Times; readonly field: Times }
  readonly preference: BackendPreference
  /** Grows with every wish for a backend, also for one wished before: that is a new try. */
  readonly attempt: number
  readonly active: BackendInfo | null
  /** Milliseconds for the same small work on each backend, where it was measured at start. */
  readonly measured: Partial<Record<BackendId, number>>
  /** Why a backend cannot be had, in a sentence. */
  readonly unavailable: Partial<Record<BackendId, string>>
  /** The backend that stopped in the middle of work, and does not compute since. */
  readonly stopped: BackendId | null
  /** A backend that can be had but that Auto passes over, and why. */
  readonly passedOver: Partial<Record<BackendId, string>>
  readonly resultsFiled: (results: Results) => void
  readonly overdueChanged: (overdue: boolean) => void
  readonly firstPicturePainted: () => void
  readonly preferenceChanged: (preference: BackendPreference) => void
  readonly backendActivated: (info: BackendInfo) => void
  readonly backendMeasured: (id: BackendId, milliseconds: number) => void
  readonly backendFailed: (id: BackendId, reason: string) => void
  readonly backendStopped: (id: BackendId, reason: string) => void
  readonly backendPassedOver: (id: BackendId, reason: string) => void
}

const COLD: ResultsSlice['times'] = { evaluate: NO_TIMES, field: NO_TIMES }

export const createResultsSlice: StateCreator<State, [], [], ResultsSlice> = (set) => ({
  results: null,
  overdue: false,
  planeField: null,
  fieldMilliseconds: null,
  pictured: false,
  times: COLD,
  preference: 'auto',
  attempt: 0,
  active: null,
  measured: {},
  unavailable: {},
  stopped: null,
  passedOver: {},
  resultsFiled: (results) =>
    set(({ planeField, sliceField, volumeField, fieldMilliseconds, times }) => ({
      results,
      overdue: false,
      planeField: results.plane ?? planeField,
      sliceField: results.slice ?? sliceField,
      volumeField: results.volume ?? volumeField,
      fieldMilliseconds: results.milliseconds.field ?? fieldMilliseconds,
      times: {
        evaluate: withTime(times.evaluate, results.milliseconds.evaluate),
        field: results.milliseconds.field === null ? times.field : withTime(times.field, results.milliseconds.field),
      },
    })),
  overdueChanged: (overdue) => set({ overdue }),
  firstPicturePainted: () => set({ pictured: true }),
  preferenceChanged: (preference) => set(({ attempt }) => ({ preference, attempt: attempt + 1 })),
  backendActivated: (active) =>
    set(({ unavailable: { [active.id]: _, ...unavailable }, stopped }) => ({
      active,
      unavailable,
      stopped: stopped === active.id ? null : stopped,
      times: COLD,
    })),
  backendMeasured: (id, milliseconds) => set(({ measured }) => ({ measured: { ...measured, [id]: milliseconds } })),
  backendFailed: (id, reason) => set(({ unavailable }) => ({ unavailable: { ...unavailable, [id]: reason } })),
  backendStopped: (id, reason) =>
    set(({ unavailable }) => ({ unavailable: { ...unavailable, [id]: reason }, stopped: id })),
  backendPassedOver: (id, reason) => set(({ passedOver }) => ({ passedOver: { ...passedOver, [id]: reason } })),
})
