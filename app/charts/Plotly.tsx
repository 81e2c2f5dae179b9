import type { Data, Layout, PlotlyHTMLElement } from 'plotly.js'
import bar from 'plotly.js/lib/bar'
import PlotlyCore from 'plotly.js/lib/core'
import { useEffect, useImperativeHandle, useRef, type Ref } from 'react'
import styles from './Plotly.module.css'
import { turnedEye, type Vector } from './camera'

export type { Annotation, Data as Trace, Layout, LayoutAxis, Shape } from 'plotly.js'

PlotlyCore.register([bar])

/** Nothing but the drawing: no tools, no zoom, and never a word to another server. */
const CONFIG = {
  displayModeBar: false,
  displaylogo: false,
  showSendToCloud: false,
  plotlyServerURL: '',
  doubleClick: false,
  // the wheel scrolls the page
  scrollZoom: false,
} as const

/** The only call that is quick enough for a drag; it needs the axes to stay. */
const AT_ONCE = {
  mode: 'immediate',
  transition: { duration: 0 },
  frame: { duration: 0, redraw: false },
} as const

type Drawing = { readonly traces: readonly Data[]; readonly layout: Partial<Layout>; readonly moving: boolean }

/** Whether a moving hand has changed the places of points and nothing else that is seen; what is said on hover can wait until it rests. */
const onlyMoves = (from: Drawing | null, to: Drawing): boolean =>
  to.moving && from?.layout === to.layout && looksOf(from.traces) === looksOf(to.traces)

const looksOf = (traces: readonly Data[]): string =>
  JSON.stringify(traces.map((trace) => ({ ...trace, x: 0, y: 0, text: 0 })))

/** What can be done with a figure that is drawn in space. */
export type PlotView = {
  /** @param aside radians about the vertical. @param up radians upward */
  readonly turn: (aside: number, up: number) => void
  readonly reset: () => void
  /** The layout, looked at as the figure is now. */
  readonly seen: (layout: Partial<Layout>) => Partial<Layout>
}

/** It has been drawn, in so many milliseconds: as a whole, or only its points were moved. */
export type OnDrawn = (took: number, what: 'whole' | 'moves') => void

type PlotProps = Drawing & {
  readonly ref?: Ref<PlotView>
  /** A point was clicked whose customdata is this number. */
  readonly onPick: (customdata: number) => void
  /** The pointer is on a point whose customdata is this number, or on none. */
  readonly onHover: (customdata: number | null) => void
  readonly onDrawn: OnDrawn
}

/** A figure drawn by Plotly, live while a hand is moving. */
export const Plot = ({ ref, traces, layout, moving, onPick, onHover, onDrawn }: PlotProps) => {
  const host = useRef<HTMLDivElement>(null)
  const painter = useRef<Painter>(null)
  const events = useRef({ onPick, onHover, onDrawn })
  useEffect(() => {
    events.current = { onPick, onHover, onDrawn }
  })
  useEffect(() => {
    const element = host.current
    if (!element) return undefined
    const created = createPainter(element, {
      picked: (customdata) => events.current.onPick(customdata),
      hovered: (customdata) => events.current.onHover(customdata),
      drawn: (took, what) => events.current.onDrawn(took, what),
    })
    painter.current = created
    return () => created.purge()
  }, [])
  useEffect(() => painter.current?.paint({ traces, layout, moving }), [traces, layout, moving])
  useImperativeHandle(ref, () => ({
    turn: (aside, up) => painter.current?.turn(aside, up),
    reset: () => painter.current?.resetView(),
    seen: (plain) => painter.current?.seen(plain) ?? plain,
  }))
  return <div ref={host} className={styles.plot} aria-hidden="true" />
}

type Painter = ReturnType<typeof createPainter>

