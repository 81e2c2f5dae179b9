import type { ChartsText } from '../messages/charts'
import type { PlaneField } from '../../src/worker/protocol'
import { conventionOf } from '../../src/loss/conventions/registry'
import type { Regime } from '../../src/loss/regime'
import type { SceneLoss, TripletRole } from '../../src/scene/scene'
import { formatPercent, formatShort } from '../ui/format'
import { holdRanges, type Label, type Ranges, type Size } from './axes'
import type { Table } from './csv'
import type { ChartId } from './ids'
import type { Mark } from './mark'
import type { Palette } from './palette'
import type { Layout, Trace } from './Plotly'

/** One triplet in numbers. */
export type TripletNumbers = {
  readonly index: number
  readonly positiveDistance: number
  readonly negativeDistance: number
  /** d(A,N) − d(A,P). */
  readonly gap: number
  readonly loss: number
  readonly regime: Regime
}

/** What distances are measured in. */
export type Norm = Pick<SceneLoss, 'convention' | 'p'>

/** What a backend has computed. The same objects as long as it is the same answer. */
export type ChartResults = {
  readonly rows: readonly TripletNumbers[]
  /** The mean or the sum; null for reduction none. */
  readonly reduced: number | null
  /** What it was computed with. */
  readonly loss: SceneLoss
}

/** The loss of every state that can be gone to, oldest first. */
export type ChartHistory = {
  readonly losses: readonly number[]
  readonly norms: readonly Norm[]
  /** Index of the present state. */
  readonly present: number
}

/**
 * What charts are drawn of: numbers, wherever they come from. What takes computing, and most charts do not ask for, is a
 * function.
 */
export type ChartSource = {
  /** The parameters as they are set now: results may still be of others. */
  readonly loss: SceneLoss
  readonly dimensions: number
  /** How many triplets there are now, and the index of the selected one. */
  readonly count: number
  readonly selected: number
  /** A hand is at work: what is here changes in each frame. */
  readonly moving: boolean
  /** Null before the first. */
  readonly results: () => ChartResults | null
  /** The selected triplet's anchor, positive and negative, each of `dimensions` coordinates: the same arrays until a point moves. */
  readonly points: () => Readonly<Record<TripletRole, readonly number[]>>
  readonly history: () => ChartHistory
  /** The loss over a plane, as a function of the place of one point; null where there is none. */
  readonly field: PlaneField | null
  /** The point that the field is of: its role in the selected triplet, its place, and the loss there, null before the first result. */
  readonly fieldPoint: () => {
    readonly role: TripletRole
    readonly at: readonly number[]
    readonly loss: number | null
  }
}

/** A parameter that can be changed on a chart. */
export type ChartParameter = 'margin' | 'p'

/** What can be done on charts to what they show. */
export type ChartActions = {
  readonly selectTriplet: (index: number) => void
  readonly change: (parameter: ChartParameter, value: number) => void
  /** Through the history: back where `steps` is negative. */
  readonly step: (steps: number) => void
  /** Adds triplets at random until there are `count`. */
  readonly scatterTriplets: (count: number) => void
  /** Computes in the plane. */
  readonly flatten: () => void
}

/** A parameter that can be changed on the chart itself, by a line across it. */
export type Marker = {
  /** Accessible name. */
  readonly name: string
  readonly parameter: ChartParameter
  /** What stands beside the grip: "m = 1". */
  readonly label: (value: number) => string
  /** Where the line meets the curve, in the units of the vertical axis; null for a line that meets none. */
  readonly height: ((value: number) => number) | null
}

/** One chart at one moment. Its parts are the same objects as long as nothing in them changes. */
export type Figure = {
  readonly traces: readonly Trace[]
  readonly layout: Partial<Layout>
  readonly labels: readonly Label[]
  readonly ranges: Ranges
  readonly size: Size
  /** The text alternative: what the chart shows now. */
  readonly sentence: string
  readonly marker: Marker | null
  /** Its parts that have twins elsewhere on the page, in the order in which the keyboard goes over them. Asked for only when one is lit or walked. */
  readonly marks: () => readonly Mark[]
  /** Its numbers, for a file. Made only when one is saved. */
  readonly table: () => Table
}

