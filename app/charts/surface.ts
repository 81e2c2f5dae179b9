import PlotlyCore from 'plotly.js/lib/core'
import scatter3d from 'plotly.js/lib/scatter3d'
import surface from 'plotly.js/lib/surface'

/** Plotly's drawing in space, a chunk of its own: most visitors never ask for it. */
PlotlyCore.register([surface, scatter3d])
