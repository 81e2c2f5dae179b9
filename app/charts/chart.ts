import type { ChartId } from './ids'
import type { SceneLoss } from '../../src/scene/scene'
import type { LitTerm } from '../state/litSlice'
import type { State } from '../state/store'
import type { Size } from './axes'
import type { Table } from './csv'
import type { Label } from './label'
import type { Mark } from './mark'
import type { Palette } from './palette'
import type { Layout, Trace } from './Plotly'
import { holdRanges, type Ranges } from './range'

/** A value of the scene that can be changed on the chart itself, by a line across it. */
export type Marker = {
  /** Accessible name. */
  readonly name: string
  readonly read: (state: State) => number
  readonly change: (state: State, value: number) => void
  /** What stands beside the grip: "m = 1". */
  readonly label: (value: number) => string
  /** What its value is in the formula and among the parameters. */
  readonly term: Extract<LitTerm, keyof SceneLoss>
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
type Pick = {
  /** In words, after "Enter". */
  readonly does: string
  readonly run: (state: State, customdata: number) => void
}

/** What one click does about what a chart lacks, in one step of the history. */
export type Cure = { readonly label: string; readonly apply: (state: State) => void }

export type Frame = { readonly ranges: Ranges; readonly size: Size; readonly palette: Palette }

/** What a chart consists of: a selector, and pure functions of what it selects. */
type ChartOf<Data> = {
  readonly id: ChartId
  /** On the tab. */
  readonly label: string
  /** The label begins with a letter of mathematics. */
  readonly letter?: boolean
  /** Accessible name of the tab; it begins with the label. */
  readonly name: string
  /** Loads what its drawing needs beside the plane charts' code. */
  readonly load?: () => Promise<unknown>
  /** It is drawn in space: hand and keyboard turn it. */
  readonly turns?: boolean
  /** What the chart needs and the scene does not have, in a sentence; null where there is enough to draw. */
  readonly lacks?: (state: State) => string | null
  /** What would give it that; null where nothing does. The same object as long as it is the same. */
  readonly cure?: (state: State) => Cure | null
  /** Null before the first result. */
  readonly select: (state: State) => Data | null
  /** The ranges in which all of the data can be seen. */
  readonly ranges: (data: Data) => Ranges
  /** The figure within ranges at least as wide. Points that can be clicked carry a number as customdata. */
  readonly figure: (data: Data, frame: Frame) => Figure
  /** What a click on a point does; without it the customdata is a triplet's index, which is selected; null for nothing. */
  readonly pick?: Pick | null
}

export type Sheet = {
  readonly size: Size
  readonly palette: Palette
  /** The ranges drawn last. */
  readonly held: Ranges | null
  /** While a hand is moving ranges only grow, so that the axes stand still under it. */
  readonly moving: boolean
}

export type Chart = {
  readonly id: ChartId
  readonly label: string
  readonly name: string
  readonly letter?: boolean
  readonly load?: () => Promise<unknown>
  readonly turns?: boolean
  readonly lacks: (state: State) => string | null
  readonly cure: (state: State) => Cure | null
  readonly draw: (state: State, sheet: Sheet) => Figure | null
  readonly pick: Pick | null
}

const selectTriplet: Pick = {
  does: 'selects the triplet',
  run: (state, index) => state.tripletSelected(index),
}

export const defineChart = <Data>({
  select,
  ranges,
  figure,
  pick = selectTriplet,
  lacks = () => null,
  cure = () => null,
  ...named
}: ChartOf<Data>): Chart => ({
  ...named,
  pick,
  lacks,
  cure,
  draw: (state, { size, palette, held, moving }) => {
    const data = lacks(state) === null ? select(state) : null
    return data && figure(data, { size, palette, ranges: holdRanges(held, ranges(data), moving) })
  },
})
