import type { State } from '../state/store'
import { formatNumber } from '../ui/format'
import type { Figure } from './chart'
import type { Palette } from './palette'
import type { Annotation, Layout, Trace } from './Plotly'

/** The figure as a picture stands by itself: on the page's ground, with the marker that the page draws over it. */
export const pictureFigure = (
  { traces, layout, marker, ranges }: Figure,
  state: State,
  palette: Palette,
): { traces: readonly Trace[]; layout: Partial<Layout> } => {
  const grounded = { ...layout, paper_bgcolor: palette.chrome, plot_bgcolor: palette.chrome }
  if (!marker) return { traces, layout: grounded }
  const at = marker.read(state)
  const height = marker.height(at)
  const label = (text: string, place: Annotation): Annotation => ({
    ...place,
    text: `<b>${text}</b>`,
    x: at,
    showarrow: false,
    xanchor: at > (ranges.x[0] + ranges.x[1]) / 2 ? 'right' : 'left',
  })
  return {
    traces: [...traces, { ...dotOn(at, height, palette), yaxis: marker.axis }],
    layout: {
      ...grounded,
      shapes: [
        { type: 'line', x0: at, x1: at, yref: 'paper', y0: 0, y1: 1, line: { color: palette.ink, width: 1.25 } },
      ],
      annotations: [
        ...(layout.annotations ?? []),
        label(marker.label(at), {
          yref: 'paper',
          y: 1,
          yanchor: 'bottom',
          font: { color: palette.ink, size: 12 },
        }),
        ...(Number.isFinite(height)
          ? [
              label(formatNumber(height), {
                yref: marker.axis,
                y: height,
                yanchor: 'top',
                font: { color: palette['loss-t'], size: 12 },
              }),
            ]
          : []),
      ],
    },
  }
}

const dotOn = (x: number, y: number, palette: Palette): Trace => ({
  type: 'scatter',
  mode: 'markers',
  x: [x],
  y: [Number.isFinite(y) ? y : null],
  marker: { color: palette.loss, size: 10, line: { color: palette.chrome, width: 2 } },
  cliponaxis: false,
})