/** What a click on a point does, and Enter on its mark. */
export type PointAction = {
  /** "Enter selects the triplet". */
  readonly hint: string
  readonly run: (actions: ChartActions, customdata: number) => void
}

/** What one click does about what a chart lacks, in one step of the history. */
export type Cure = { readonly label: string; readonly apply: (actions: ChartActions) => void }

type Frame = { readonly ranges: Ranges; readonly size: Size; readonly palette: Palette }

/** What is drawn on. */
export type Sheet = {
  readonly size: Size
  readonly palette: Palette
  /** The ranges drawn last. */
  readonly held: Ranges | null
  /** While a hand is moving ranges only grow, so that the axes stand still under it. */
  readonly moving: boolean
}

/** What every chart says of itself before it is drawn. */
type ChartHead = {
  readonly id: ChartId
  /** On the tab. */
  readonly label: (text: ChartsText) => string
  /** The label begins with a letter of mathematics. */
  readonly letter?: boolean
  /** Accessible name of the tab; it begins with the label, which it is unless it says more. */
  readonly name?: (text: ChartsText) => string
  /** Loads what its drawing needs beside the plane charts' code. */
  readonly load?: () => Promise<unknown>
  /** It is drawn in space: hand and keyboard turn it. */
  readonly turns?: boolean
}

/** How one view of a chart derives what it shows: a selector, and functions of what it selects. It may remember the last answers. */
type Derivation<Data> = {
  /** What the chart needs and the source does not have, in a sentence; null where there is enough to draw. */
  readonly lacks?: (source: ChartSource) => string | null
  /** What would give it that; null where nothing does. The same object as long as it is the same. */
  readonly cure?: (source: ChartSource) => Cure | null
  /** Null before the first result. */
  readonly select: (source: ChartSource) => Data | null
  /** The ranges in which all of the data can be seen. */
  readonly ranges: (data: Data) => Ranges
  /** The figure within ranges at least as wide. Points that can be clicked carry a number as customdata. */
  readonly figure: (data: Data, frame: Frame) => Figure
  /** What a click on a point does; without it the customdata is a triplet's index, which is selected; null for nothing. */
  readonly pick?: PointAction | null
}

/** One view of a chart, with its own memory of what it drew last. */
export type ChartDrawing = {
  readonly lacks: (source: ChartSource) => string | null
  readonly cure: (source: ChartSource) => Cure | null
  readonly draw: (source: ChartSource, sheet: Sheet) => Figure | null
  readonly pick: PointAction | null
}

export type Chart = ChartHead & {
  readonly name: (text: ChartsText) => string
  readonly create: (text: ChartsText) => ChartDrawing
}

/** @param derive makes what one view of the chart derives, in the words of a language */
export const defineChart = <Data>(head: ChartHead, derive: (text: ChartsText) => Derivation<Data>): Chart => ({
  ...head,
  name: head.name ?? head.label,
  create: (text) => {
    const { select, ranges, figure, lacks = () => null, cure = () => null, pick } = derive(text)
    return {
      lacks,
      cure,
      pick: pick === undefined ? selectTriplet(text) : pick,
      draw: (source, { size, palette, held, moving }) => {
        const data = lacks(source) === null ? select(source) : null
        return data && figure(data, { size, palette, ranges: holdRanges(held, ranges(data), moving) })
      },
    }
  },
})

const selectTriplet = (text: ChartsText): PointAction => ({
  hint: text.enterSelects,
  run: ({ selectTriplet: select }, index) => select(index),
})

/** What distances, gaps and losses are measured in, for an axis: "2-norm". */
export const normUnits = (text: ChartsText, { convention, p }: Norm): string => {
  // a square root of the powers whatever p is, as in MLX ≤ 0.31, is no p-norm unless p is 2
  const isNorm = conventionOf(convention).distance.kind === 'norm' || p === 2
  return (isNorm ? text.norm : text.rootOfPowers)({ p: formatShort(p) })
}

/** A triplet's share as it follows its loss; where nothing has a loss, or one is no number, nobody has a share. */
export const shareText = (text: ChartsText, share = NaN): string =>
  Number.isNaN(share) ? '' : text.share({ percent: formatPercent(share) })