/** Draws into one element: one drawing under way, and of those asked for meanwhile only the last. */
const createPainter = (element: HTMLDivElement, events: PointEvents & { readonly drawn: OnDrawn }) => {
  let wanted: Drawing | null = null
  let drawn: Drawing | null = null
  let underWay = false
  let purged = false

  const drawWanted = async () => {
    if (underWay) return
    underWay = true
    try {
      while (wanted) {
        const next: Drawing = wanted
        wanted = null
        const begun = performance.now()
        const moves = onlyMoves(drawn, next)
        await (moves ? move(element, drawn, next) : redraw(element, next))
        if (purged) return
        if (!drawn) listen(element, events)
        drawn = next
        events.drawn(performance.now() - begun, moves ? 'moves' : 'whole')
      }
    } finally {
      underWay = false
      if (purged) PlotlyCore.purge(element)
    }
  }

  return {
    paint: (next: Drawing) => {
      const last = wanted ?? drawn
      const settles = last?.moving && !next.moving
      if (last?.traces === next.traces && last.layout === next.layout && !settles) return
      wanted = next
      void drawWanted()
    },
    turn: (aside: number, up: number) => {
      const { eye, center } = cameraOf(element) ?? {}
      look(element, { eye: turnedEye(vectorOf(eye), vectorOf(center), aside, up) })
    },
    resetView: () => {
      const { camera } = drawn?.layout.scene ?? {}
      if (camera) look(element, structuredClone(camera))
    },
    seen: (layout: Partial<Layout>) => asSeen(element, layout),
    purge: () => {
      purged = true
      wanted = null
      // Plotly looks for what it drew once more at the end of a drawing
      if (!underWay) PlotlyCore.purge(element)
    },
  }
}

const redraw = (element: HTMLDivElement, { traces, layout }: Drawing): Promise<unknown> =>
  PlotlyCore.react(element, copyOf(traces), structuredClone(asSeen(element, layout)), CONFIG)

/** A view that has been turned stays. */
const asSeen = (element: HTMLDivElement, layout: Partial<Layout>): Partial<Layout> => {
  const camera = cameraOf(element)
  return layout.scene && camera ? { ...layout, scene: { ...layout.scene, camera } } : layout
}

/** Where Plotly's eye is and what it looks at; Plotly notes it there whenever a hand has turned it. */
const cameraOf = (element: HTMLDivElement) => (element as unknown as Partial<PlotlyHTMLElement>).layout?.scene?.camera

const vectorOf = ({ x = 0, y = 0, z = 0 }: Partial<Vector> = {}): Vector => ({ x, y, z })

const look = (element: HTMLDivElement, camera: object) =>
  void PlotlyCore.relayout(
    element,
    Object.fromEntries(Object.entries(camera).map(([part, value]) => [`scene.camera.${part}`, value])),
  )

const move = (element: HTMLDivElement, from: Drawing | null, { traces }: Drawing): Promise<unknown> => {
  // two thousand points stay as they are while a line moves among them
  const moved = [...traces.keys()].filter((i) => traces[i] !== from?.traces[i])
  const data = moved.flatMap((i) => traces[i] ?? []).map(places)
  return PlotlyCore.animate(element, { data, traces: moved }, AT_ONCE)
}

/** All that changes while a hand is moving. Merging colours and words anew would cost a fifth of the drawing. */
const places = (trace: Data): Data =>
  trace.type === 'scatter' || trace.type === 'bar' ? ({ x: trace.x, y: trace.y } as Data) : trace

// Plotly writes into what it is given, and figures are shared
const copyOf = (traces: readonly Data[]): Data[] => structuredClone([...traces])

type PointEvents = {
  readonly picked: (customdata: number) => void
  readonly hovered: (customdata: number | null) => void
}

const listen = (element: HTMLDivElement, { picked, hovered }: PointEvents) => {
  const plot = element as unknown as PlotlyHTMLElement
  const customdataOf = ({ points }: { readonly points: readonly { readonly customdata?: unknown }[] }) => {
    const [customdata] = points.map((point) => point.customdata)
    return typeof customdata === 'number' ? customdata : null
  }
  plot.on('plotly_click', (event) => {
    const customdata = customdataOf(event)
    if (customdata !== null) picked(customdata)
  })
  plot.on('plotly_hover', (event) => hovered(customdataOf(event)))
  plot.on('plotly_unhover', () => hovered(null))
}

/** A picture of a figure as a data: URL, for PNG with `scale` pixels for each of its own. */
export const pictureOf = (
  { traces, layout }: Pick<Drawing, 'traces' | 'layout'>,
  format: 'png' | 'svg',
  scale = 2,
): Promise<string> =>
  PlotlyCore.toImage(
    { data: copyOf(traces), layout: structuredClone(layout), config: CONFIG },
    { format, width: layout.width ?? null, height: layout.height ?? null, scale: format === 'png' ? scale : 1 },
  )
